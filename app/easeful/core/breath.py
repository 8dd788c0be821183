"""What one breath is, and a pattern of breaths; every bundled value is from the project's content reference."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

SLOWEST_RATE, FASTEST_RATE = 4.5, 12.0  # breaths a minute; content reference 2.2
MINUTES = (2, 3, 5, 10, 15, 20)  # the same
FIRST_MINUTES = 3  # the longest first session; the same
RATE_STEP = 0.5  # breaths a minute that Slower and Faster change


class Phase(StrEnum):
    """A part of a breath, in the order in which they come."""

    IN = "in"
    SECOND_IN = "second_in"
    HOLD = "hold"
    OUT = "out"
    HOLD_OUT = "hold_out"


HOLDS = frozenset({Phase.HOLD, Phase.HOLD_OUT})


class Level(StrEnum):
    """For whom a pattern is offered."""

    ALL = "all"
    LATER = "later"  # a week after the first session
    OPTIONAL = "optional"
    HOLDS = "holds"  # holds the breath: only after the person has said that she wants it


class Span(NamedTuple):
    """One phase of a breath, its seconds, and when it begins within the breath."""

    phase: Phase
    seconds: float
    at: float


@dataclass(frozen=True, slots=True)
class Breath:
    """The seconds of each phase; 0 leaves it out."""

    inhale: float
    exhale: float
    second_inhale: float = 0.0
    hold: float = 0.0
    hold_out: float = 0.0

    def length(self, phase: Phase) -> float:
        """The seconds of one phase."""
        return {
            Phase.IN: self.inhale,
            Phase.SECOND_IN: self.second_inhale,
            Phase.HOLD: self.hold,
            Phase.OUT: self.exhale,
            Phase.HOLD_OUT: self.hold_out,
        }[phase]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The phases that this breath has, in order."""
        return tuple(self._spans())

    def _spans(self) -> Iterator[Span]:
        at = 0.0
        for phase in Phase:
            if seconds := self.length(phase):
                yield Span(phase, seconds, at)
                at += seconds

    @property
    def seconds(self) -> float:
        """How long the whole breath takes."""
        return math.fsum(self.length(phase) for phase in Phase)

    @property
    def rate(self) -> float:
        """Breaths a minute."""
        return 60 / self.seconds

    @property
    def holds(self) -> bool:
        """Whether the breath is held in it."""
        return any(self.length(phase) for phase in HOLDS)


def fullness(breath: Breath, phase: Phase, share: float) -> float:
    """How full the lungs are, 0 to 1, at a `share` of a phase: half a cosine, so that every turn is soft."""
    first = breath.inhale / (breath.inhale + breath.second_inhale)
    levels = {
        Phase.IN: (0.0, first),
        Phase.SECOND_IN: (first, 1.0),
        Phase.HOLD: (1.0, 1.0),
        Phase.OUT: (1.0, 0.0),
        Phase.HOLD_OUT: (0.0, 0.0),
    }
    begin, end = levels[phase]
    return begin + (end - begin) * (0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, share))))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to breathe, as it is offered. `breath` is None where each person keeps a pace of their own.

    `line` stands below the name, `how` tells how it is done, `source` where it comes from. `most_cycles` ends a
    session by its breaths instead of its minutes; `most_a_day` is how often a day it may be done.
    """

    key: str
    name: str
    breath: Breath | None
    line: str = ""
    how: str = ""
    source: str = ""
    level: Level = Level.ALL
    default_minutes: int = 5
    longest_minutes: int = 20
    most_cycles: int | None = None
    most_a_day: int | None = None
    order: int = 100
    is_own: bool = False

    @property
    def slowest(self) -> float:
        """The lowest rate it may be slowed to, in breaths a minute: its own, where that is lower than the limit."""
        return SLOWEST_RATE if self.breath is None else min(SLOWEST_RATE, self.breath.rate)

    def renamed(self, key: str, name: str) -> "Pattern":
        """A copy under another key and name, the person's own."""
        return replace(self, key=key, name=name, is_own=True)


def stepped(rate: float, by: int, slowest: float = SLOWEST_RATE) -> float:
    """The next half or whole number of breaths a minute above (+1) or below (-1) a rate, within the limits."""
    steps = round(rate / RATE_STEP, 6)  # a pace that came from a division is taken for the step that it is
    whole = math.floor(steps) + 1 if by > 0 else math.ceil(steps) - 1
    return min(FASTEST_RATE, max(slowest, whole * RATE_STEP))
