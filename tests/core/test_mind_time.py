"""The time of a session for the mind: what passed, what it paused, and how long it all lasted."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.mind_time import LEAP_SECONDS, MindTime, Mood, Pause, begin_time
from easeful.core.simulated_clock import SimulatedClock

Change = Callable[[MindTime, SimulatedClock], MindTime]


def after(clock: SimulatedClock, seconds: float, time: MindTime | None = None) -> MindTime:
    """A time that so many seconds passed in, with somebody who looks each second."""
    time = begin_time(clock) if time is None else time
    for _ in range(int(seconds)):
        clock.advance(1)
        time = time.look(clock)
    return time


def test_it_begins_at_nothing(clock: SimulatedClock) -> None:
    time = begin_time(clock)
    assert (time.mood, time.why, time.is_on, time.started_at) == (Mood.RUNNING, None, True, clock.now())
    assert (time.elapsed(clock), time.paused_for(clock), time.lasted(clock), time.ready_in(clock)) == (0, 0, 0, 0)


@pytest.mark.parametrize(("gap", "has_slept"), [(LEAP_SECONDS, False), (LEAP_SECONDS + 0.01, True)])
def test_a_gap_of_five_seconds_is_the_longest_that_is_none(clock: SimulatedClock, gap: float, has_slept: bool) -> None:
    time = after(clock, 10)
    clock.advance(gap)
    assert time.has_slept(clock) is has_slept
    assert time.elapsed(clock) == (10 if has_slept else 10 + gap)
    assert time.look(clock).mood is (Mood.PAUSED if has_slept else Mood.RUNNING)


def test_a_short_sleep_stands_still_and_is_no_pause(clock: SimulatedClock) -> None:
    time = after(clock, 10)
    clock.sleep(4)
    time = time.look(clock)
    assert (time.mood, time.elapsed(clock), time.paused_for(clock), time.lasted(clock)) == (Mood.RUNNING, 10, 0, 14)


@pytest.mark.parametrize("jump", [-40_000_000.0, -3600.0, 3600.0, 40_000_000.0])
def test_a_wall_clock_that_is_set_changes_nothing(clock: SimulatedClock, jump: float) -> None:
    time = after(clock, 10)
    clock.jump_wall(jump)
    time = after(clock, 5, time)
    assert (time.elapsed(clock), time.lasted(clock), time.mood) == (15, 15, Mood.RUNNING)


def test_what_pauses_stands_still_until_it_goes_on(clock: SimulatedClock) -> None:
    time = after(clock, 10).pause(clock, Pause.AWAY)
    assert (time.mood, time.why) == (Mood.PAUSED, Pause.AWAY)
    clock.advance(500)
    assert time.pause(clock, Pause.PERSON) is time
    assert time.look(clock) is time
    assert (time.elapsed(clock), time.paused_for(clock), time.lasted(clock)) == (10, 500, 510)
    time = after(clock, 5, time.go_on(clock, time.passed))
    assert (time.mood, time.why, time.elapsed(clock)) == (Mood.RUNNING, None, 15)
    assert (time.paused_for(clock), time.lasted(clock)) == (500, 515)


def test_a_computer_that_sleeps_in_a_pause_does_not_change_why_it_pauses(clock: SimulatedClock) -> None:
    time = after(clock, 10).pause(clock, Pause.PERSON)
    clock.sleep(3600)
    time = time.look(clock)
    assert (time.why, time.elapsed(clock), time.paused_for(clock)) == (Pause.PERSON, 10, 3600)


def test_pausing_after_a_sleep_that_nobody_noticed_tells_of_the_sleep(clock: SimulatedClock) -> None:
    time = after(clock, 10)
    clock.sleep(3600)
    time = time.pause(clock, Pause.PERSON)
    assert (time.why, time.elapsed(clock), time.paused_for(clock)) == (Pause.SLEPT, 10, 3600)


def test_it_can_go_on_from_where_it_was_before(clock: SimulatedClock) -> None:
    time = after(clock, 10).pause(clock, Pause.PERSON)
    clock.advance(30)
    time = after(clock, 4, time.go_on(clock, 7.5))
    assert (time.elapsed(clock), time.paused_for(clock), time.lasted(clock)) == (11.5, 30, 44)


def test_getting_ready_is_part_of_the_pause(clock: SimulatedClock) -> None:
    time = after(clock, 10).pause(clock, Pause.PERSON)
    clock.advance(30)
    time = time.go_on(clock, 10, ready=2)
    told = []
    for _ in range(4):
        told.append((time.ready_in(clock), time.elapsed(clock), time.paused_for(clock)))
        clock.advance(1)
        time = time.look(clock)
    assert told == [(2, 10, 30), (1, 10, 31), (0, 10, 32), (0, 11, 32)]


def test_a_leap_that_the_person_wishes_is_no_sleep(clock: SimulatedClock) -> None:
    time = after(clock, 10).move(clock, 200)
    assert (time.mood, time.elapsed(clock), time.lasted(clock)) == (Mood.RUNNING, 200, 10)
    time = after(clock, 3, time)
    assert (time.elapsed(clock), time.awake_at(210)) == (203, clock.awake() + 7)
    assert time.move(clock, 5).elapsed(clock) == 5


def test_a_sleep_right_after_a_leap_pauses_where_it_leapt_to(clock: SimulatedClock) -> None:
    time = after(clock, 10).move(clock, 200)
    clock.sleep(3600)
    assert (time.elapsed(clock), time.look(clock).elapsed(clock)) == (200, 200)


def test_a_leap_while_it_pauses_is_where_it_goes_on(clock: SimulatedClock) -> None:
    time = after(clock, 10).pause(clock, Pause.PERSON).move(clock, 200)
    clock.advance(60)
    assert (time.mood, time.elapsed(clock), time.paused_for(clock)) == (Mood.PAUSED, 200, 60)
    assert after(clock, 3, time.go_on(clock, time.passed)).elapsed(clock) == 203


def test_what_is_over_changes_no_more(clock: SimulatedClock) -> None:
    time = after(clock, 10).end(clock, 9.5)
    clock.advance(3600)
    assert (time.is_on, time.elapsed(clock), time.lasted(clock), time.paused_for(clock)) == (False, 9.5, 10, 0)
    assert time.look(clock) is time.pause(clock, Pause.AWAY) is time
    assert time.ready_in(clock) == 0


def test_the_end_in_a_pause_counts_the_pause(clock: SimulatedClock) -> None:
    time = after(clock, 10).pause(clock, Pause.PERSON)
    clock.advance(60)
    time = time.end(clock, time.passed)
    clock.advance(60)
    assert (time.elapsed(clock), time.paused_for(clock), time.lasted(clock)) == (10, 60, 70)


def pass_by(seconds: float) -> Change:
    def change(time: MindTime, clock: SimulatedClock) -> MindTime:
        clock.advance(seconds)
        return time

    return change


def sleep(seconds: float) -> Change:
    def change(time: MindTime, clock: SimulatedClock) -> MindTime:
        clock.sleep(seconds)
        return time

    return change


def pause(why: Pause) -> Change:
    return lambda time, clock: time.pause(clock, why)


def go_on(ready: float) -> Change:
    def change(time: MindTime, clock: SimulatedClock) -> MindTime:
        return time.go_on(clock, time.passed, ready) if time.mood is Mood.PAUSED else time

    return change


CHANGES = st.one_of(
    st.floats(0, LEAP_SECONDS).map(pass_by),
    st.floats(LEAP_SECONDS + 1, 50_000).flatmap(lambda seconds: st.sampled_from([sleep(seconds), pass_by(seconds)])),
    st.sampled_from(Pause).map(pause),
    st.floats(0, 3).map(go_on),
)


@given(st.lists(CHANGES, max_size=30))
def test_whatever_happens_it_never_leaps_and_every_second_passed_or_paused(changes: list[Change]) -> None:
    clock = SimulatedClock()
    time = begin_time(clock)
    for change in changes:
        before, boot = time.elapsed(clock), clock.boot()
        time = change(time, clock)
        assert time.elapsed(clock) == pytest.approx(time.look(clock).elapsed(clock), abs=1e-6)
        time = time.look(clock)
        assert -1e-6 <= time.elapsed(clock) - before <= min(LEAP_SECONDS, clock.boot() - boot) + 1e-6
        assert time.elapsed(clock) + time.paused_for(clock) == pytest.approx(time.lasted(clock), abs=1e-6)
        ended = time.end(clock, time.elapsed(clock))
        assert ended.paused_for(clock) == pytest.approx(time.paused_for(clock), abs=1e-6)
