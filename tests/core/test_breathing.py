"""A breathing session from settling to its end: each cue once and in time, whatever the clocks do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easeful.core.breath import Pattern
from easeful.core.breathing import BreathSession, begin_breathing
from easeful.core.course import BreathCue, Stage, plan_course
from easeful.core.simulated_clock import SimulatedClock
from tests.core.breather import Breather
from tests.patterns import PACED, PATTERNS

LONG_OUT, BELLY = PATTERNS["long_out"], PATTERNS["belly"]


def gaps(most: float) -> st.SearchStrategy[list[float]]:
    """Seconds between looks, again and again, up to some hundredths below `most`."""
    gap = st.integers(1, round(most * 64) - 1).map(lambda parts: parts / 64)
    return st.lists(gap, max_size=30).map(lambda found: [*found, 1.0])


@settings(max_examples=settings.default.max_examples // 3)
@given(pattern=st.sampled_from(PACED), start_rate=st.sampled_from([None, 10.0]), jitter=gaps(5))
def test_for_twenty_minutes_each_cue_comes_once_in_its_order(
    pattern: Pattern, start_rate: float | None, jitter: list[float]
) -> None:
    person = Breather(SimulatedClock(), pattern, 20, start_rate)
    began = person.clock.awake()
    person.to_the_end(*jitter)
    assert person.cues == list(plan_course(pattern, 20, start_rate).cues(-1, 2000))
    assert [heard.played - began for heard in person.heard] == pytest.approx([cue.at for cue in person.cues], abs=1e-9)
    assert person.session.time.paused == 0


@settings(max_examples=settings.default.max_examples // 3)
@given(pattern=st.sampled_from(PACED), jitter=gaps(1))
def test_who_looks_every_second_has_each_cue_before_its_moment(pattern: Pattern, jitter: list[float]) -> None:
    person = Breather(SimulatedClock(), pattern, 5)
    person.to_the_end(*jitter)
    assert len(person.cues) == len(plan_course(person.session.pattern, 5).cues(-1, 2000))
    assert all(0 <= heard.played - heard.handed_out <= 1 for heard in person.heard)


def test_a_session_settles_breathes_returns_and_is_over(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT, 2)
    seen: dict[Stage, float] = {}
    for _ in range(160):
        person.let_pass(1)
        seen.setdefault(person.session.position(clock).stage, person.at)
    assert seen == {Stage.SETTLE: 1, Stage.BREATHE: 20, Stage.RETURN: 140, Stage.OVER: 160}
    over = person.session
    clock.advance(1000)
    assert over.look(clock) == (over, ())
    assert over.pause(clock) == over.go_on(clock) == over.begin_now(clock) == over.stop(clock) == over
    assert over.change_pace(clock, +1) is over
    assert (over.elapsed(clock), over.time.ready_in(clock)) == (160, 0)


def test_begin_now_leaves_two_seconds_to_be_ready(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(3)
    begins = clock.awake() + 2
    person.begin_now()
    person.let_pass(10)
    assert [heard.played for heard in person.heard] == [begins, begins + 4]
    assert person.at == 28
    before = person.session
    person.begin_now()
    assert person.session is before


def test_begin_now_changes_nothing_shortly_before_the_first_breath(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(19.25)
    played = [heard.played for heard in person.heard]
    person.begin_now()
    person.let_pass(1)
    assert person.at == 20.25
    assert [heard.played for heard in person.heard] == played


def test_while_it_pauses_there_is_nothing_to_begin(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT)
    person.wait_until(5)
    person.pause()
    before = person.session
    person.begin_now()
    assert person.session is before


def test_belly_breathing_has_no_pace(clock: SimulatedClock) -> None:
    person = Breather(clock, BELLY)
    person.wait_until(60)
    before = person.session
    assert person.session.rate(clock) is None
    person.slower()
    assert person.session is before
    person.pause()
    person.let_pass(10)
    person.go_on()
    assert (person.at, person.session.time.ready_in(clock)) == (60, 0)
    person.to_the_end(0.25)
    assert person.cues == [BreathCue(320, None)]
    assert (person.record.cycles, person.record.actual, person.record.paused) == (0, 300, 10)


@pytest.mark.parametrize("jump", [-3600, 3600, -800_000_000])
def test_a_moved_wall_clock_changes_nothing(clock: SimulatedClock, jump: float) -> None:
    person, other = Breather(clock, LONG_OUT, 2), SimulatedClock()
    person.wait_until(50)
    clock.jump_wall(jump)
    person.to_the_end(0.25)
    assert not person.is_paused
    assert person.record.started_at == other.now()
    assert (person.record.ended_at - person.record.started_at).total_seconds() == 160
    assert (person.record.actual, person.record.paused) == (120, 0)


def test_each_session_has_a_name_of_its_own(clock: SimulatedClock) -> None:
    sessions: list[BreathSession] = [begin_breathing(LONG_OUT, 5, clock, pain_before=4) for _ in range(3)]
    assert len({session.id for session in sessions}) == 3
    assert sessions[0].pain_before == 4
