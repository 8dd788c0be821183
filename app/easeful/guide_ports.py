"""What the program asks of voice, quiet sounds and recordings for a guide, so that stand-ins are joined alike."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

USUAL_LEVEL = -23.0  # dBFS; what broadcasts aim at (EBU R 128), and near it lies a voice that was recorded with care


class Reading(Protocol):
    """What reads a guide aloud. Nothing raises or blocks; volumes are in per cent, paces in words a minute."""

    def prepare(self) -> None:
        """Be ready for the first line: a voice takes some seconds."""
        ...

    def has_voice(self) -> bool | None:
        """Whether there is a voice; None while that is not known."""
        ...

    def voices(self, language: str) -> tuple[str, ...] | None:
        """The names of the voices of a language, the best first; None while they are not known, see `watch`."""
        ...

    def say(self, text: str, language: str, voice: str, pace: float, volume: int) -> int:
        """Say a line now; `ended` of `watch` is told its number when it has ended."""
        ...

    def hush(self) -> None:
        """Fall silent, and forget what was to be said."""
        ...

    def rest(self) -> None:
        """Use nothing until it is wanted again."""
        ...

    def watch(self, told: Callable[[], None], ended: Callable[[int], None]) -> None:
        """Tell when `has_voice` or `voices` may have changed, and the number of each line that has ended."""
        ...


class Ambience(Protocol):
    """Quiet sounds, alone or behind a guide. Nothing raises or blocks; gains are linear, 0 to 1."""

    def play(self, gains: Mapping[str, float]) -> None:
        """Play these together from now on, and no others."""
        ...

    def duck(self, gain: float) -> None:
        """Play all of them by this factor softer."""
        ...

    def fade_out(self, seconds: float) -> None:
        """Let them go away within that time."""
        ...

    def rest(self) -> None:
        """Be silent soon, and use nothing."""
        ...

    def can_be_heard(self) -> bool | None:
        """Whether the computer plays them; None while that is not known."""
        ...

    def watch(self, told: Callable[[], None]) -> None:
        """Tell when `can_be_heard` may have changed."""
        ...


class Examined(NamedTuple):
    """What was found of a recording: its seconds, and why it cannot be used ("" when it can).

    `level` is that of its voice: the root mean square of what can be heard, 0 dBFS is full.
    """

    seconds: float
    why_not: str = ""
    level: float = USUAL_LEVEL


class Recordings(Protocol):
    """A family member's recording, played instead of the voice. Nothing raises or blocks."""

    def examine(self, file: Path, copy: Path, told: Callable[[Examined], None]) -> None:
        """Listen to it unheard, copy it when it is of use, and tell what was found."""
        ...

    def give_up(self) -> None:
        """Do not tell any more what was found."""
        ...

    def play(self, file: Path, at: float, volume: int) -> None:
        """Play it from a second on, at a volume in per cent."""
        ...

    def change_volume(self, volume: int) -> None:
        """Play at another volume in per cent."""
        ...

    def pause(self) -> None:
        """Stand still."""
        ...

    def rest(self) -> None:
        """Use nothing until it is wanted again."""
        ...

    def watch(self, moved: Callable[[float], None], ended: Callable[[], None], failed: Callable[[], None]) -> None:
        """Tell at which second it is, that it has ended, and that it cannot be heard."""
        ...
