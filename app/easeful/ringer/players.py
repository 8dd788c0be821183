"""Which players there are, in order of preference for each system."""

import sys
from collections.abc import Callable, Mapping, Sequence

from .alsa import AlsaPlayer
from .clock import Clock
from .command import CommandSounding
from .file_player import FilePlayer
from .player import Player
from .pulse import PulsePlayer
from .raw_file import RawFilePlayer
from .windows import windows_player

PREFERRED = {"darwin": ("afplay",), "win32": ("winsound",)}
PREFERRED_ELSEWHERE = ("pulse", "alsa")
FILE = "file:"


def _afplay(folder: str, clock: Clock) -> Player:
    return FilePlayer("afplay", folder, clock, lambda path, _seconds: CommandSounding(["afplay"], path))


_MAKERS: Mapping[str, Callable[[str, Clock], Player]] = {
    "pulse": lambda _folder, _clock: PulsePlayer(),
    "alsa": lambda _folder, _clock: AlsaPlayer(),
    "afplay": _afplay,
    "winsound": windows_player,
}


def choose_players(names: Sequence[str], folder: str, clock: Clock) -> list[Player]:
    """Return the named players, or this system's own when no name is given.

    `file:PATH` adds samples to a file instead. Raises KeyError for an unknown name.
    """
    wanted = names or PREFERRED.get(sys.platform, PREFERRED_ELSEWHERE)
    return [
        RawFilePlayer(name.removeprefix(FILE)) if name.startswith(FILE) else _MAKERS[name](folder, clock)
        for name in wanted
    ]
