"""Somebody who breathes along with one session, so that a story can be told in seconds."""

from itertools import cycle
from typing import NamedTuple

from easeful.core.breath import Pattern
from easeful.core.breath_record import record_of_breathing
from easeful.core.breathing import BreathSession, begin_breathing
from easeful.core.course import BreathCue
from easeful.core.mind_time import Mood, Pause
from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock


class Heard(NamedTuple):
    """A cue, when it was handed out and when it is played: both in awake seconds."""

    cue: BreathCue
    handed_out: float
    played: float


class Breather:
    """Asks a session as often as the window does, and notes what is handed out; a pause drops what was not played."""

    def __init__(
        self, clock: SimulatedClock, pattern: Pattern, minutes: float = 5, start_rate: float | None = None
    ) -> None:
        self.clock = clock
        self.session: BreathSession = begin_breathing(pattern, minutes, clock, start_rate)
        self.heard: list[Heard] = []
        self.looked = clock.awake()
        self.look()

    def look(self) -> None:
        """Ask once, now."""
        was_on = not self.is_paused
        self.session, cues = self.session.look(self.clock)
        self.heard += [Heard(cue, self.clock.awake(), self.session.time.awake_at(cue.at)) for cue in cues]
        if was_on and self.is_paused:
            self._drop_what_comes_after(self.looked)
        self.looked = self.clock.awake()

    def _drop_what_comes_after(self, awake: float) -> None:
        self.heard = [heard for heard in self.heard if heard.played <= awake]

    def let_pass(self, seconds: float, step: float = 0.25) -> None:
        """Let awake seconds pass; a whole number of steps."""
        for _ in range(round(seconds / step)):
            self.clock.advance(step)
            self.look()

    def to_the_end(self, *gaps: float) -> None:
        """Let awake time pass until it is over, with these seconds between looks, again and again."""
        for gap in cycle(gaps):
            self.clock.advance(gap)
            self.look()
            assert not self.is_paused
            if not self.session.is_on:
                return

    def wait_until(self, at: float) -> None:
        """Let awake time pass until this second of the session."""
        self.let_pass(at - self.at)

    def pause(self, why: Pause = Pause.PERSON) -> None:
        """Pause now, and play nothing of what was to come."""
        self.session = self.session.pause(self.clock, why)
        self._drop_what_comes_after(self.looked if self.session.why is Pause.SLEPT else self.clock.awake())

    def go_on(self) -> None:
        """Go on."""
        self.session = self.session.go_on(self.clock)

    def begin_now(self) -> None:
        """Leave out what is left of settling."""
        self.session = self.session.begin_now(self.clock)

    def slower(self) -> None:
        """One step slower."""
        self.session = self.session.change_pace(self.clock, -1)

    def faster(self) -> None:
        """One step faster."""
        self.session = self.session.change_pace(self.clock, +1)

    def stop(self) -> Record:
        """Stop, and log it."""
        self.session = self.session.stop(self.clock)
        return self.record

    @property
    def record(self) -> Record:
        """The record as the session stands now."""
        return record_of_breathing(self.session, self.clock, "0.2.0")

    @property
    def at(self) -> float:
        """The second of the session."""
        return self.session.elapsed(self.clock)

    @property
    def cues(self) -> list[BreathCue]:
        """What was handed out so far, in its order."""
        return [heard.cue for heard in self.heard]

    @property
    def is_paused(self) -> bool:
        """Whether it pauses."""
        return self.session.mood is Mood.PAUSED
