"""A breathing session from its start to its end: it pauses, also when the computer sleeps, and never leaps."""

import os
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from easeful.core.breath import Pattern, stepped
from easeful.core.clock import Clock
from easeful.core.course import ROUNDING, BreathCue, Course, Position, Stage, plan_course

LEAP_SECONDS = 5.0  # a longer gap between two looks was a sleep, or a program that hung
AHEAD_SECONDS = 1.0  # so much earlier a cue is handed out: what plays it needs time
READY_SECONDS = 2.0  # between "Go on" and the next in-breath


class Mood(StrEnum):
    """Whether the session goes on."""

    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


class Pause(StrEnum):
    """Why a session pauses."""

    PERSON = "person"
    AWAY = "away"  # another page, or a call in front
    SLEPT = "slept"


@dataclass(frozen=True, slots=True)
class BreathSession:
    """One session, frozen: every change gives a new one.

    `begun` is the boot time of its start. `passed` is its time in seconds at `since` (awake seconds), `seen` that at
    the last look, `looked` the boot time then, `told` up to where its cues were handed out. `paused` is how long it
    had paused at the boot time `paused_at`, where the last pause began or, once it goes on, ends.
    """

    id: str
    pattern: Pattern
    course: Course
    started_at: datetime
    planned: float
    since: float
    begun: float
    looked: float
    passed: float = 0.0
    seen: float = 0.0
    told: float = -1.0
    mood: Mood = Mood.RUNNING
    why: Pause | None = None
    paused: float = 0.0
    paused_at: float = 0.0
    pain_before: int | None = None

    def elapsed(self, clock: Clock) -> float:
        """Seconds of the session, without its pauses; after a sleep those at the last look."""
        if self.mood is not Mood.RUNNING:
            return self.passed
        return self.seen if self._slept(clock) else self.passed + max(0.0, clock.awake() - self.since)

    def _slept(self, clock: Clock) -> bool:
        return self.mood is Mood.RUNNING and clock.boot() - self.looked > LEAP_SECONDS

    def position(self, clock: Clock) -> Position:
        """Where it stands now."""
        return self.course.position(self.elapsed(clock))

    def ready_in(self, clock: Clock) -> float:
        """Seconds until it goes on after a pause; 0 when it does."""
        return max(0.0, self.since - clock.awake()) if self.mood is Mood.RUNNING else 0.0

    def paused_for(self, clock: Clock) -> float:
        """Seconds for which it has paused, with the moments to be ready."""
        gap = clock.boot() - self.paused_at
        return self.paused + (gap if self.mood is Mood.PAUSED else min(0.0, gap))

    def lasted(self, clock: Clock) -> float:
        """Seconds since its start, pauses and sleep included, whatever the wall clock did."""
        return (clock.boot() if self.is_on else self.looked) - self.begun

    @property
    def is_on(self) -> bool:
        """Whether it is not over yet."""
        return self.mood is not Mood.OVER

    def awake_at(self, at: float) -> float:
        """When a moment of the session comes, in the clock's awake seconds."""
        return self.since + (at - self.passed)

    def look(self, clock: Clock) -> "tuple[BreathSession, tuple[BreathCue, ...]]":
        """What the clock means for it: the session as it stands now, and the cues that come next.

        After a gap it pauses where it was seen last. A cue is handed out once, up to a second ahead.
        """
        session = self._caught_up(clock)
        if session.mood is not Mood.RUNNING:
            return session, ()
        elapsed = self.elapsed(clock)
        until = max(self.told, elapsed + AHEAD_SECONDS - self.ready_in(clock))
        return replace(self, seen=elapsed, looked=clock.boot(), told=until), self.course.cues(self.told, until)

    def _caught_up(self, clock: Clock) -> "BreathSession":
        """The session after what no look has noticed yet: a sleep, or its end."""
        if self._slept(clock):
            return self._pausing(Pause.SLEPT, self.looked, self.seen)
        if self.mood is Mood.RUNNING and self.elapsed(clock) >= self.course.ends:
            return self._over(self.course.ends, clock)
        return self

    def pause(self, clock: Clock, why: Pause = Pause.PERSON) -> "BreathSession":
        """Pause now; one that pauses already, or is over, stays as it is."""
        session = self._caught_up(clock)
        return session if session.mood is not Mood.RUNNING else self._pausing(why, clock.boot(), self.elapsed(clock))

    def _pausing(self, why: Pause, boot: float, passed: float) -> "BreathSession":
        at = max(boot, self.paused_at)  # a moment to be ready counts as paused already
        return replace(self, mood=Mood.PAUSED, why=why, passed=passed, paused_at=at)

    def _over(self, passed: float, clock: Clock) -> "BreathSession":
        now, paused = clock.boot(), self.paused_for(clock)
        return replace(self, mood=Mood.OVER, passed=passed, paused=paused, paused_at=now, looked=now)

    def go_on(self, clock: Clock) -> "BreathSession":
        """Go on with the in-breath of the breath that was broken off, after a moment to be ready."""
        if self.mood is not Mood.PAUSED:
            return self
        position, passed, ready, told = self.course.position(self.passed), self.passed, 0.0, min(self.told, self.passed)
        if position.phase is not None:
            passed, ready = self.course.cycles[position.cycle].at, READY_SECONDS
            told = passed - ROUNDING
        return replace(
            self,
            mood=Mood.RUNNING,
            why=None,
            passed=passed,
            seen=passed,
            since=clock.awake() + ready,
            told=told,
            paused=self.paused_for(clock) + ready,
            paused_at=clock.boot() + ready,
            looked=clock.boot(),
        )

    def begin_now(self, clock: Clock) -> "BreathSession":
        """Leave out what is left of settling; later nothing changes."""
        if self.mood is not Mood.RUNNING or self.position(clock).stage is not Stage.SETTLE:
            return self
        ready = min(READY_SECONDS, self.course.begins - self.elapsed(clock))
        passed = self.course.begins - ready
        return replace(self, passed=passed, seen=passed, since=clock.awake())

    def rate(self, clock: Clock) -> float | None:
        """Breaths a minute of the breath that comes next; None without a pace."""
        if self.course.breath is None:
            return None
        number = min(self.course.begun(self._handed_out(clock)), len(self.course.cycles) - 1)
        return self.course.breath.rate / self.course.cycles[number].factor

    def _handed_out(self, clock: Clock) -> float:
        told = self.told if self.mood is Mood.RUNNING else 0.0  # a pause drops what was not played yet
        return max(told, self.elapsed(clock))

    def change_pace(self, clock: Clock, by: int) -> "BreathSession":
        """Slower (-1) or faster (+1) from the next breath on, and no ramp any more.

        The new pace is the next whole or half number of breaths a minute within the limits.
        """
        rate, breath = self.rate(clock), self.course.breath
        if rate is None or breath is None or not self.is_on:
            return self
        wanted = stepped(rate, by, self.pattern.slowest)
        return replace(self, course=self.course.at_pace(self._handed_out(clock), breath.rate / wanted))

    def stop(self, clock: Clock) -> "BreathSession":
        """End it now."""
        session = self._caught_up(clock)
        return session._over(session.elapsed(clock), clock) if session.is_on else session


def begin_breathing(
    pattern: Pattern, minutes: float, clock: Clock, start_rate: float | None = None, pain_before: int | None = None
) -> BreathSession:
    """The session from the moment it is started; see `plan_course` for `minutes` and `start_rate`."""
    course = plan_course(pattern, minutes, start_rate)
    return BreathSession(
        id=os.urandom(16).hex(),
        pattern=pattern,
        course=course,
        started_at=clock.now(),
        planned=course.breathed - course.begins,
        since=clock.awake(),
        begun=clock.boot(),
        looked=clock.boot(),
        pain_before=pain_before,
    )
