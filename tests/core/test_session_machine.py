"""Any order of waiting, sleeping, answering, dying and restarting: an armed pack always rings in time.

One thing is left out because nobody can know it: a wall clock that is set while no program looks, right
before the computer restarts. A jump that was followed by one tick is in.
"""

from collections import Counter
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from easeful.core.found import found_again
from easeful.core.pack import Method, SessionLength
from easeful.core.plan import plan_pack
from easeful.core.record import Record, record_of
from easeful.core.session import ContactSession, State, begin
from easeful.core.simulated_clock import SimulatedClock
from tests.core.bedside import LOWER_BACK
from tests.core.truth import A_LITTLE, Truth, near

YEAR_2000 = (datetime(2000, 1, 1, tzinfo=UTC) - datetime(2026, 5, 12, tzinfo=UTC)).total_seconds()
JUMPS = st.sampled_from([-3600, 3600, -200, 200, -20, 20, YEAR_2000])
HALF_SECONDS = 0.5  # sums of halves are exact, so the two accounts may be compared to the last digit


def seconds(most: int, least: float = HALF_SECONDS) -> st.SearchStrategy[float]:
    return st.integers(round(least * 2), most * 2).map(lambda halves: halves / 2)


TICKS = st.sampled_from([0.25, 1.0])  # seconds between two ticks: window seen, window hidden
SPANS = seconds(30) | seconds(310) | st.sampled_from([59.5, 60.0, 60.5, 299.5, 300.0])
AROUND = st.sampled_from([-0.5, 0.0, 0.5, 59.5, 60.0, 270.0])  # seconds from when it is due
SLEEPS = SPANS | seconds(1300) | st.sampled_from([3600.0, 50_000.0])


