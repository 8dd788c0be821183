"""An idea while it is done: it counts up, or rings; it pauses with the computer; it suggests another position."""

import pytest

from easeful.core.idea import Idea
from easeful.core.idea_session import LONGEST_SECONDS, IdeaCue, IdeaSession, begin_idea
from easeful.core.mind_time import Mood, Pause
from easeful.core.simulated_clock import SimulatedClock

TEA = Idea("tea", "Sip tea slowly", minutes=10)


def pass_time(
    session: IdeaSession, clock: SimulatedClock, seconds: float
) -> tuple[IdeaSession, list[tuple[float, IdeaCue]]]:
    """The session after some seconds in which it was looked at every second, and what came up when."""
    cues = []
    for _ in range(int(seconds)):
        clock.advance(1)
        session, cue = session.look(clock)
        if cue is not None:
            cues.append((session.elapsed(clock), cue))
    return session, cues


def test_it_counts_up_without_an_end(clock: SimulatedClock) -> None:
    session, cues = pass_time(begin_idea(TEA, clock), clock, 1100)
    assert (session.elapsed(clock), session.left(clock), session.mood, cues) == (1100, None, Mood.RUNNING, [])


def test_it_rings_after_its_minutes_and_is_over(clock: SimulatedClock) -> None:
    session, cues = pass_time(begin_idea(TEA, clock, rings=True), clock, 599)
    assert (session.left(clock), cues) == (1, [])
    session, cues = pass_time(session, clock, 3)
    assert cues[0] == (600, IdeaCue.RING)
    assert (session.mood, session.elapsed(clock)) == (Mood.OVER, 600)


def test_every_twenty_minutes_another_position_is_suggested_once(clock: SimulatedClock) -> None:
    _, cues = pass_time(begin_idea(TEA, clock), clock, 3700)
    assert cues == [(1200, IdeaCue.MOVE), (2400, IdeaCue.MOVE), (3600, IdeaCue.MOVE)]


def test_it_pauses_while_the_computer_sleeps_and_goes_on_when_it_is_asked(clock: SimulatedClock) -> None:
    session, _ = pass_time(begin_idea(TEA, clock, rings=True), clock, 100)
    clock.sleep(3600)
    session, cue = session.look(clock)
    assert (session.mood, session.why, session.elapsed(clock), cue) == (Mood.PAUSED, Pause.SLEPT, 100, None)
    clock.advance(50)
    session = session.go_on(clock)
    assert session.go_on(clock) is session
    session, cues = pass_time(session, clock, 500)
    assert cues == [(600, IdeaCue.RING)]


@pytest.mark.parametrize(("at", "rings"), [(0, True), (599, True), (600, False), (900, False)])
def test_a_ring_can_be_asked_for_while_its_minutes_last(clock: SimulatedClock, at: int, rings: bool) -> None:
    session, _ = pass_time(begin_idea(TEA, clock), clock, at)
    session = session.ring(clock, wanted=True)
    assert (session.rings_after is not None) is rings
    assert session.ring(clock, wanted=False).rings_after is None


def test_one_that_was_forgotten_ends_by_itself_after_two_hours(clock: SimulatedClock) -> None:
    session, cues = pass_time(begin_idea(TEA, clock), clock, LONGEST_SECONDS + 5)
    assert (session.mood, session.elapsed(clock)) == (Mood.OVER, LONGEST_SECONDS)
    assert {cue for _, cue in cues} == {IdeaCue.MOVE}


def test_it_is_stopped_where_it_is(clock: SimulatedClock) -> None:
    session, _ = pass_time(begin_idea(TEA, clock), clock, 42)
    session = session.stop(clock)
    clock.advance(100)
    assert (session.mood, session.elapsed(clock), session.is_on) == (Mood.OVER, 42, False)
    assert session.stop(clock) is session
    assert session.ring(clock, wanted=True) is session


def test_one_that_is_stopped_after_a_sleep_ends_where_it_was_seen(clock: SimulatedClock) -> None:
    session, _ = pass_time(begin_idea(TEA, clock), clock, 42)
    clock.sleep(1000)
    assert session.stop(clock).elapsed(clock) == 42


def test_the_wall_clock_decides_nothing(clock: SimulatedClock) -> None:
    session, _ = pass_time(begin_idea(TEA, clock, rings=True), clock, 10)
    clock.jump_wall(86_400)
    session, cue = session.look(clock)
    assert (session.elapsed(clock), cue) == (10, None)
