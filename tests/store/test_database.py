"""The file: made private, durable and whole, and told apart from damaged, foreign and newer ones."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from easeful.store.connection import transaction
from easeful.store.database import open_database, open_to_read
from easeful.store.records import load_records, save_record
from easeful.store.refusal import CannotWrite, Damaged, FromNewer, NotOurs
from easeful.store.schema import APPLICATION_ID, MIGRATIONS
from tests.store.shelf import NOON, a_chance, a_record, another_program, full_disk, rows, run_sql

PAGE = 4096


def fill(path: Path, count: int = 60) -> None:
    with closing(open_database(path, NOON)) as history, transaction(history):
        for number in range(count):
            save_record(history, a_record(f"{number:032}", note="less stiff " * 20), 0)


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
    assert all(strict[name] for name in ("record", "running", "setting", "answer"))


@pytest.mark.parametrize("column", ["planned", "actual", "overrun", "late", "slept"])
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


def empty(path: Path) -> None:
    path.write_bytes(b"")


def noise(path: Path) -> None:
    path.write_bytes(a_chance(1).randbytes(3 * PAGE))


def cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_in_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: PAGE + 700])


def only_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def noise_page(number: int) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        start = number * PAGE + (100 if number == 0 else 0)
        whole[start : (number + 1) * PAGE] = a_chance(2).randbytes((number + 1) * PAGE - start)
        path.write_bytes(whole)

    spoil.__name__ = f"noise_in_page_{number}"
    return spoil


def zeros_at_the_end(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-PAGE] + bytes(PAGE))


def without_a_table(path: Path) -> None:
    run_sql(path, "DROP TABLE answer")


def only_the_log(path: Path) -> None:
    path.rename(path.with_name("easeful.db-wal"))


DAMAGE = [
    *(empty, noise, cut_in_half, cut_in_a_page, only_a_header, zeros_at_the_end, without_a_table, only_the_log),
    *(noise_page(number) for number in (0, 1, 2, 5, 9)),
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_a_damaged_file_is_called_damaged_and_left_as_it_is(path: Path, damage: Callable[[Path], None]) -> None:
    fill(path)
    damage(path)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(Damaged, match=r"cannot be read\.$"):
        open_database(path, NOON)
    assert all((path.parent / name).read_bytes() == content for name, content in before.items())


def test_a_database_of_another_program_is_not_ours_and_stays_untouched(path: Path) -> None:
    path.parent.mkdir()
    run_sql(path, "CREATE TABLE recipes (name)", "INSERT INTO recipes VALUES ('soup')")
    before = path.read_bytes()
    with pytest.raises(NotOurs, match=r"is not a history of Easeful\. It is left as it is\.$"):
        open_database(path, NOON)
    assert path.read_bytes() == before


def test_a_history_of_a_newer_easeful_stays_untouched(path: Path) -> None:
    fill(path)
    run_sql(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(FromNewer, match=r"written by a newer Easeful\. It is left as it is\.$"):
        open_database(path, NOON)
    assert path.read_bytes() == before


def test_a_newer_history_that_we_cannot_read_is_newer_and_not_damaged(path: Path) -> None:
    fill(path)
    run_sql(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    noise_page(2)(path)
    with pytest.raises(FromNewer):
        open_database(path, NOON)


def test_a_folder_that_cannot_be_made_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CannotWrite, match=r"^Easeful cannot write in .*notes\.txt: .+\.$"):
        open_database(tmp_path / "notes.txt" / "easeful.db", NOON)


def test_a_folder_under_the_name_of_the_history_cannot_be_written(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(CannotWrite):
        open_database(path, NOON)


def test_on_a_full_disk_a_first_start_leaves_no_half_history(path: Path) -> None:
    path.parent.mkdir()
    with full_disk(path), pytest.raises(CannotWrite):
        open_database(path, NOON)
    assert not path.exists()
    open_database(path, NOON).close()


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
