"""Where a breathing session stands at any second: a pure function of time, so that no late frame can bend it."""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from easeful.core.breath import FASTEST_RATE, Breath, Pattern, Phase, fullness

SETTLE_SECONDS = RETURN_SECONDS = 20.0  # breathing as one likes, before and after; content reference 2.2
RAMP_SECONDS_A_MINUTE = 0.5  # by which each breath grows on the way to the pattern's own pace; the same
ROUNDING = 1e-6  # seconds

FactorAt = Callable[[float], float]


class Stage(StrEnum):
    """The parts of a session."""

    SETTLE = "settle"
    BREATHE = "breathe"
    RETURN = "return"
    OVER = "over"


class Cycle(NamedTuple):
    """One breath of a course: when it begins, and how many times as long as in its pattern it is."""

    at: float
    factor: float


class Position(NamedTuple):
    """Where a moment lies. `into` of `seconds` of this phase are over; outside the breaths, of this stage.

    `beat` counts up with the seconds of the pattern, from 1 to `beats`; `fullness` is 0 (empty) to 1.
    """

    stage: Stage
    phase: Phase | None
    into: float
    seconds: float
    beat: int
    beats: int
    fullness: float
    cycle: int


class BreathCue(NamedTuple):
    """A phase that begins `at` seconds into the session; None is the end of the paced breaths."""

    at: float
    phase: Phase | None


@dataclass(frozen=True, slots=True)
class Course:
    """A whole session: seconds to settle, every breath with its beginning, and seconds to return.

    It ends near `target`, in seconds of the session, or after `most` breaths. Without a breath the person keeps
    a pace of their own until then.
    """

    breath: Breath | None
    target: float
    most: int | None = None
    cycles: tuple[Cycle, ...] = ()

    @property
    def begins(self) -> float:
        """When the first breath begins, in seconds of the session."""
        return SETTLE_SECONDS

    @property
    def breathed(self) -> float:
        """When the last out-breath ends, in seconds of the session; a hold after it is left out."""
        return self.target if self.breath is None else _out(self.breath, self.cycles[-1])

    @property
    def ends(self) -> float:
        """When all is over, in seconds of the session."""
        return self.breathed + RETURN_SECONDS

    def begun(self, at: float) -> int:
        """How many breaths have begun at a moment."""
        return bisect_right(self.cycles, at, key=lambda cycle: cycle.at)

    def cycle_at(self, at: float) -> int:
        """The number of the breath in which a moment lies, from 0; the last one for all that is later."""
        return max(0, self.begun(at + ROUNDING) - 1)

    def is_breathed(self, at: float) -> bool:
        """Whether the last out-breath is over at a moment."""
        return at + ROUNDING >= self.breathed

    def whole_cycles(self, at: float) -> int:
        """How many breaths are complete at a moment."""
        return len(self.cycles) if self.is_breathed(at) else self.cycle_at(at)

    def position(self, at: float) -> Position:
        """Where the moment `at` lies, in seconds of the session."""
        if at < self.begins:
            return _outside(Stage.SETTLE, max(0.0, at), self.begins, 0)
        if self.is_breathed(at):
            into = min(max(0.0, at - self.breathed), RETURN_SECONDS)
            stage = Stage.OVER if at >= self.ends else Stage.RETURN
            return _outside(stage, into, RETURN_SECONDS, len(self.cycles))
        if self.breath is None:
            return _outside(Stage.BREATHE, at - self.begins, self.target - self.begins, 0)
        return self._within(self.breath, at)

    def _within(self, breath: Breath, at: float) -> Position:
        number = self.cycle_at(at)
        cycle = self.cycles[number]
        into = max(0.0, at - cycle.at) / cycle.factor  # in the pattern's own seconds
        spans = breath.spans
        span = next((span for span in reversed(spans) if into + ROUNDING >= span.at), spans[0])
        done = min(max(0.0, into - span.at), span.seconds)
        beats = math.ceil(span.seconds)
        return Position(
            stage=Stage.BREATHE,
            phase=span.phase,
            into=done * cycle.factor,
            seconds=span.seconds * cycle.factor,
            beat=min(int(done + ROUNDING) + 1, beats),
            beats=beats,
            fullness=fullness(breath, span.phase, done / span.seconds),
            cycle=number,
        )

    def cues(self, after: float, until: float) -> tuple[BreathCue, ...]:
        """The cues later than `after` and not later than `until`, in order, each at its exact moment."""
        return tuple(cue for cue in self._cues(after, until) if after < cue.at <= until)

    def _cues(self, after: float, until: float) -> Iterator[BreathCue]:
        first = self.cycle_at(after)
        for at, factor in self.cycles[first:]:
            if self.breath is None or at > until:
                break
            starts = (BreathCue(at + span.at * factor, span.phase) for span in self.breath.spans)
            yield from (cue for cue in starts if cue.at + ROUNDING < self.breathed)
        yield BreathCue(self.breathed, None)

    def at_pace(self, after: float, factor: float) -> "Course":
        """The same course with every breath that begins later than `after` at another length; one at its end stays."""
        if self.breath is None or after >= self.breathed:
            return self
        begun = self.begun(after)
        kept = self.cycles[:begun]
        if kept and after >= _out(self.breath, kept[-1]):  # in a hold before a breath: that one comes in any case
            kept += (Cycle(self.cycles[begun].at, factor),)
        return replace(self, cycles=kept)._filled(lambda _: factor)

    def _filled(self, factor: FactorAt) -> "Course":
        """With as many more breaths as bring the last out-breath nearest to the target, one in all at least."""
        if self.breath is None:
            return self
        cycles, ends = list(self.cycles), [_out(self.breath, cycle) for cycle in self.cycles[-1:]]
        while True:
            at = _next(self.breath, cycles[-1]) if cycles else SETTLE_SECONDS
            cycle = Cycle(at, factor(at))
            ends.append(_out(self.breath, cycle))
            is_nearer = len(ends) == 1 or abs(ends[-1] - self.target) < abs(ends[-2] - self.target)
            if not (is_nearer if self.most is None else len(cycles) < self.most):
                return replace(self, cycles=tuple(cycles))
            cycles.append(cycle)


def plan_course(pattern: Pattern, minutes: float, start_rate: float | None = None) -> Course:
    """The course of a session that ends on the out-breath nearest to `minutes`, or after the pattern's own breaths.

    With `start_rate` (breaths a minute) it begins at that pace and slows down by half a second a minute until
    the pattern's own; a pace that is slower than the pattern's has no effect.
    """
    breath, target = pattern.breath, SETTLE_SECONDS + minutes * 60
    if breath is None:
        return Course(None, target)
    is_short = pattern.most_cycles is not None  # a few breaths would never come to the pattern's own pace
    rate = breath.rate if start_rate is None or is_short else max(breath.rate, min(start_rate, FASTEST_RATE))

    def factor(at: float) -> float:
        grown = 60 / rate + RAMP_SECONDS_A_MINUTE * (at - SETTLE_SECONDS) / 60
        return min(1.0, grown / breath.seconds)

    return Course(breath, target, pattern.most_cycles)._filled(factor)


def _next(breath: Breath, cycle: Cycle) -> float:
    return cycle.at + breath.seconds * cycle.factor


def _out(breath: Breath, cycle: Cycle) -> float:
    return cycle.at + (breath.seconds - breath.hold_out) * cycle.factor


def _outside(stage: Stage, into: float, seconds: float, cycle: int) -> Position:
    return Position(stage, None, into, seconds, 0, 0, 0.0, cycle)
