"""What a history of version 1 says, and what a person finds of it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from easeful.core.place import Area, Place
from easeful.core.session import ContactSession, Reason
from easeful.core.settings import Settings
from easeful.store.keeper import Keeper
from tests.store.shelf import BACK, LEFT_KNEE, NOON, a_record, rows

DUMP = Path(__file__).with_name("version_1.sql").read_text(encoding="utf-8")
TABLES_THEN = ("record", "running", "setting", "answer")
TWO = replace(
    a_record("two", NOON - timedelta(days=1)),
    tool="ice",
    place=BACK,
    reason=Reason.STOPPED,
    went_on=(),
    **dict.fromkeys(("pain_before", "pain_after", "skin", "skin_later")),
)
DONE = [a_record("one", note="Wärmer; it's better"), TWO]


def make(path: Path) -> None:
    """A history as version 1 left it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executescript(DUMP)


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
