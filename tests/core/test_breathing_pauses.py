"""Breathing that pauses, and a computer that sleeps: it goes on with an in-breath, and never leaps."""

from collections.abc import Callable

import pytest

from easeful.core.breath import Pattern, Phase
from easeful.core.course import BreathCue
from easeful.core.mind_time import Mood, Pause
from easeful.core.simulated_clock import SimulatedClock
from tests.core.breather import Breather
from tests.patterns import PACED, PATTERNS

LONG_OUT = PATTERNS["long_out"]
IN = Phase.IN
Sleep = Callable[[SimulatedClock, float], None]
# On Windows the awake clock goes on while the computer sleeps, as in a program that hung.
falling_asleep = pytest.mark.parametrize("fall_asleep", [SimulatedClock.sleep, SimulatedClock.advance])


@falling_asleep
@pytest.mark.parametrize("asleep", [6, 480, 50_000])
def test_a_sleep_pauses_where_the_session_was_seen_last(
    clock: SimulatedClock, fall_asleep: Sleep, asleep: float
) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(32.5)
    heard = person.cues
    fall_asleep(clock, asleep)
    person.look()
    assert (person.is_paused, person.session.why, person.at) == (True, Pause.SLEPT, 32.5)
    assert person.session.position(clock).phase is IN
    person.let_pass(30)
    assert person.cues == heard
    person.go_on()
    assert person.session.time.paused == asleep + 30 + 2
    person.let_pass(2)
    assert (person.at, person.session.position(clock).phase) == (30, IN)


@falling_asleep
def test_what_comes_before_the_first_look_after_a_sleep_does_not_leap(
    clock: SimulatedClock, fall_asleep: Sleep
) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(33)
    fall_asleep(clock, 5000)
    asleep = person.session
    assert asleep.elapsed(clock) == 33
    assert asleep.position(clock).phase is IN
    assert asleep.change_pace(clock, +1).position(clock) == asleep.position(clock)
    assert (asleep.pause(clock).why, asleep.pause(clock).time.passed) == (Pause.SLEPT, 33)
    stopped = asleep.stop(clock)
    assert (stopped.time.passed, stopped.time.paused) == (33, 5000)
    assert asleep.time.ready_in(clock) == 0


def test_a_sleep_right_after_begin_now_goes_on_with_the_first_breath(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(5)
    person.begin_now()
    clock.sleep(100)
    person.look()
    assert (person.session.why, person.at) == (Pause.SLEPT, 18)


def test_a_gap_of_less_than_five_seconds_is_no_sleep(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.let_pass(30, step=5)
    assert not person.is_paused
    assert person.at == 30


@pytest.mark.parametrize("pattern", PACED, ids=lambda pattern: pattern.key)
@pytest.mark.parametrize("broken_off", [0.25, 1.75, 5.5])
def test_going_on_begins_with_the_in_breath_of_the_broken_breath(
    clock: SimulatedClock, pattern: Pattern, broken_off: float
) -> None:
    person = Breather(clock, pattern, 2)
    begins = person.session.course.cycles[2].at
    person.wait_until(begins + broken_off)
    person.pause()
    assert person.is_paused
    person.let_pass(17)
    played = person.cues
    person.go_on()
    assert (person.at, person.session.time.ready_in(clock)) == (begins, 2)
    goes_on = clock.awake() + 2
    person.let_pass(0.75)
    assert person.cues == played
    person.let_pass(0.25)
    assert (person.heard[-1].cue, person.heard[-1].played) == (BreathCue(begins, IN), goes_on)
    person.let_pass(1)
    assert person.session.position(clock).fullness == 0
    assert person.session.time.ready_in(clock) == 0
    person.to_the_end(0.25)
    assert person.cues == [*played, *person.session.course.cues(begins - 0.1, 1000)]
    assert person.session.time.paused == 17 + 2


def test_the_pauses_add_up_however_short_they_are(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(25)
    person.pause()
    person.let_pass(10)
    person.go_on()
    person.let_pass(0.5)
    person.pause(Pause.AWAY)
    person.let_pass(4)
    person.pause()
    assert person.session.why is Pause.AWAY
    person.go_on()
    person.let_pass(1)
    person.pause()
    person.go_on()
    person.let_pass(3)
    record = person.stop()
    assert record.paused == 10 + 0.5 + 4 + 1 + 2
    assert (record.actual, record.ended_at - record.started_at) == (1, clock.now() - record.started_at)


@pytest.mark.parametrize("after_going_on", [0.5, 3.0])
def test_the_record_of_a_pause_counts_it_up_to_now(clock: SimulatedClock, after_going_on: float) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(24)
    person.pause()
    person.let_pass(60)
    assert person.record.paused == 60
    person.go_on()
    person.let_pass(after_going_on)
    assert person.record.paused == person.stop().paused == 60 + min(after_going_on, 2)


@falling_asleep
def test_a_sleep_while_it_gets_ready_counts_once(clock: SimulatedClock, fall_asleep: Sleep) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(24)
    person.pause()
    person.let_pass(60)
    person.go_on()
    person.let_pass(0.5)
    fall_asleep(clock, 100)
    person.look()
    assert person.at == 20
    person.go_on()
    assert person.session.time.paused == 60 + 0.5 + 100 + 2


def test_a_pause_while_settling_goes_on_where_it_was(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(19.5)
    assert person.cues == [BreathCue(20, IN)]
    person.pause()
    assert person.cues == []
    person.let_pass(100)
    person.go_on()
    assert (person.at, person.session.time.ready_in(clock)) == (19.5, 0)
    person.look()
    assert person.cues == [BreathCue(20, IN)]


@pytest.mark.parametrize("late", [0.25, 0.5, 3.0])
def test_the_end_of_the_breaths_is_told_once_around_a_pause(clock: SimulatedClock, late: float) -> None:
    person = Breather(clock, LONG_OUT, 2)
    person.wait_until(138.5)
    clock.advance(1.5 + late)  # no look comes between the end of the breaths and the pause
    person.pause()
    clock.advance(60)
    person.go_on()
    person.let_pass(10)
    assert person.cues.count(BreathCue(140, None)) == 1
    assert person.at == 140 + late + 10


def test_what_is_over_when_it_pauses_is_over(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT, 2)
    person.wait_until(158)
    clock.advance(4)
    person.pause(Pause.AWAY)
    assert (person.session.mood, person.at) == (Mood.OVER, 160)
