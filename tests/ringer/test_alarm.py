"""When the ringer rings, with a clock that can sleep."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.alarm import GUARD_GRACE, LONGEST_WAIT, Alarm


def armed(end: float, guard: float | None = None) -> tuple[SimulatedClock, Alarm, float]:
    clock = SimulatedClock()
    alarm = Alarm(clock)
    start = clock.boot()
    alarm.arm(start + end, None if guard is None else start + guard)
    return clock, alarm, start


def test_nothing_is_due_before_the_end_and_the_end_is_due_at_once() -> None:
    clock, alarm, start = armed(900)
    clock.advance(899.99)
    assert alarm.due() is None
    clock.advance(0.01)
    assert alarm.due() == start + 900


def test_an_end_that_passes_in_sleep_is_due_on_waking() -> None:
    clock, alarm, start = armed(900)
    clock.sleep(3600)
    assert alarm.due() == start + 900


def test_a_skin_check_nobody_confirmed_rings_after_two_seconds() -> None:
    clock, alarm, start = armed(900, guard=360)
    clock.advance(360)
    assert alarm.due() is None
    clock.advance(1.99)
    assert alarm.due() is None
    clock.advance(0.01)
    assert alarm.due() == start + 360


def test_after_sleep_the_main_program_has_two_awake_seconds_to_renew_the_guard() -> None:
    clock, alarm, start = armed(1200, guard=360)
    clock.sleep(500)
    assert alarm.due() is None
    clock.advance(1.9)
    alarm.arm(start + 1200, start + 700)
    clock.advance(start + 701.9 - clock.boot())
    assert alarm.due() is None
    clock.sleep(20)
    assert alarm.due() is None, "every guard has its own two seconds"
    clock.advance(2)
    assert alarm.due() == start + 700


def test_sleep_does_not_count_towards_the_two_seconds() -> None:
    clock, alarm, start = armed(1200, guard=360)
    clock.sleep(100)
    clock.advance(261)
    assert alarm.due() is None
    clock.sleep(100)
    assert alarm.due() is None
    clock.advance(2)
    assert alarm.due() == start + 360


def test_disarmed_it_never_rings_and_never_wakes() -> None:
    clock, alarm, _ = armed(900, guard=360)
    alarm.disarm()
    clock.advance(5000)
    assert alarm.due() is None
    assert alarm.wait() is None


def test_it_waits_no_longer_than_half_a_second_and_never_past_the_end() -> None:
    clock, alarm, _ = armed(10)
    assert alarm.wait() == 0.5
    clock.advance(9.75)
    assert alarm.wait() == 0.25


def test_an_end_that_passes_between_a_look_and_the_wait_is_not_slept_over() -> None:
    clock, alarm, start = armed(10)
    clock.advance(9.999)
    assert alarm.due() is None
    clock.advance(0.002)
    assert alarm.wait() == 0
    assert alarm.due() == start + 10


class AnyDay(RuleBasedStateMachine):
    """Whatever the computer and the person do, an armed alarm is due in time."""

    @initialize()
    def begin(self) -> None:
        self.clock = SimulatedClock()
        self.alarm = Alarm(self.clock)
        self.end = self.guard = None
        self.looked_awake_past_guard = 0.0

    @rule(end=st.floats(0, 1200), guard=st.none() | st.floats(0, 20))
    def arm(self, end: float, guard: float | None) -> None:
        now = self.clock.boot()
        self.end, self.guard = now + end, None if guard is None else now + guard
        self.looked_awake_past_guard = 0.0
        self.alarm.arm(self.end, self.guard)

    @rule()
    def disarm(self) -> None:
        self.end = self.guard = None
        self.alarm.disarm()

    @rule(seconds=st.floats(0, 30) | st.floats(0, 4000))
    def sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)

    @rule(looks=st.integers(1, 12))
    def work(self, looks: int) -> None:
        for _ in range(looks):
            self.alarm.due()
            wait = self.alarm.wait() or LONGEST_WAIT
            was_past = self.guard is not None and self.clock.boot() >= self.guard
            self.clock.advance(wait)
            self.looked_awake_past_guard += wait if was_past else 0.0

    @invariant()
    def an_end_is_never_missed(self) -> None:
        if self.end is not None and self.clock.boot() >= self.end:
            assert self.alarm.due() == self.end

    @invariant()
    def a_guard_is_never_missed(self) -> None:
        # A little is lost in adding up floats.
        if self.guard is not None and self.looked_awake_past_guard > GUARD_GRACE + 0.001:
            assert self.alarm.due() is not None

    @invariant()
    def it_never_rings_early(self) -> None:
        earliest = min((moment for moment in (self.end, self.guard) if moment is not None), default=None)
        if earliest is None or self.clock.boot() < earliest:
            assert self.alarm.due() is None


TestAnyDay = AnyDay.TestCase
