"""The time of a session for the mind: it pauses, also when the computer sleeps, and never leaps."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from easeful.core.clock import Clock

LEAP_SECONDS = 5.0  # a longer gap between two looks was a sleep, or a program that hung


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
class MindTime:
    """Frozen: every change gives a new one.

    `begun` is the boot time of the start. `passed` is the session's time in seconds at `since` (awake seconds),
    `seen` that at the last look, `looked` the boot time then. `paused` is how long it had paused at the boot time
    `paused_at`, where the last pause began or, once it goes on, ends.
    """

    started_at: datetime
    since: float
    begun: float
    looked: float
    passed: float = 0.0
    seen: float = 0.0
    mood: Mood = Mood.RUNNING
    why: Pause | None = None
    paused: float = 0.0
    paused_at: float = 0.0

    def elapsed(self, clock: Clock) -> float:
        """Seconds of the session, without its pauses; after a sleep those at the last look."""
        if self.mood is not Mood.RUNNING:
            return self.passed
        return self.seen if self.has_slept(clock) else self.passed + max(0.0, clock.awake() - self.since)

    def has_slept(self, clock: Clock) -> bool:
        """Whether nobody looked for so long that the computer slept, or the program hung."""
        return self.mood is Mood.RUNNING and clock.boot() - self.looked > LEAP_SECONDS

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

    def look(self, clock: Clock) -> "MindTime":
        """Note that somebody looked now; after a gap it pauses where it was seen last."""
        time = self.caught_up(clock)
        return replace(time, seen=time.elapsed(clock), looked=clock.boot()) if time.mood is Mood.RUNNING else time

    def caught_up(self, clock: Clock) -> "MindTime":
        """The time after a sleep that no look has noticed yet."""
        return self._pausing(Pause.SLEPT, self.looked, self.seen) if self.has_slept(clock) else self

    def pause(self, clock: Clock, why: Pause) -> "MindTime":
        """Pause now; one that pauses already, or is over, stays as it is."""
        time = self.caught_up(clock)
        return time if time.mood is not Mood.RUNNING else time._pausing(why, clock.boot(), time.elapsed(clock))

    def _pausing(self, why: Pause, boot: float, passed: float) -> "MindTime":
        at = max(boot, self.paused_at)  # a moment to be ready counts as paused already
        return replace(self, mood=Mood.PAUSED, why=why, passed=passed, paused_at=at)

    def end(self, clock: Clock, passed: float) -> "MindTime":
        """Be over, after so many seconds."""
        now, paused = clock.boot(), self.paused_for(clock)
        return replace(self, mood=Mood.OVER, passed=passed, paused=paused, paused_at=now, looked=now)

    def go_on(self, clock: Clock, passed: float, ready: float = 0.0) -> "MindTime":
        """Go on from a second of the session, after `ready` seconds."""
        now = clock.boot()
        return replace(
            self,
            mood=Mood.RUNNING,
            why=None,
            passed=passed,
            seen=passed,
            since=clock.awake() + ready,
            paused=self.paused_for(clock) + ready,
            paused_at=now + ready,
            looked=now,
        )

    def move(self, clock: Clock, passed: float) -> "MindTime":
        """Leap, as the person wishes, to a second of the session; a pause is theirs from then on."""
        return replace(self, why=self.why and Pause.PERSON, passed=passed, seen=passed, since=clock.awake())


def begin_time(clock: Clock) -> MindTime:
    """The time of a session that begins now."""
    return MindTime(clock.now(), clock.awake(), clock.boot(), clock.boot())
