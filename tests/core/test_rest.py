"""Skin that rests, the notice of the day, and the second look."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from easeful.core.pack import Method
from easeful.core.place import Area, Place, Side
from easeful.core.record import Record, Skin
from easeful.core.rest import (
    is_past_daily_notice,
    look_due,
    look_is_coming,
    packs_today,
    rested_at,
    resting,
    skin_warning,
)
from easeful.core.session import Reason

HEAT, ICE = Method.HEAT, Method.ICE
NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
BACK, SHOULDER = Place(Area.LOWER_BACK), Place(Area.SHOULDER, Side.LEFT)
LEFT, RIGHT, BOTH = (Place(Area.KNEE, side) for side in (Side.LEFT, Side.RIGHT, Side.BOTH))
BERLIN = ZoneInfo("Europe/Berlin")


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def logged(off: datetime, place: Place | None = BACK, tool: str = "heat", skin: Skin | None = None) -> Record:
    """A session of 15 minutes whose pack came off at `off`."""
    return Record(off.isoformat(), tool, place, off - minutes(15), off, 900, 900, Reason.DONE, skin=skin)


def test_skin_rests_two_hours_from_the_moment_the_pack_is_off() -> None:
    records = [logged(NOON)]
    assert rested_at(records, BACK, NOON) == NOON + minutes(120)
    assert rested_at(records, BACK, NOON + minutes(119)) == NOON + minutes(120)
    assert rested_at(records, BACK, NOON + minutes(120)) is None
    assert rested_at([], BACK, NOON) is None


def test_the_rest_is_the_same_after_ice_and_for_heat_after_ice() -> None:
    assert rested_at([logged(NOON, tool="ice")], BACK, NOON) == NOON + minutes(120)


def test_the_last_pack_counts_in_whatever_order_they_come() -> None:
    records = [logged(NOON - minutes(100)), logged(NOON - minutes(10)), logged(NOON - minutes(300))]
    assert rested_at(records, BACK, NOON) == NOON + minutes(110)


def test_one_knee_rests_with_both_and_not_with_the_other() -> None:
    assert rested_at([logged(NOON, LEFT)], BOTH, NOON)
    assert rested_at([logged(NOON, BOTH)], RIGHT, NOON)
    assert rested_at([logged(NOON, LEFT)], LEFT, NOON)
    assert rested_at([logged(NOON, LEFT)], RIGHT, NOON) is None
    assert rested_at([logged(NOON, LEFT)], BACK, NOON) is None


def test_breathing_tires_no_skin() -> None:
    assert rested_at([logged(NOON, None, "breathe")], BACK, NOON) is None
    assert resting([logged(NOON, None, "breathe")], NOON) == []


def test_after_the_clock_was_set_back_the_whole_rest_is_due() -> None:
    records = [logged(NOON)]
    an_hour_earlier = NOON - minutes(60)
    assert rested_at(records, BACK, an_hour_earlier) == an_hour_earlier + minutes(120)


def test_the_places_that_rest_are_listed_once_each_the_longest_first() -> None:
    records = [
        logged(NOON - minutes(90)),
        logged(NOON - minutes(60)),
        logged(NOON - minutes(5), SHOULDER),
        logged(NOON - minutes(121), LEFT),
    ]
    assert resting(records, NOON) == [(SHOULDER, NOON + minutes(115)), (BACK, NOON + minutes(60))]


@pytest.mark.parametrize(("method", "most"), [(HEAT, 3), (ICE, 6)])
def test_the_notice_of_the_day_comes_after_three_of_heat_and_six_of_ice(method: Method, most: int) -> None:
    records = [logged(NOON - minutes(30 * number), tool=method.value) for number in range(most)]
    assert not is_past_daily_notice(records[1:], method, BACK, NOON, UTC)
    assert is_past_daily_notice(records, method, BACK, NOON, UTC)
    other = ICE if method is HEAT else HEAT
    assert not is_past_daily_notice(records, other, BACK, NOON, UTC)
    assert not is_past_daily_notice(records, method, SHOULDER, NOON, UTC)


def test_the_day_counts_by_side_too() -> None:
    records = [logged(NOON, place) for place in (LEFT, RIGHT, BOTH)]
    counted = {place: packs_today(records, HEAT, place, NOON, UTC) for place in (LEFT, RIGHT, BOTH)}
    assert counted == {LEFT: 2, RIGHT: 2, BOTH: 3}


def test_the_day_is_the_day_of_the_person_also_when_summer_time_ends() -> None:
    late_evening = datetime(2026, 10, 24, 22, 20, tzinfo=UTC)  # 00:20 on the 25th in Berlin
    eve_before = datetime(2026, 10, 24, 21, 50, tzinfo=UTC)  # began 23:35 on the 24th
    records = [logged(late_evening), logged(eve_before)]
    end_of_the_long_day = datetime(2026, 10, 25, 22, 59, tzinfo=UTC)
    assert packs_today(records, HEAT, BACK, end_of_the_long_day, BERLIN) == 1
    assert packs_today(records, HEAT, BACK, end_of_the_long_day + minutes(1), BERLIN) == 0


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot be moved to another zone")
def test_without_a_zone_the_computers_own_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    began_before_midnight = logged(datetime(2026, 10, 24, 22, 10, tzinfo=UTC))
    try:
        monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        assert packs_today([began_before_midnight], HEAT, BACK, began_before_midnight.ended_at, None) == 0
        monkeypatch.setenv("TZ", "UTC0")
        time.tzset()
        assert packs_today([began_before_midnight], HEAT, BACK, began_before_midnight.ended_at, None) == 1
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_second_look_is_due_from_fifteen_minutes_until_the_rest_is_over() -> None:
    record = logged(NOON)
    assert look_due([record], NOON + minutes(14.9)) is None
    assert look_due([record], NOON + minutes(15)) == record
    assert look_due([record], NOON + minutes(119.9)) == record
    assert look_due([record], NOON + minutes(120)) is None
    assert look_due([record], NOON - minutes(60)) is None


def test_a_second_look_is_asked_once_and_of_the_latest() -> None:
    earlier, later = logged(NOON - minutes(60)), logged(NOON - minutes(20), SHOULDER)
    assert look_due([earlier, later], NOON) == later
    looked = replace(later, skin_later=Skin.AS_BEFORE)
    assert look_due([earlier, looked], NOON) == earlier


@pytest.mark.parametrize(
    ("skin", "skin_later", "warning"),
    [
        (None, None, None),
        (Skin.AS_BEFORE, Skin.AS_BEFORE, None),
        (Skin.PINK, None, None),
        (Skin.PINK, Skin.AS_BEFORE, None),
        (Skin.PINK, Skin.PINK, Skin.PINK),
        (Skin.HURT, None, Skin.HURT),
        (Skin.HURT, Skin.AS_BEFORE, Skin.HURT),
        (None, Skin.HURT, Skin.HURT),
    ],
)
def test_skin_that_was_hurt_or_stays_pink_warns(
    skin: Skin | None, skin_later: Skin | None, warning: Skin | None
) -> None:
    record = replace(logged(NOON, LEFT, skin=skin), skin_later=skin_later)
    assert skin_warning([record], LEFT, NOON + minutes(240)) is warning
    assert skin_warning([record], BOTH, NOON + minutes(240)) is warning
    assert skin_warning([record], RIGHT, NOON + minutes(240)) is None


def test_pink_skin_warns_for_a_day_and_hurt_skin_until_a_later_pack_went_well() -> None:
    pink, hurt = logged(NOON, skin=Skin.PINK), logged(NOON, skin=Skin.HURT)
    tomorrow = NOON + timedelta(days=1)
    assert skin_warning([replace(pink, skin_later=Skin.PINK)], BACK, tomorrow) is None
    assert skin_warning([hurt], BACK, tomorrow) is Skin.HURT
    well = logged(tomorrow, skin=Skin.AS_BEFORE)
    assert skin_warning([well, hurt], BACK, tomorrow + minutes(30)) is None


@pytest.mark.parametrize(("age", "is_coming"), [(0, True), (14, True), (15, False), (-10, True), (-60, False)])
def test_a_look_is_coming_for_fifteen_minutes_also_when_the_clock_was_set_back(age: int, is_coming: bool) -> None:
    assert look_is_coming(logged(NOON), NOON + minutes(age)) is is_coming
