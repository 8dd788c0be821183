"""What an idea leaves in the history, and what the history says of ideas."""

from dataclasses import replace
from datetime import timedelta

import pytest

from easeful.core.idea import Idea
from easeful.core.idea_record import Effect, LastTime, effect_of, last_times, pain_lately, pains_in, record_of_idea
from easeful.core.idea_session import begin_idea
from easeful.core.record import Helped, Record
from easeful.core.session import Reason
from easeful.core.simulated_clock import SimulatedClock
from tests.core.any_idea import NOON

TEA = Idea("tea", "Sip tea slowly", minutes=10)


def a_record(clock: SimulatedClock, seconds: float = 300.0, *, rings: bool = False) -> Record:
    session = begin_idea(TEA, clock, rings=rings, pain_before=6)
    for _ in range(int(seconds)):
        clock.advance(1)
        session, _ = session.look(clock)
    return record_of_idea(session.stop(clock), clock, "1.0")


def test_it_says_what_how_long_and_how_the_pain_was(clock: SimulatedClock) -> None:
    record = a_record(clock)
    assert (record.tool, record.variant, record.title) == ("distract", "tea", "Sip tea slowly")
    assert (record.actual, record.planned, record.pain_before, record.app_version) == (300, 0, 6, "1.0")
    assert record.ended_at - record.started_at == timedelta(seconds=300)


@pytest.mark.parametrize(
    ("seconds", "rings", "reason"),
    [(300, False, Reason.DONE), (300, True, Reason.STOPPED), (600, True, Reason.DONE), (700, True, Reason.DONE)],
)
def test_only_one_that_was_to_ring_can_be_stopped_early(
    clock: SimulatedClock, seconds: float, rings: bool, reason: Reason
) -> None:
    assert a_record(clock, seconds, rings=rings).reason is reason


@pytest.mark.parametrize(("seconds", "actual"), [(0, 0), (9, 0), (10, 10)])
def test_one_that_was_only_opened_was_not_done(clock: SimulatedClock, seconds: float, actual: float) -> None:
    assert a_record(clock, seconds).actual == actual


@pytest.mark.parametrize(
    ("helped", "before", "after", "effect"),
    [
        (Helped.YES, None, None, Effect.HELPED),
        (Helped.A_BIT, 5, 9, Effect.HELPED_A_BIT),
        (Helped.NO, 9, 1, None),
        (None, 6, 5, Effect.PAIN_WAS_LOWER),
        (None, 6, 6, None),
        (None, 5, 6, None),
        (None, None, 0, None),
        (None, 9, None, None),
    ],
)
def test_what_came_of_it(
    clock: SimulatedClock, helped: Helped | None, before: int | None, after: int | None, effect: Effect | None
) -> None:
    assert effect_of(replace(a_record(clock), helped=helped, pain_before=before, pain_after=after)) is effect


def test_the_last_time_counts_whatever_the_order(clock: SimulatedClock) -> None:
    first = replace(a_record(clock), helped=Helped.YES)
    second = replace(a_record(clock), helped=Helped.NO)
    other = replace(first, tool="breathe", ended_at=second.ended_at + timedelta(days=1))
    for records in ([first, second, other], [other, second, first]):
        assert last_times(records) == {"tea": LastTime(second.ended_at)}


@pytest.mark.parametrize(
    ("minutes", "pain"), [(0, 8), (60, 8), (61, None), (-60, 8), (-61, None)]
)  # fmt: skip
def test_pain_holds_for_an_hour_whichever_way_the_clock_was_set(minutes: int, pain: int | None) -> None:
    assert pain_lately([(NOON - timedelta(minutes=minutes), 8)], NOON) == pain


def test_the_pain_that_was_noted_last_counts(clock: SimulatedClock) -> None:
    record = replace(a_record(clock), pain_before=7, pain_after=4)
    now = record.ended_at + timedelta(minutes=5)
    assert pain_lately(pains_in([record]), now) == 4
    assert pain_lately(pains_in([replace(record, pain_after=None)]), now) == 7
    assert pain_lately([*pains_in([record]), (now, 9), (now, None)], now) == 9
    assert pain_lately([], now) is None
