"""A clock that is wrong for a while, and the copies that are made meanwhile."""

from datetime import datetime, timedelta

import pytest

from tests.store.daily import HOUR, live_a_day, name_of, sessions_in, set_clock
from tests.store.home import Home
from tests.store.old_history import copies
from tests.store.shelf import NOON, a_record

WRONG = [NOON.replace(year=2000), NOON.replace(year=2099)]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_day_with_a_wrong_clock_costs_no_copy_of_the_last_days(home: Home, wrong: datetime) -> None:
    keeper = home.start()
    for _ in range(6):
        live_a_day(home, keeper)
    before, right = copies(home.path), home.clock.now()
    set_clock(home, wrong)
    live_a_day(home, keeper, "wrong")
    of_the_wrong_day = f"easeful-{wrong:%Y%m%dT%H%M%SZ}.db"
    assert copies(home.path) == sorted([*before, of_the_wrong_day])
    assert "wrong" in sessions_in(home.folder / "backups" / of_the_wrong_day)
    set_clock(home, right)
    live_a_day(home, keeper)
    assert {*before, name_of(6)} < {*copies(home.path), before[0]}, "the oldest may go, as on any day"


@pytest.mark.parametrize("wrong", WRONG)
def test_after_a_month_with_a_wrong_clock_the_next_copy_is_the_one_that_comes_back(home: Home, wrong: datetime) -> None:
    keeper = home.start()
    live_a_day(home, keeper)
    right = home.clock.now()
    set_clock(home, wrong)
    for _ in range(30):
        live_a_day(home, keeper)
        assert f"easeful-{home.clock.now() - timedelta(days=1):%Y%m%dT%H%M%SZ}.db" in copies(home.path)
    set_clock(home, right)
    live_a_day(home, keeper, "right again")
    assert name_of(1) in copies(home.path)
    keeper.leave()
    home.path.write_bytes(b"scrambled")
    assert len(home.start().records()) == 32


def test_a_clock_that_wakes_in_2000_still_finds_the_newest_copy(home: Home) -> None:
    keeper = home.start()
    live_a_day(home, keeper, "older")
    live_a_day(home, keeper, "newer")
    keeper.leave()
    set_clock(home, NOON.replace(year=2000))
    home.path.write_bytes(b"scrambled")
    assert sorted(record.id for record in home.start().records()) == ["newer", "older"]


def test_a_clock_that_is_set_back_a_few_hours_asks_for_no_second_copy(home: Home) -> None:
    keeper = home.start()
    keeper.close(a_record())
    keeper.back_up_daily()
    home.clock.jump_wall(-5 * HOUR)
    keeper.change_setting("volume", 30)
    keeper.back_up_daily()
    assert copies(home.path) == [name_of(0)]
