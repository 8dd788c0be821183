"""What is not ours, not whole, not saved yet or not to be erased later is not copied."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.store.backup import back_up
from easeful.store.database import open_database
from easeful.store.keeper import Keeper
from tests.store.daily import DAY, live_a_day, name_of
from tests.store.home import Home
from tests.store.old_history import copies
from tests.store.shelf import AS_NEWER, FOREIGN, NOON, a_record, another_program, fill, rows, run_sql, spoil_a_page


def test_what_waits_for_the_disk_does_not_hold_up_the_copy_of_what_is_saved(home: Home) -> None:
    keeper = home.start()
    keeper.close(a_record("saved"))
    with another_program(home.path):
        keeper.close(a_record("waits"))
        keeper.back_up_daily()
    assert copies(home.path) == [name_of(0)]
    assert rows(home.path.parent / "backups" / name_of(0), "SELECT id FROM record") == [("saved",)]
    keeper.retry()
    keeper.back_up_daily()
    assert copies(home.path) == [name_of(0)], "one a day"


@pytest.mark.parametrize("statements", [AS_NEWER, FOREIGN])
def test_a_history_that_is_not_ours_to_write_is_not_copied(home: Home, statements: tuple[str, ...]) -> None:
    home.start().leave()
    run_sql(home.path, *statements)
    keeper = home.start()
    keeper.back_up_daily()
    assert keeper.status
    assert copies(home.path) == []


def test_what_can_only_be_read_is_not_copied(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.start().close(a_record())
    home.keepers[0].leave()

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("easeful.store.database.make_private_folder", refuse)
    keeper = home.start()
    keeper.back_up_daily()
    assert len(keeper.records()) == 1
    assert copies(home.path) == []


def test_without_a_folder_or_after_the_end_there_is_nothing_to_copy(home: Home, clock: SimulatedClock) -> None:
    Keeper(None, clock, lambda: None).back_up_daily()
    keeper = home.start()
    keeper.close(a_record())
    keeper.leave()
    keeper.back_up_daily()
    assert copies(home.path) == []


def test_a_damaged_history_is_not_copied_over_good_ones(home: Home) -> None:
    fill(home.path)
    keeper = home.start()
    keeper.back_up_daily()
    home.clock.advance(DAY)
    with closing(sqlite3.connect(home.path)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil_a_page(home.path)
    keeper._journal._file.connection.execute("PRAGMA cache_size = 0")  # type: ignore[union-attr]
    keeper.back_up_daily()
    assert copies(home.path) == [name_of(0)]


def test_another_program_that_holds_the_history_is_not_waited_for(path: Path) -> None:
    with closing(open_database(path, NOON)) as history:
        history.execute("PRAGMA journal_mode = DELETE")  # as on a disk that knows no log
        with another_program(path), pytest.raises(OSError, match="Another program"):
            back_up(history, path.parent, NOON)
        assert copies(path) == []


def test_nothing_is_copied_to_where_erasing_does_not_reach(home: Home, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    keeper = home.start()
    (home.folder / "backups").symlink_to(outside)
    live_a_day(home, keeper)
    assert os.listdir(outside) == []  # noqa: PTH208
