"""A history of version 2, as the program wrote it before it knew of guides, and what a person finds of it."""

import json
import sqlite3
from contextlib import closing
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any

from easeful.core.breath import Breath
from easeful.core.own_pattern import own_pattern
from easeful.core.record import Record
from easeful.core.settings import Settings
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.connection import transaction, unchecked
from easeful.store.database import open_database
from easeful.store.keeper import Keeper
from easeful.store.plain import to_plain, to_text
from easeful.store.schema import MIGRATIONS
from easeful.store.shape import shape_of
from tests.store.shelf import BACK, LEFT_KNEE, NOON, a_breathing_record, a_record, a_session, rows

VERSION = 2
NEW_SINCE = {"bother_before", "bother_after", "helped"}
PACK = a_record("pack", NOON - timedelta(days=2), note="Wärmer; it's better")
BREATH = a_breathing_record("breath", started_at=NOON - timedelta(days=1))
BROKEN_OFF = a_breathing_record("broken_off", actual=65.0, started_at=NOON - timedelta(hours=1))
SLOW = own_pattern("slow", "Slow evening", Breath(4.5, 7.0))


def as_then(record: Record) -> dict[str, Any]:
    """What version 2 kept of a session."""
    return {name: plain for name, plain in to_plain(record).items() if name not in NEW_SINCE}


def make(path: Path) -> None:
    """A history as version 2 left it: two sessions, one removed, one odd, one broken off, and a pack that is on."""
    with closing(open_database(path, NOON, MIGRATIONS[:VERSION])) as history, transaction(history):
        for record in (PACK, BREATH, a_record("removed")):
            insert_record(history, record)
        history.execute("UPDATE record SET removed_at = '2026-05-12T12:00:00.000000+00:00' WHERE id = 'removed'")
        with_odd_row(history)
        session = a_session(SimulatedClock())
        for table, key, said in (
            ("running", session.id, to_text(session)),
            ("unfinished", "broken_off", json.dumps({"record": as_then(BROKEN_OFF), "offset_minutes": 120})),
            ("pattern", "slow", '{"name": "Slow evening", "breath": {"inhale": 4.5, "exhale": 7.0}}'),
            ("setting", "volume", "40"),
        ):
            history.execute(f"INSERT INTO {table} VALUES (?, ?)", (key, said))  # noqa: S608 - our own words
        history.execute("INSERT INTO answer VALUES (?, 'rub', 1, '2026-05-12T12:00:00.000000+00:00')", (BACK.key,))


def insert_record(history: sqlite3.Connection, record: Record) -> None:
    row = {**as_then(record), "went_on": json.dumps(record.went_on), "utc_offset_min": 120}
    places = ", ".join(f":{name}" for name in row)
    history.execute(f"INSERT INTO record ({', '.join(row)}) VALUES ({places})", row)  # noqa: S608 - our own words


def with_odd_row(history: sqlite3.Connection) -> None:
    """One row that no version reads."""
    insert_record(history, a_record("odd"))
    with unchecked(history):
        history.execute("UPDATE record SET reason = 'boredom' WHERE id = 'odd'")


def said(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the file says, in the columns and tables of version 2."""
    columns = dict.fromkeys(shape_of(VERSION), "*")
    names = [field.name for field in fields(Record) if field.name not in NEW_SINCE]
    columns["record"] = ", ".join([*names, "utc_offset_min", "removed_at"])
    return {table: rows(path, f"SELECT {columns[table]} FROM {table} ORDER BY 1, 2") for table in columns}  # noqa: S608


def assert_the_person_finds_everything(keeper: Keeper) -> None:
    """Also the session that was broken off, which is in the history now."""
    assert keeper.records() == [BROKEN_OFF, BREATH, PACK]
    assert {(record.bother_before, record.bother_after) for record in keeper.records()} == {(None, None)}
    (session,) = keeper.running()
    assert (session.plan.place, session.pain_before) == (LEFT_KNEE, 6)
    assert keeper.patterns.own() == (SLOW,)
    assert keeper.settings == Settings(volume=40)
    assert keeper.answers.fitting(BACK) == {"rub"}
    assert keeper.notices == ("One session in your history could not be read. It is left in the file.",)
    assert keeper.guides.texts() == {}
