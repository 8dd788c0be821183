"""An idea while it is done: its time, the ring that was asked for, and a word now and then about sitting on."""

import os
from dataclasses import dataclass, replace
from enum import StrEnum

from easeful.core.clock import Clock
from easeful.core.idea import PACING_MINUTES, Idea
from easeful.core.mind_time import MindTime, Mood, Pause, begin_time

PACING_SECONDS = 60.0 * PACING_MINUTES
LONGEST_SECONDS = 7200.0  # nobody does one small thing for longer: it was left on


class IdeaCue(StrEnum):
    """What comes up meanwhile."""

    MOVE = "move"  # change position
    RING = "ring"  # the minutes that were asked for are over


@dataclass(frozen=True, slots=True)
class IdeaSession:
    """One session, frozen: every change gives a new one.

    `rings_after` is the second at which it rings and ends; None only counts up. `told` is how often a change of
    position was suggested.
    """

    id: str
    idea: Idea
    time: MindTime
    rings_after: float | None = None
    told: int = 0
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

    @property
    def _ends(self) -> float:
        return LONGEST_SECONDS if self.rings_after is None else self.rings_after

    @property
    def can_ring_after(self) -> float:
        """The seconds after which it rings, where that is wanted: what the idea usually takes."""
        return 60.0 * self.idea.minutes

    def elapsed(self, clock: Clock) -> float:
        """Seconds of the session, without its pauses."""
        return min(self.time.elapsed(clock), self._ends)

    def left(self, clock: Clock) -> float | None:
        """Seconds until it rings; None where it only counts up."""
        return None if self.rings_after is None else max(0.0, self.rings_after - self.elapsed(clock))

    def look(self, clock: Clock) -> "tuple[IdeaSession, IdeaCue | None]":
        """What the clock means for it: the session as it stands now, and what comes up."""
        session = replace(self, time=self.time.caught_up(clock))
        if session.mood is not Mood.RUNNING:
            return session, None
        elapsed = session.time.elapsed(clock)
        if elapsed >= self._ends:
            over = replace(session, time=session.time.end(clock, self._ends))
            return over, None if self.rings_after is None else IdeaCue.RING
        told = int(elapsed // PACING_SECONDS)
        session = replace(session, time=session.time.look(clock), told=told)
        return session, IdeaCue.MOVE if told > self.told else None

    def pause(self, clock: Clock, why: Pause = Pause.PERSON) -> "IdeaSession":
        """Pause now; one that pauses already, or is over, stays as it is."""
        return replace(self, time=self.time.pause(clock, why))

    def go_on(self, clock: Clock) -> "IdeaSession":
        """Go on where it paused."""
        if self.mood is not Mood.PAUSED:
            return self
        return replace(self, time=self.time.go_on(clock, self.time.passed))

    def ring(self, clock: Clock, *, wanted: bool) -> "IdeaSession":
        """Ring after the idea's minutes, or only count up; behind those minutes nothing changes."""
        after = self.can_ring_after
        if not self.is_on or (wanted and self.elapsed(clock) >= after):
            return self
        return replace(self, rings_after=after if wanted else None)

    def stop(self, clock: Clock) -> "IdeaSession":
        """End it now."""
        time = self.time.caught_up(clock)
        return replace(self, time=time.end(clock, min(time.elapsed(clock), self._ends))) if self.is_on else self


def begin_idea(idea: Idea, clock: Clock, *, rings: bool = False, pain_before: int | None = None) -> IdeaSession:
    """The session from the moment it is started; with `rings` it ends after the idea's minutes."""
    session = IdeaSession(os.urandom(16).hex(), idea, begin_time(clock), pain_before=pain_before)
    return session.ring(clock, wanted=rings)
