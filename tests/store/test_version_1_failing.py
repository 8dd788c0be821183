"""When a history of version 1 cannot be brought up to date, it is left as it was."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from easeful.store.database import open_database
from easeful.store.records import load_records, save_record
from easeful.store.refusal import CannotWrite, Damaged
from easeful.store.schema import BREATHING, MIGRATIONS
from tests.store.home import Home
from tests.store.old_history import TABLES_THEN, assert_the_person_finds_everything, copies, said
from tests.store.shelf import NOON, a_chance, a_record, full_disk, rows, run_sql

ROOT = Path(__file__).parents[2]
LATER = NOON + timedelta(hours=3)


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


@pytest.mark.parametrize("table", TABLES_THEN)
def test_an_old_file_without_one_of_its_tables_is_damaged(old: Path, table: str) -> None:
    run_sql(old, f"DROP TABLE {table}")
    with pytest.raises(Damaged):
        open_database(old, NOON)
    assert copies(old) == []
