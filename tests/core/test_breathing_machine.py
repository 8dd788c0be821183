"""Any order of breathing, pausing, sleeping and changing the pace: no cue is lost or doubled, no second invented."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from easeful.core.breath import FASTEST_RATE, Breath, Pattern, Phase
from easeful.core.course import BreathCue, Stage
from easeful.core.mind_time import Mood, Pause
from easeful.core.simulated_clock import SimulatedClock
from tests.core.breather import Breather
from tests.patterns import PATTERNS

# Shorter than the second by which cues are handed out ahead.
SHORT_HOLD = Pattern("mine", "Mine", Breath(4, 5.5, hold_out=0.5), is_own=True)
QUARTERS = st.integers(1, 19).map(lambda parts: parts / 4)  # seconds, below the 5 that mean a sleep
A_LITTLE = 1e-6


def near(seconds: float) -> object:
    return pytest.approx(seconds, abs=A_LITTLE)


class AlongTheBreath(RuleBasedStateMachine):
    """A session, and the same account kept beside it in plain sums."""

    @initialize(
        pattern=st.sampled_from([*PATTERNS.values(), SHORT_HOLD]),
        minutes=st.sampled_from([2, 3]),
        start_rate=st.sampled_from([None, 10.0, 12.0]),
    )
    def begins(self, pattern: Pattern, minutes: int, start_rate: float | None) -> None:
        self.clock = SimulatedClock()
        self.person = Breather(self.clock, pattern, minutes, start_rate)
        self.at = self.seen = self.paused = self.ready = self.unseen = self.gap = self.lasted = 0.0
        self.mood = Mood.RUNNING
        self.before: list[BreathCue] = []  # what was played before the last pause
        self.counts_from = -1.0

    def pass_time(self, seconds: float) -> None:
        self.lasted += 0 if self.mood is Mood.OVER else seconds
        self.gap += seconds
        if self.mood is Mood.PAUSED:
            self.paused += seconds
        elif self.mood is Mood.RUNNING:
            waits = min(seconds, self.ready)
            self.paused, self.ready = self.paused + waits, self.ready - waits
            self.at, self.unseen = self.at + seconds - waits, self.unseen + seconds - waits

    def looked(self) -> None:
        self.seen, self.unseen, self.gap = self.at, 0.0, 0.0
        if self.mood is Mood.RUNNING and self.at >= self.person.session.course.ends - A_LITTLE:
            self.mood, self.at = Mood.OVER, self.person.session.course.ends

    @rule(looks=st.lists(QUARTERS, min_size=1, max_size=20))
    def time_passes(self, looks: list[float]) -> None:
        for gap in looks:
            self.unseen_time_passes(min(gap, 4.75 - self.gap))
            self.person.look()
            self.looked()

    @rule(gap=QUARTERS)
    @precondition(lambda self: self.gap == 0)
    def unseen_time_passes(self, gap: float) -> None:
        self.clock.advance(gap)
        self.pass_time(gap)

    @rule(seconds=st.sampled_from([6.0, 600.0]), counted=st.booleans(), looks=st.booleans())
    def computer_sleeps(self, seconds: float, *, counted: bool, looks: bool) -> None:
        if self.mood is Mood.RUNNING:
            self.mood, self.at, self.paused = Mood.PAUSED, self.seen, self.paused + self.unseen
        self.ready = self.unseen = 0.0
        self.pass_time(seconds)
        (self.clock.advance if counted else self.clock.sleep)(seconds)
        if looks:
            self.person.look()
        else:
            self.person.pause(Pause.AWAY)
        self.looked()

    @rule(why=st.sampled_from([Pause.PERSON, Pause.AWAY]))
    def pauses(self, why: Pause) -> None:
        self.looked()
        self.person.pause(why)
        if self.mood is Mood.RUNNING:
            self.mood, self.ready = Mood.PAUSED, 0.0
            assert self.person.session.why is why

    @rule()
    @precondition(lambda self: self.mood is Mood.PAUSED)
    def goes_on(self) -> None:
        course, place = self.person.session.course, self.person.session.position(self.clock)
        self.before = self.person.cues
        is_told = self.before[-1:] == [BreathCue(course.breathed, None)]
        self.counts_from = course.breathed if is_told else self.at if self.at < 20 else course.breathed - A_LITTLE
        if place.phase is not None:
            self.at, self.ready = course.cycles[place.cycle].at, 2.0
            self.counts_from = self.at - A_LITTLE
        self.person.go_on()
        self.mood = Mood.RUNNING
        self.looked()

    @rule()
    def begins_now(self) -> None:
        if self.mood is Mood.RUNNING and self.at < 20:
            self.at = self.seen = max(self.at, 18.0)
        self.person.begin_now()

    @rule(by=st.sampled_from([-1, 1]), presses=st.integers(1, 6))
    def changes_the_pace(self, by: int, presses: int) -> None:
        before = self.person.session.position(self.clock)
        for _ in range(presses):
            (self.person.slower if by < 0 else self.person.faster)()
        assert self.person.session.position(self.clock) == before
        rate = self.person.session.rate(self.clock)
        if rate is not None:
            slowest = self.person.session.pattern.slowest
            assert slowest - A_LITTLE <= rate <= FASTEST_RATE + A_LITTLE

    @rule()
    @precondition(lambda self: self.at > 100)
    def stops(self) -> None:
        self.looked()
        self.person.stop()
        self.mood, self.ready = Mood.OVER, 0.0

    @invariant()
    def the_session_is_where_the_sums_say(self) -> None:
        session = self.person.session
        assert session.elapsed(self.clock) == near(self.at)
        assert session.time.paused_for(self.clock) == near(self.paused)
        assert session.time.lasted(self.clock) == near(self.lasted)
        assert session.time.ready_in(self.clock) == near(self.ready)
        if self.gap == 0:
            assert session.mood is self.mood

    @invariant()
    def each_cue_was_handed_out_once(self) -> None:
        session = self.person.session
        if session.mood is Mood.RUNNING:
            assert self.person.cues == [*self.before, *session.course.cues(self.counts_from, session.told)]

    @invariant()
    def outside_the_breaths_nothing_moves(self) -> None:
        place = self.person.session.position(self.clock)
        if place.stage is not Stage.BREATHE:
            assert (place.phase, place.fullness) == (None, 0)
        elif place.into == 0 and place.phase is Phase.IN:
            assert place.fullness == 0

    @invariant()
    def the_record_tells_the_same(self) -> None:
        record = self.person.record
        assert record.paused == near(self.paused)
        assert (record.ended_at - record.started_at).total_seconds() == near(self.lasted)
        assert record.actual == near(max(0.0, min(self.at, self.person.session.course.breathed) - 20))


TestAlongTheBreath = AlongTheBreath.TestCase
TestAlongTheBreath.settings = settings(max_examples=3 * settings.default.max_examples, stateful_step_count=40)
