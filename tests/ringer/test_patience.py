"""A ringer that does not answer is waited for as long as it may be well, and no longer."""

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.patience import ANSWER_LIMIT, GRACE, LOOKS, START_LIMIT, Patience

LOOK = 0.25  # seconds between two looks


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()


@pytest.fixture
def patience(clock: SimulatedClock) -> Patience:
    """With a ringer that has answered before, and is asked now."""
    patience = Patience(clock)
    patience.begin()
    patience.be_answered()
    patience.ask()
    return patience


def seconds_of(patience: Patience, clock: SimulatedClock) -> float:
    """How long it lasts, looked for at each turn."""
    began = clock.awake()
    while not patience.is_over():
        clock.advance(LOOK)
        assert clock.awake() - began < 60
    return clock.awake() - began


def test_one_that_answered_before_is_waited_for_some_seconds(patience: Patience, clock: SimulatedClock) -> None:
    longest = ANSWER_LIMIT + max(GRACE, LOOKS * LOOK) + 2 * LOOK
    assert ANSWER_LIMIT < seconds_of(patience, clock) <= longest


def test_one_that_is_just_being_started_is_waited_for_longer(patience: Patience, clock: SimulatedClock) -> None:
    patience.begin()
    assert not patience.waits
    patience.ask()
    assert seconds_of(patience, clock) > START_LIMIT


def test_an_answer_begins_it_anew(patience: Patience, clock: SimulatedClock) -> None:
    for _ in range(5):
        clock.advance(ANSWER_LIMIT + 2 * GRACE)
        assert not patience.is_over()
        patience.be_answered()
        assert not patience.waits
        patience.ask()


def test_of_several_questions_the_first_counts(patience: Patience, clock: SimulatedClock) -> None:
    for _ in range(100):
        patience.ask()
        clock.advance(LOOK)
        if patience.is_over():
            return
    pytest.fail("it is waited for without end")


def test_a_clock_that_is_moved_makes_nobody_hung(patience: Patience, clock: SimulatedClock) -> None:
    for _ in range(LOOKS):
        clock.advance(300.0)
        assert not patience.is_over()


def test_nor_do_many_looks_at_once(patience: Patience, clock: SimulatedClock) -> None:
    clock.advance(300.0)
    for _ in range(10 * LOOKS):
        assert not patience.is_over()


def test_without_a_question_nobody_is_late(clock: SimulatedClock) -> None:
    patience = Patience(clock)
    clock.advance(300.0)
    assert not any(patience.is_over() for _ in range(10 * LOOKS))
