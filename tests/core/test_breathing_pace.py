"""Slower and faster: from the next breath on, within the limits, and without losing a cue."""

from itertools import pairwise

import pytest

from easeful.core.breath import Phase
from easeful.core.simulated_clock import SimulatedClock
from tests.core.breather import Breather
from tests.patterns import PATTERNS

LONG_OUT, BOX = PATTERNS["long_out"], PATTERNS["box"]
IN, OUT, HOLD_OUT = Phase.IN, Phase.OUT, Phase.HOLD_OUT


def rates(person: Breather) -> list[float]:
    """Breaths a minute of each breath of the course."""
    breath = person.session.course.breath
    assert breath is not None
    return [round(breath.rate / factor, 6) for _, factor in person.session.course.cycles]


def test_slower_begins_with_the_next_breath_and_keeps_the_ratio(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(45)
    told = person.cues
    position = person.session.position(clock)
    person.slower()
    assert person.cues == told
    assert person.session.position(clock) == position
    assert person.session.rate(clock) == 5.5
    assert set(rates(person)[:3]) == {6}
    assert set(rates(person)[3:]) == {5.5}
    person.wait_until(75)
    (first, _), (out, phase), (second, _) = [cue for cue in person.cues if cue.at >= 50][:3]
    assert (phase, (out - first) / (second - out)) == (OUT, pytest.approx(4 / 6))
    assert second - first == pytest.approx(60 / 5.5)


def test_a_pace_may_be_chosen_while_settling(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(10)
    assert person.session.rate(clock) == 6
    person.faster()
    person.faster()
    assert person.session.rate(clock) == 7
    assert set(rates(person)) == {7}


def test_the_first_breath_that_was_handed_out_stays(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(19.25)
    person.faster()
    assert (rates(person)[0], set(rates(person)[1:])) == (6, {6.5})


@pytest.mark.parametrize(
    ("key", "slowest"), [("long_out", 4.5), ("long_out_2", 4.5), ("pursed", 4.5), ("box", 3.75), ("four78", 60 / 19)]
)
def test_the_pace_stays_within_its_limits_in_half_breaths(clock: SimulatedClock, key: str, slowest: float) -> None:
    person = Breather(clock, PATTERNS[key])
    person.wait_until(21)
    found = [person.session.rate(clock)]
    for press in [*[person.faster] * 20, *[person.slower] * 20]:
        press()
        found.append(person.session.rate(clock))
    rises = [after - before for before, after in pairwise(filter(None, found))]
    assert (max(filter(None, found)), found[-1]) == (pytest.approx(12), pytest.approx(slowest))
    assert all(abs(rise) <= 0.5 + 1e-9 for rise in rises)
    at_the_limit = person.session
    person.slower()
    assert person.session == at_the_limit


def test_another_pace_ends_the_ramp(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT, 10, start_rate=10)
    person.wait_until(60)
    rate = person.session.rate(clock)
    assert rate is not None
    assert 9 < rate < 9.5
    person.slower()
    begun = person.session.course.begun(61)
    assert set(rates(person)[begun:]) == {9}


def test_at_the_fastest_pace_faster_ends_the_ramp_that_would_slow_it(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT, 5, start_rate=12)
    person.wait_until(10)
    person.faster()
    assert set(rates(person)) == {12}


def test_the_last_out_breath_stays_near_the_chosen_length_at_another_pace(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(100)
    person.slower()
    assert abs(person.session.course.breathed - 320) <= 60 / 5.5 / 2


@pytest.mark.parametrize("at", [139.25, 140.0, 145.0])
def test_another_pace_at_the_end_appends_no_breath(clock: SimulatedClock, at: float) -> None:
    person = Breather(clock, LONG_OUT, 2)
    person.wait_until(at)
    told, ends = person.cues, person.session.course.ends
    for _ in range(8):
        person.faster()
    person.let_pass(15)
    assert (person.cues, person.session.course.ends) == (told, ends)


def test_slower_in_the_hold_before_the_last_breath_keeps_that_breath(clock: SimulatedClock) -> None:
    person = Breather(clock, BOX, 2, start_rate=12)
    person.wait_until(10)
    person.faster()
    last = person.session.course.cycles[-1].at
    held = last - 1.25
    person.wait_until(round(held * 4) / 4)
    assert person.session.position(clock).phase is HOLD_OUT
    for _ in range(17):
        person.slower()
    assert person.session.course.cycles[-1].at == last
    person.to_the_end(0.25)
    assert [cue.phase for cue in person.cues[-5:]] == [HOLD_OUT, IN, Phase.HOLD, OUT, None]


def test_a_pace_chosen_in_a_pause_changes_the_first_breath_that_was_not_played(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(19.5)
    person.pause()
    person.faster()
    assert set(rates(person)) == {6.5}
