"""The file is made private, durable and whole, opened beside other programs, and copied before it is changed."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from easeful.store.connection import transaction
from easeful.store.database import open_database, open_to_read
from easeful.store.records import load_records, save_record
from easeful.store.refusal import CannotWrite
from easeful.store.schema import APPLICATION_ID, MIGRATIONS
from easeful.store.shape import shape_of
from tests.store.shelf import NOON, a_record, another_program, fill, full_disk, rows


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_nobody_else_can_read_a_new_history_whatever_the_umask_is(path: Path) -> None:
    before = os.umask(0)
    try:
        with closing(open_database(path, NOON)) as history, transaction(history):
            save_record(history, a_record(), 0)
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert modes == {"easeful.db": 0o600, "easeful.db-wal": 0o600, "easeful.db-shm": 0o600}


def test_a_new_history_is_ours_durable_and_strict(history: sqlite3.Connection) -> None:
    def value(pragma: str) -> object:
        return history.execute(f"PRAGMA {pragma}").fetchone()[0]

    assert value("application_id") == APPLICATION_ID
    assert value("user_version") == len(MIGRATIONS)
    assert value("journal_mode") == "wal"
    assert value("synchronous") == 2  # FULL
    strict = {row["name"]: row["strict"] for row in history.execute("PRAGMA table_list") if row["schema"] == "main"}
    assert all(strict[name] for name in shape_of(len(MIGRATIONS)))


@pytest.mark.parametrize("column", ["planned", "actual", "overrun", "late", "slept", "paused"])
@pytest.mark.parametrize("seconds", ["-0.1", "9e999", "'long'"])
def test_no_duration_below_zero_or_without_end_gets_in(history: sqlite3.Connection, column: str, seconds: str) -> None:
    save_record(history, a_record(), 0)
    with pytest.raises(sqlite3.IntegrityError):
        history.execute(f"UPDATE record SET {column} = {seconds}")  # noqa: S608 - our own words


def test_a_first_start_that_was_killed_halfway_leaves_nothing_in_the_way(path: Path) -> None:
    path.parent.mkdir()
    for ending in ("", "-wal", "-shm"):
        path.with_name(f"easeful.db.new{ending}").write_bytes(b"half")
    with closing(open_database(path, NOON)) as history:
        assert load_records(history) == ([], ())
    assert {file.name for file in path.parent.iterdir()} == {"easeful.db"}


def test_a_history_that_another_program_writes_to_is_opened_all_the_same(path: Path) -> None:
    fill(path, 1)
    with another_program(path), closing(open_database(path, NOON)) as history:
        assert len(load_records(history)[0]) == 1


def test_what_cannot_be_written_can_still_be_read(path: Path) -> None:
    fill(path, 3)
    reader = open_to_read(path)
    assert reader is not None
    with closing(reader):
        assert len(load_records(reader)[0]) == 3
        with pytest.raises(sqlite3.OperationalError):
            reader.execute("DELETE FROM record")
    assert not list(path.parent.glob("*-wal"))


STEP = ("ALTER TABLE setting ADD COLUMN since TEXT",)


def test_before_a_migration_a_whole_copy_is_laid_aside(path: Path) -> None:
    fill(path, 5)
    with closing(open_database(path, NOON, (*MIGRATIONS, STEP))) as history:
        assert history.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
        assert history.execute("SELECT since FROM setting").fetchall() == []
    copy = path.parent / "backups" / "easeful-20260512T120000Z.db"
    assert rows(copy, "SELECT count(*) FROM record") == [(5,)]
    assert rows(copy, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_migration_that_fails_changes_nothing_and_calls_nothing_damaged(path: Path) -> None:
    fill(path, 5)
    with pytest.raises(CannotWrite):
        open_database(path, NOON, (*MIGRATIONS, (*STEP, "ALTER TABLE nowhere ADD COLUMN a")))
    with closing(open_database(path, NOON)) as history:
        assert len(load_records(history)[0]) == 5
        assert "since" not in {row["name"] for row in history.execute("PRAGMA table_info(setting)")}


def test_without_room_for_the_copy_no_migration_is_tried(path: Path) -> None:
    fill(path, 5)
    with full_disk(path), pytest.raises(CannotWrite):
        open_database(path, NOON, (*MIGRATIONS, STEP))
    assert rows(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
