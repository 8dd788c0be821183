"""Faults 21 and 22: the history is damaged, foreign or newer, and its settings are hostile."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.settings import Settings
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.backup import back_up
from easeful.store.connection import connect
from easeful.store.keeper import Keeper
from easeful.store.settings_table import load_settings
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import records
from tests.store.shelf import AS_NEWER, a_record, spoil_a_page

PAGE = 4096
COPIED, LATER = 5, 3
COPY_TIME = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def history_with_a_copy(folder: Path) -> None:
    """A history of some sessions, a copy of it, and some more sessions."""
    keeper = Keeper(folder, SimulatedClock(), lambda: None)
    keeper.change_setting("statement_read", 1)
    for number in range(COPIED):
        keeper.close(a_record(f"early-{number}"))
    with closing(connect(folder / "easeful.db")) as connection:
        back_up(connection, folder, COPY_TIME)
    for number in range(LATER):
        keeper.close(a_record(f"later-{number}"))
    keeper.leave()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def random_bytes(path: Path) -> None:
    path.write_bytes(os.urandom(6 * PAGE))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 3 * PAGE + 700])


def noise_in_settings(path: Path) -> None:
    """Noise in another place than the sessions."""
    spoil_a_page(path)


def noise_in_sessions(path: Path) -> None:
    """Noise where the sessions are: they can still be counted."""
    spoil_a_page(path, "record")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in AS_NEWER:
            connection.execute(statement)


def at_the_copy() -> str:
    return f"the copy of {COPY_TIME.astimezone():%Y-%m-%d %H:%M} took its place."


UNKNOWN = "Later sessions may be missing; how many cannot be told."
DAMAGED = "Your history could not be read. It is kept as easeful.damaged-"
CASES: list[tuple[Callable[[Path], None], str, str]] = [
    (empty, DAMAGED, UNKNOWN),
    (random_bytes, DAMAGED, UNKNOWN),
    (cut, DAMAGED, ""),
    (noise_in_settings, DAMAGED, "took its place."),
    (noise_in_sessions, DAMAGED, f"{LATER} later sessions are not in it."),
    (foreign, "is not a history of Easeful. It is left as it is.", "What you do now is kept until you close Easeful."),
    (newer, "was written by a newer Easeful. It is left as it is.", "What you do now is kept until you close Easeful."),
]


@pytest.mark.fault(21, "history of zero bytes, random, cut, with a page of noise, foreign, newer")
@pytest.mark.parametrize(("damage", "words", "more"), CASES, ids=[case[0].__name__ for case in CASES])
def test_a_history_that_is_not_one(
    computer: Computer, saw: Saw, damage: Callable[[Path], None], words: str, more: str
) -> None:
    shutil.rmtree(computer.data)
    history_with_a_copy(computer.data)
    path = computer.data / "easeful.db"
    damage(path)
    before = path.read_bytes()
    program = computer.start()
    if program.sees("Welcome to Easeful"):  # that the statement was read could not be found either
        program.press("I have read this", "Continue")
    assert program.shows(words), program.do("reads")
    assert program.sees(more)
    if words is DAMAGED:
        assert program.sees(at_the_copy())
        (kept,) = computer.data.glob("easeful.damaged-*.db")
        assert kept.read_bytes() == before
        rescued = LATER if damage is noise_in_settings else 0
        assert len(records(computer.data)) == COPIED + rescued
    else:
        assert path.read_bytes() == before
    saw(f"{damage.__name__}: {'set aside, copy restored' if words is DAMAGED else 'left as it is'}, told")


HOSTILE = ("NaN", "1e999", "-1", '"wide"', "null", "[[[[[]]]]]", "[" * 100_000, "true")
REPLACED = (
    *("volume", "text_size", "motion", "spine"),
    *("idea_minutes", "last_place", "last_method", "idea_energy"),
)
HOSTILE_DONE = f"{len(HOSTILE)} hostile values in the settings of the real program; any text by hypothesis"


@pytest.mark.fault(22, HOSTILE_DONE)
def test_hostile_settings(computer: Computer, saw: Saw) -> None:
    good = {"theme": "dark", "last_minutes": 10}
    computer.prepare(**good)
    with closing(sqlite3.connect(computer.data / "easeful.db")) as connection:
        for name, value in zip(REPLACED, HOSTILE, strict=True):
            connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, value))
        connection.commit()
    program = computer.start()
    for name in REPLACED:
        assert program.do("setting", name) == getattr(Settings(), name), name
    for name, value in good.items():
        assert program.do("setting", name) == value
    assert program.shows("settings could not be read and have their first values again.")
    saw(f"{len(REPLACED)} replaced, each alone; theme and minutes stayed; told")


@pytest.mark.fault(22, HOSTILE_DONE)
@given(name=st.sampled_from(list(Settings.__dataclass_fields__)), value=st.text() | st.binary().map(repr))
def test_any_text_as_a_setting(name: str, value: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("CREATE TABLE setting (name TEXT, value TEXT)")
        connection.execute("INSERT INTO setting VALUES (?, ?)", (name, value))
        settings, unread = load_settings(connection)
    others = [field for field in Settings.__dataclass_fields__ if field != name]
    assert all(getattr(settings, other) == getattr(Settings(), other) for other in others)
    assert len(unread) <= 1
