"""A history of version 1 is brought up to date without a loss, or is left as it was."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from easeful.core.place import Area, Place
from easeful.core.record import Record
from easeful.core.session import ContactSession, Reason
from easeful.core.settings import Settings
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.database import open_database, open_to_read
from easeful.store.keeper import Keeper
from easeful.store.records import load_records, save_record
from easeful.store.refusal import CannotWrite, Damaged
from easeful.store.schema import BREATHING, MIGRATIONS
from easeful.store.set_aside import open_or_set_aside
from tests.store.home import Home
from tests.store.shelf import (
    BACK,
    LEFT_KNEE,
    NOON,
    a_chance,
    a_record,
    another_program,
    full_disk,
    rows,
    run_sql,
    spoil_a_page,
)

ROOT = Path(__file__).parents[2]
DUMP = Path(__file__).with_name("version_1.sql").read_text(encoding="utf-8")
TABLES_THEN = ("record", "running", "setting", "answer")
COPY = "easeful-20260512T120000Z.db"
LATER = NOON + timedelta(hours=3)
TWO = replace(
    a_record("two", NOON - timedelta(days=1)),
    tool="ice",
    place=BACK,
    reason=Reason.STOPPED,
    went_on=(),
    **dict.fromkeys(("pain_before", "pain_after", "skin", "skin_later")),
)
DONE = [a_record("one", note="Wärmer; it's better"), TWO]


@pytest.fixture
def old(path: Path) -> Path:
    """A history as version 1 left it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executescript(DUMP)
    return path


def said(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the file says, in the columns of version 1."""
    with closing(sqlite3.connect(":memory:")) as then:
        then.execute("PRAGMA ignore_check_constraints = ON")
        then.executescript(DUMP)
        columns = {
            table: ", ".join(name for _, name, *_ in then.execute(f"PRAGMA table_info({table})"))
            for table in TABLES_THEN
        }
    return {table: rows(path, f"SELECT {columns[table]} FROM {table} ORDER BY 1, 2") for table in TABLES_THEN}  # noqa: S608


def copies(path: Path) -> list[str]:
    return sorted(file.name for file in (path.parent / "backups").glob("*"))


def assert_the_person_finds_everything(keeper: Keeper) -> None:
    assert keeper.records() == DONE
    (session,) = keeper.running()
    assert isinstance(session, ContactSession)
    assert (session.plan.place, session.plan.length, session.pain_before) == (LEFT_KNEE, 900.0, 6)
    assert keeper.settings == Settings(volume=40, theme="dark")
    assert keeper.answers.fitting(BACK) == {"rub"}
    assert keeper.answered_at(LEFT_KNEE) == NOON
    assert keeper.answered_at(Place(Area.BACK_OF_NECK)) is None
    assert keeper.notices == ("One session in your history could not be read. It is left in the file.",)


def test_everything_is_there_and_the_old_file_is_kept(home: Home, old: Path) -> None:
    assert old == home.path
    before = said(old)
    keeper = home.start()
    assert_the_person_finds_everything(keeper)
    assert (keeper.status, keeper.pending, keeper.carried_over, keeper.own_patterns()) == ("", (), 0, ())
    assert rows(old, "PRAGMA user_version") == [(2,)]
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


@pytest.mark.parametrize("done", range(len(BREATHING) + 1))
def test_a_step_that_fails_in_the_middle_leaves_version_1_whole(old: Path, done: int) -> None:
    before = said(old)
    with pytest.raises(CannotWrite):
        open_database(old, NOON, (MIGRATIONS[0], (*BREATHING[:done], "ALTER TABLE nowhere ADD COLUMN a")))
    assert said(old) == before
    assert rows(old, "PRAGMA user_version") == [(1,)]
    open_database(old, NOON).close()
    assert said(old) == before


KILLED = """
import os, signal, sqlite3, sys
from datetime import datetime, UTC
from pathlib import Path
from easeful.store import database

def die(statement):
    if statement.startswith(sys.argv[2]) and seen:
        os.kill(os.getpid(), signal.SIGKILL)
    seen.extend(["ALTER"] * statement.startswith("ALTER"))

def connect(path):
    connection = sound(path)
    connection.set_trace_callback(die)
    return connection

seen, sound, database.connect = [], database.connect, connect
database.open_database(Path(sys.argv[1]), datetime(2026, 5, 12, 12, tzinfo=UTC))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")
@pytest.mark.parametrize(
    "at", ["ALTER TABLE record ADD COLUMN cycles", "CREATE TABLE pattern", "PRAGMA user", "COMMIT"]
)
def test_a_program_that_is_killed_in_the_middle_loses_nothing(home: Home, old: Path, at: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
    killed = subprocess.run([sys.executable, "-c", KILLED, str(old), at], env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert rows(old, "PRAGMA user_version") == [(1,)]
    assert_the_person_finds_everything(home.start())


@pytest.mark.parametrize("seed", range(8))
def test_a_log_torn_after_the_step_gives_one_version_or_the_other(old: Path, tmp_path: Path, seed: int) -> None:
    with closing(open_database(old, NOON)) as history:
        save_record(history, a_record("later"), 0)
        torn = shutil.copytree(old.parent, tmp_path / "torn")
    log = torn / "easeful.db-wal"
    whole = log.read_bytes()
    log.write_bytes(whole[: a_chance(seed).randrange(len(whole))])
    (torn / "easeful.db-shm").unlink()
    with closing(open_database(torn / "easeful.db", LATER)) as history:
        found = {record.id for record in load_records(history)[0]}
    assert found - {"later"} == {"one", "two"}


def test_without_room_for_the_copy_it_stays_as_it_was(old: Path) -> None:
    before = said(old)
    with full_disk(old), pytest.raises(CannotWrite):
        open_database(old, NOON)
    assert said(old) == before
    assert copies(old) == []


def test_another_program_in_the_way_is_waited_for_with_one_copy_and_everything_seen(home: Home, old: Path) -> None:
    with another_program(old):
        keeper = home.start()
        for _ in range(3):
            home.clock.advance(5)
            assert_the_person_finds_everything(keeper)
            assert not keeper.change_setting("volume", 40)
    assert copies(old) == ["easeful-20260512T120015Z.db"]
    assert keeper.retry()
    assert_the_person_finds_everything(keeper)
    assert rows(old, "PRAGMA user_version") == [(2,)]


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


@pytest.mark.parametrize("table", TABLES_THEN)
def test_an_old_file_without_one_of_its_tables_is_damaged(old: Path, table: str) -> None:
    run_sql(old, f"DROP TABLE {table}")
    with pytest.raises(Damaged):
        open_database(old, NOON)
    assert copies(old) == []


def test_a_copy_of_version_1_can_still_take_the_place_of_a_damaged_history(home: Home, old: Path) -> None:
    home.start().close(a_record("later"))
    home.keepers[0].leave()
    old.write_bytes(old.read_bytes()[:5000])
    home.clock.advance(60)
    history, aside = open_or_set_aside(old, home.clock.now())
    with closing(history):
        assert [record.id for record in load_records(history)[0]] == ["one", "two"]
        assert history.execute("PRAGMA user_version").fetchone()[0] == 2
    assert aside is not None
    assert aside.restored_from == NOON


def test_a_damaged_history_of_version_1_still_gives_its_pack_over(old: Path, clock: SimulatedClock) -> None:
    spoil_a_page(old)
    keeper = Keeper(old.parent, clock, lambda: None)
    assert [session.plan.place for session in keeper.running()] == [LEFT_KNEE]
    assert keeper.records() == list[Record]()
    keeper.leave()
