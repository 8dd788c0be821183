"""What the README calls one file is one file: the log is folded into it whenever something that counts is saved."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.core.breath import Breath
from easeful.core.own_pattern import own_pattern
from easeful.store.database import open_database
from easeful.store.keeper import Keeper
from easeful.store.records import load_records
from easeful.store.running import load_running
from tests.store.home import Home
from tests.store.shelf import BACK, NOON, a_record, a_session


def copied_alone(home: Home, tmp_path: Path) -> Path:
    """What a person has who copies `easeful.db` and nothing else."""
    copy = tmp_path / "alone" / "easeful.db"
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(home.path, copy)
    return copy


def test_thirty_days_in_one_run_are_in_the_file(home: Home, tmp_path: Path) -> None:
    keeper = home.start()
    for day in range(30):
        keeper.close(a_record(f"day {day}"))
    history = open_database(copied_alone(home, tmp_path), NOON)
    assert len(load_records(history)[0]) == 30
    history.close()


def test_so_is_a_pack_that_goes_on(home: Home, tmp_path: Path) -> None:
    session = a_session(home.clock)
    home.start().save_running(session)
    history = open_database(copied_alone(home, tmp_path), NOON)
    assert load_running(history)[0] == [session]
    history.close()


def amend(keeper: Keeper) -> None:
    keeper.amend("one", note="less stiff")


def remove(keeper: Keeper) -> None:
    keeper.remove("one")


def answer(keeper: Keeper) -> None:
    keeper.answer(BACK, {"numb"})


def save_a_pattern(keeper: Keeper) -> None:
    keeper.patterns.save(own_pattern("mine", "Mine", Breath(4, 6)))


@pytest.mark.parametrize("act", [amend, remove, answer, save_a_pattern], ids=lambda act: act.__name__)
def test_so_is_everything_that_a_person_says(home: Home, act: Callable[[Keeper], None]) -> None:
    keeper = home.start()
    keeper.close(a_record("one"))
    act(keeper)
    assert log_size(home) == 0


def test_a_setting_may_wait_until_the_computer_sleeps(home: Home) -> None:
    keeper = home.start()
    keeper.change_setting("volume", 40)
    assert log_size(home) > 0
    keeper.fold()
    assert log_size(home) == 0


def log_size(home: Home) -> int:
    return home.path.with_name("easeful.db-wal").stat().st_size
