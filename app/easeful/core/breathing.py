"""A breathing session from its start to its end: what it does next is a function of its time."""

import os
from dataclasses import dataclass, replace

from easeful.core.breath import Pattern, stepped
from easeful.core.clock import Clock
from easeful.core.course import ROUNDING, BreathCue, Course, Position, Stage, plan_course
from easeful.core.mind_time import MindTime, Mood, Pause, begin_time

AHEAD_SECONDS = 1.0  # so much earlier a cue is handed out: what plays it needs time
READY_SECONDS = 2.0  # between "Go on" and the next in-breath


@dataclass(frozen=True, slots=True)
class BreathSession:
    """One session, frozen: every change gives a new one.

    `planned` is the length of its paced breaths in seconds, `told` the second up to which its cues were handed out.
    """

    id: str
    pattern: Pattern
    course: Course
    planned: float
    time: MindTime
    told: float = -1.0
    pain_before: int | None = None

    @property
    def mood(self) -> Mood:
        """Whether it goes on."""
        return self.time.mood

    @property
    def why(self) -> Pause | None:
        """Why it pauses."""
        return self.time.why

    @property
    def is_on(self) -> bool:
        """Whether it is not over yet."""
        return self.time.is_on

    def elapsed(self, clock: Clock) -> float:
        """Seconds of the session, without its pauses; after a sleep those at the last look."""
        return self.time.elapsed(clock)

    def position(self, clock: Clock) -> Position:
        """Where it stands now."""
        return self.course.position(self.elapsed(clock))

    def look(self, clock: Clock) -> "tuple[BreathSession, tuple[BreathCue, ...]]":
        """What the clock means for it: the session as it stands now, and the cues that come next.

        After a gap it pauses where it was seen last. A cue is handed out once, up to a second ahead.
        """
        session = self._caught_up(clock)
        if session.mood is not Mood.RUNNING:
            return session, ()
        time = self.time.look(clock)
        until = max(self.told, time.seen + AHEAD_SECONDS - time.ready_in(clock))
        return replace(self, time=time, told=until), self.course.cues(self.told, until)

    def _caught_up(self, clock: Clock) -> "BreathSession":
        """The session after what no look has noticed yet: a sleep, or its end."""
        session = replace(self, time=self.time.caught_up(clock))
        if session.mood is Mood.RUNNING and session.elapsed(clock) >= self.course.ends:
            return replace(self, time=self.time.end(clock, self.course.ends))
        return session

    def pause(self, clock: Clock, why: Pause = Pause.PERSON) -> "BreathSession":
        """Pause now; one that pauses already, or is over, stays as it is."""
        session = self._caught_up(clock)
        return replace(session, time=session.time.pause(clock, why))

    def go_on(self, clock: Clock) -> "BreathSession":
        """Go on with the in-breath of the breath that was broken off, after a moment to be ready."""
        if self.mood is not Mood.PAUSED:
            return self
        passed = self.time.passed
        position, ready, told = self.course.position(passed), 0.0, min(self.told, passed)
        if position.phase is not None:
            passed, ready = self.course.cycles[position.cycle].at, READY_SECONDS
            told = passed - ROUNDING
        return replace(self, time=self.time.go_on(clock, passed, ready), told=told)

    def begin_now(self, clock: Clock) -> "BreathSession":
        """Leave out what is left of settling; later nothing changes."""
        if self.mood is not Mood.RUNNING or self.position(clock).stage is not Stage.SETTLE:
            return self
        ready = min(READY_SECONDS, self.course.begins - self.elapsed(clock))
        return replace(self, time=self.time.move(clock, self.course.begins - ready))

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
        return replace(session, time=session.time.end(clock, session.elapsed(clock))) if session.is_on else session


def begin_breathing(
    pattern: Pattern, minutes: float, clock: Clock, start_rate: float | None = None, pain_before: int | None = None
) -> BreathSession:
    """The session from the moment it is started; see `plan_course` for `minutes` and `start_rate`."""
    course = plan_course(pattern, minutes, start_rate)
    return BreathSession(
        id=os.urandom(16).hex(),
        pattern=pattern,
        course=course,
        planned=course.breathed - course.begins,
        time=begin_time(clock),
        pain_before=pain_before,
    )
