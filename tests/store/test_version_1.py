"""A history of version 1 is brought up to date without a loss, and is seen also while that is not possible."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.database import open_database, open_to_read
from easeful.store.keeper import Keeper
from easeful.store.records import load_records
from easeful.store.schema import MIGRATIONS
from easeful.store.set_aside import open_or_set_aside
from tests.store.home import Home
from tests.store.old_history import DONE, assert_the_person_finds_everything, copies, said
from tests.store.shelf import LEFT_KNEE, NOON, a_record, another_program, rows, spoil_a_page

COPY = "easeful-20260512T120000Z.db"


def test_everything_is_there_and_the_old_file_is_kept(home: Home, old: Path) -> None:
    assert old == home.path
    before = said(old)
    keeper = home.start()
    assert_the_person_finds_everything(keeper)
    assert (keeper.status, keeper.pending, keeper.carried_over, keeper.patterns.own()) == ("", (), 0, ())
    assert rows(old, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert copies(old) == [COPY]
    assert said(old.parent / "backups" / COPY) == before
    assert rows(old.parent / "backups" / COPY, "PRAGMA user_version") == [(1,)]
    after = said(old)
    assert [row for row in before["record"] if row[0] != "removed"] == after.pop("record")
    assert after == {table: before[table] for table in after}


def test_an_old_session_says_nothing_of_breathing(old: Path) -> None:
    with closing(open_database(old, NOON)) as history:
        assert load_records(history)[0] == DONE
        breathed = history.execute("SELECT DISTINCT variant, title, cycles, paused FROM record").fetchall()
    assert [tuple(row) for row in breathed] == [("", "", 0, 0.0)]


def test_it_is_brought_up_to_date_once(home: Home, old: Path) -> None:
    home.start()
    home.clock.advance(60)
    assert_the_person_finds_everything(home.begin_again())
    assert copies(old) == [COPY]


def test_another_program_in_the_way_is_waited_for_with_one_copy_and_everything_seen(home: Home, old: Path) -> None:
    with another_program(old):
        keeper = home.start()
        for _ in range(3):
            home.clock.advance(5)
            assert_the_person_finds_everything(keeper)
            assert not keeper.change_setting("volume", 40)
    assert copies(old) == ["easeful-20260512T120000Z.db"]
    assert keeper.retry()
    assert_the_person_finds_everything(keeper)
    assert rows(old, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_on_a_disk_that_cannot_be_written_everything_is_seen(
    home: Home, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("easeful.store.database.make_private_folder", refuse)
    before = old.read_bytes()
    keeper = home.start()
    assert keeper.status.startswith(f"Easeful cannot write in {home.folder}: Read-only file system.")
    assert_the_person_finds_everything(keeper)
    assert old.read_bytes() == before
    assert [file.name for file in home.folder.iterdir()] == ["easeful.db"]


def test_what_is_only_read_cannot_be_written(old: Path) -> None:
    reader = open_to_read(old)
    assert reader is not None
    with closing(reader), pytest.raises(sqlite3.OperationalError):
        reader.execute("DELETE FROM record")


def test_a_copy_of_version_1_can_still_take_the_place_of_a_damaged_history(home: Home, old: Path) -> None:
    home.start().close(a_record("later"))
    home.keepers[0].leave()
    old.write_bytes(old.read_bytes()[:5000])
    home.clock.advance(60)
    history, aside = open_or_set_aside(old, home.clock.now())
    with closing(history):
        assert [record.id for record in load_records(history)[0]] == ["one", "two"]
        assert history.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert aside is not None
    assert aside.restored_from == NOON


def test_a_damaged_history_of_version_1_still_gives_its_pack_over(old: Path, clock: SimulatedClock) -> None:
    spoil_a_page(old)
    keeper = Keeper(old.parent, clock, lambda: None)
    assert [session.plan.place for session in keeper.running()] == [LEFT_KNEE]
    assert keeper.records() == list[Record]()
    keeper.leave()
