"""What is kept of a guide besides its text: where it was left, whose recording plays instead, whether it is hidden."""

from dataclasses import dataclass
from math import isfinite
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Place:
    """Where a guide was left: its form in minutes (None: as written), the index of the line, its seconds then."""

    minutes: int | None
    line: int
    at: float

    def __post_init__(self) -> None:
        """Raise ValueError for what no guide can have."""
        if self.line < 0 or self.at < 0 or not isfinite(self.at) or (self.minutes is not None and self.minutes <= 0):
            message = "a place before the beginning"
            raise ValueError(message)


SOFT = -40.0  # decibels under full scale: of a recording that nobody has measured


@dataclass(frozen=True, slots=True)
class Attached:
    """A recording that plays instead of the voice. `file` is its name in the folder of recordings, `name` as it was.

    `level` is how loud the voice in it is, in decibels (0 is full scale): the root mean square of what can be heard.
    """

    file: str
    name: str
    seconds: float
    level: float = SOFT

    def __post_init__(self) -> None:
        """Raise ValueError for a file that does not lie in the folder, or has no length."""
        if not self.file or self.file.startswith(".") or PurePath(self.file).name != self.file or "\\" in self.file:
            message = "a file elsewhere"
            raise ValueError(message)
        if not self.seconds > 0 or not isfinite(self.seconds):
            message = "a recording without a length"
            raise ValueError(message)
        if not isfinite(self.level):
            message = "a recording without a level"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class GuideMark:
    """All of it, for one guide."""

    left_at: Place | None = None
    attached: Attached | None = None
    is_hidden: bool = False
