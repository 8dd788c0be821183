"""Plays a file with the sound function of Windows."""

import sys
from collections.abc import Callable

from .clock import Clock
from .file_player import FilePlayer
from .player import Player, PlayerError

Play = Callable[[str | None, int], None]

# SND_ASYNC, SND_NODEFAULT and SND_FILENAME: return at once, no system beep instead, a path.
_FLAGS = 0x0001 | 0x0002 | 0x20000


def windows_player(folder: str, clock: Clock) -> Player:
    """Return the player of Windows, which fails elsewhere."""
    return FilePlayer(
        "winsound", folder, clock, lambda path, seconds: WindowsSounding(_play_sound(), path, seconds, clock)
    )


def _play_sound() -> Play:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - only Windows has it

        return winsound.PlaySound
    raise PlayerError("this is not Windows")


class WindowsSounding:
    """A file that Windows plays; it does not tell when it has ended."""

    def __init__(self, play: Play, path: str, seconds: float, clock: Clock) -> None:
        """Start to play a file of so many seconds with `winsound.PlaySound`. Raises PlayerError."""
        self._play = play
        self._clock = clock
        self._ends = clock.awake() + seconds
        try:
            play(path, _FLAGS)
        except RuntimeError as error:
            raise PlayerError(str(error)) from error

    def ended(self) -> bool:
        """Return whether the length of the file has passed."""
        return self._clock.awake() >= self._ends

    def stop(self) -> None:
        """Be silent at once."""
        self._play(None, 0)
