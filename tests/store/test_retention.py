"""Which copies stay: seven days, four weeks, and the one just made, whatever the clock says."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.store.retention import worth_keeping
from tests.store.shelf import NOON

TIMES = st.integers(0, 60 * 24).map(lambda hours: NOON + timedelta(hours=hours))
MANY = st.sets(TIMES, min_size=1, max_size=40)
FAR = st.sampled_from([datetime(2000, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, tzinfo=UTC)])


def days_before(*days: int) -> set[datetime]:
    return {NOON - timedelta(days=day) for day in days}


def test_after_two_months_seven_days_and_four_weeks_are_left() -> None:
    kept = worth_keeping(days_before(*range(60)), NOON)  # a Tuesday; the weeks before end 2, 9 and 16 days before
    assert kept == days_before(*range(7), 9, 16)


def test_days_and_weeks_without_a_copy_make_none_old() -> None:
    seldom = days_before(0, 40, 80, 120, 160, 200, 240)
    assert worth_keeping(seldom | days_before(280), NOON) == seldom


def test_of_a_day_with_several_copies_the_last_stays() -> None:
    hours = {NOON + timedelta(hours=hour) for hour in range(5)}
    assert worth_keeping(hours, max(hours)) == {max(hours)}


@given(MANY)
def test_a_copy_stays_as_the_last_of_its_day_or_week_and_for_nothing_else(times: set[datetime]) -> None:
    kept = worth_keeping(times, max(times))
    for at in times:
        later = {other for other in times if other > at}
        days = {other.date() for other in later}
        weeks = {other.isocalendar()[:2] for other in later}
        is_of_a_day = at.date() not in days and len(days) < 7
        is_of_a_week = at.isocalendar()[:2] not in weeks and len(weeks) < 4
        assert (at in kept) is (is_of_a_day or is_of_a_week)


@given(st.lists(TIMES | FAR, min_size=1, max_size=60))
def test_the_copy_just_made_stays_however_the_clock_jumps_and_the_disk_does_not_fill(clock: list[datetime]) -> None:
    copies: set[datetime] = set()
    for now in clock:
        copies = worth_keeping(copies | {now}, now)
        assert now in copies
        assert len(copies) <= 2 * (7 + 4)


@given(MANY, FAR)
def test_one_wrong_date_costs_at_most_the_oldest_day_and_the_oldest_week(times: set[datetime], wrong: datetime) -> None:
    right = worth_keeping(times, max(times))
    lost = right - worth_keeping(right | {wrong}, wrong)
    assert len(lost) <= (0 if wrong < NOON else 2)
    assert max(times) not in lost
    assert right - lost <= worth_keeping(right - lost | {wrong}, max(times)), "nor when the clock is right again"


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar_are_no_reason_to_fall_over(year: int) -> None:
    far = datetime(year, 12, 31, 23, 59, tzinfo=UTC)
    assert worth_keeping([far, NOON], far) == {far, NOON}