class ArmedPack(RuleBasedStateMachine):
    """Packs one after another, the program that watches them, and the truth beside it."""

    session: ContactSession
    truth: Truth

    @initialize(minutes=st.sampled_from([10, 15, 16, 17, 20]))
    def first_pack(self, minutes: int) -> None:
        self.clock = SimulatedClock()
        self.records: list[Record] = []
        self.over: list[tuple[ContactSession, Record]] = []
        self.put_on(minutes)

    def put_on(self, minutes: int) -> None:
        plan = plan_pack(Method.HEAT, LOWER_BACK, SessionLength(minutes))
        checks = [check for check in (300.0, 600.0, 900.0) if check < minutes * 60]
        self.session, self.truth = begin(plan, self.clock), Truth(minutes * 60.0, checks)
        self.started = self.clock.now()
        self.wall_was_set, self.since_look, self.least_left = False, 0.0, plan.length

    @property
    def is_on(self) -> bool:
        return self.session.pack_is_on

    def look(self) -> None:
        self.session, _ = self.session.tick(self.clock)
        self.truth.look()
        self.wall_was_set, self.since_look = False, 0.0
        assert self.rings == (self.truth.end is not None)

    @property
    def rings(self) -> bool:
        return self.session.state is State.TIME_IS_UP

    @rule(minutes=st.sampled_from([10, 20]))
    @precondition(lambda self: not self.is_on)
    def next_pack(self, minutes: int) -> None:
        self.put_on(minutes)

    @rule(span=SPANS, step=TICKS)
    @precondition(lambda self: self.is_on)
    def time_passes(self, span: float, step: float) -> None:
        left = span
        while left > 0:
            passed = min(left, max(0.0, step - self.since_look))
            self.clock.advance(passed)
            self.truth.pass_time(passed, silent=not self.rings)
            left, self.since_look = left - passed, self.since_look + passed
            if self.since_look >= step:
                self.look()
            assert self.truth.silent <= 1

    @rule(after=AROUND, step=TICKS, asleep=st.booleans(), answered=st.booleans())
    @precondition(lambda self: self.is_on and self.truth.end is None)
    def something_falls_due(self, after: float, step: float, *, asleep: bool, answered: bool) -> None:
        span = max(HALF_SECONDS, self.truth.next_due - self.truth.exposure + after)
        if asleep:
            self.fall_asleep(span)
        else:
            self.time_passes(span, step)
        if answered:
            self.skin_is_fine()

    @rule(span=SLEEPS)
    @precondition(lambda self: self.is_on)
    def computer_sleeps(self, span: float) -> None:
        self.fall_asleep(span)

    def fall_asleep(self, span: float) -> None:
        self.clock.sleep(span)
        self.truth.pass_time(span)
        self.truth.slept = None if self.truth.slept is None else self.truth.slept + span

    @rule(span=SLEEPS, asleep=st.booleans())
    @precondition(lambda self: self.is_on)
    def program_is_killed_and_started_again(self, span: float, *, asleep: bool) -> None:
        if asleep:
            self.fall_asleep(span)
        else:
            self.clock.advance(span)
            self.truth.pass_time(span)
        self.find_again()

    @rule(span=seconds(1300, least=5))
    @precondition(lambda self: self.is_on and not self.wall_was_set)
    def computer_restarts(self, span: float) -> None:
        self.clock.reboot(span)
        self.truth.pass_time(span)
        self.truth.slept = None
        self.find_again()

    def find_again(self) -> None:
        self.session = found_again(self.session, self.clock)
        self.since_look = self.truth.silent = 0.0  # a new program has a second of its own to ring

    @rule(by=JUMPS)
    def wall_clock_is_set(self, by: float) -> None:
        self.clock.jump_wall(by)
        self.wall_was_set = True

    @rule()
    def skin_is_fine(self) -> None:
        self.session = self.session.looks_fine(self.clock)
        if self.is_on:
            self.truth.answer_fine()

    @rule()
    def skin_is_doubtful(self) -> None:
        self.session = self.session.not_sure(self.clock)
        assert self.session.unsure == (self.is_on and self.truth.asked is not None)

    @rule(presses=st.integers(1, 3))
    def it_comes_off(self, presses: int) -> None:
        for _ in range(presses):
            before, slept = self.session, self.session.slept(self.clock)
            self.session = before.take_off(self.clock)
            if before.pack_is_on and not self.session.pack_is_on:
                record = record_of(self.session, slept, "0.1.0")
                self.records.append(record)
                self.over.append((self.session, record))
                assert record.started_at == self.started
                self.truth.judge(record)

    @invariant()
    def each_session_has_one_record_and_it_stays(self) -> None:
        assert set(Counter(record.id for record in self.records).values()) <= {1}
        for session, record in self.over:
            assert session.tick(self.clock) == (session, ())
            assert session.take_off(self.clock) is session.looks_fine(self.clock) is session
            assert record_of(found_again(session, self.clock), record.slept, "0.1.0") == record

    @invariant()
    def it_rings_when_and_only_when_it_must(self) -> None:
        if not self.is_on:
            return
        assert self.rings == (self.truth.end is not None)
        assert (self.session.state is State.SKIN_CHECK) == (self.truth.asked is not None)
        assert self.session.check == self.truth.check
        assert near(self.session.end, self.truth.end)
        if self.truth.end is not None:
            assert near(self.session.late, self.truth.noticed - self.truth.end)
            assert near(self.session.overrun(self.clock), self.truth.exposure - self.truth.end)

    @invariant()
    def time_left_is_true_and_never_grows(self) -> None:
        left = self.session.remaining(self.clock)
        if self.is_on:
            assert near(left, self.truth.length - self.truth.exposure)
            assert left <= self.least_left + A_LITTLE
            self.least_left = min(left, self.least_left)

    @invariant()
    def the_ringer_is_told_the_same(self) -> None:
        if self.is_on and self.truth.end is None:
            began = self.clock.boot() - self.truth.exposure
            guard = self.session.guard_boot
            assert near(self.session.end_boot, began + self.truth.length)
            assert near(None if guard is None else guard - began, self.truth.guard)


TestArmedPack = ArmedPack.TestCase
TestArmedPack.settings = settings(max_examples=6 * settings.default.max_examples, stateful_step_count=40)
