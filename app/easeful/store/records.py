"""The history: one row a session, written once, completed later, and never lost to one bad row."""

import sqlite3
from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, NamedTuple, TypedDict

from easeful.core.record import LONGEST_NOTE, PAIN, Helped, Record, Skin
from easeful.store.plain import parse, read_values, to_plain, to_text, utc_text

COLUMNS = (*(field.name for field in fields(Record)), "utc_offset_min")
DURATIONS = ("planned", "actual", "overrun", "late", "slept", "paused")
# Built from our own column names only.
INSERT = (
    f"INSERT INTO record ({', '.join(COLUMNS)}) "  # noqa: S608
    f"VALUES (:{', :'.join(COLUMNS)}) ON CONFLICT (id) DO NOTHING"
)
AMEND = {
    "note": "UPDATE record SET note = ? WHERE id = ?",
    "pain_after": "UPDATE record SET pain_after = ? WHERE id = ?",
    "bother_after": "UPDATE record SET bother_after = ? WHERE id = ?",
    "helped": "UPDATE record SET helped = ? WHERE id = ?",
    "skin": "UPDATE record SET skin = ? WHERE id = ?",
    "skin_later": "UPDATE record SET skin_later = ? WHERE id = ?",
}


class Amendment(TypedDict, total=False):
    """What a person may add to a session afterwards."""

    note: str
    pain_after: int | None
    bother_after: int | None
    helped: Helped | None
    skin: Skin | None
    skin_later: Skin | None


class Unread(NamedTuple):
    """A row that was left out when it was read: its table, its key, and why. It stays in the file."""

    table: str
    key: str
    why: str


def utc_offset_minutes(at: datetime, zone: tzinfo | None) -> int:
    """How far the person's clock is ahead of UTC at that time; `zone` None is the computer's."""
    return round((at.astimezone(zone).utcoffset() or timedelta()) / timedelta(minutes=1))


def on_the_persons_clock(record: Record, offset_minutes: int) -> Record:
    """The same record with its times on the clock that the person saw, so that the day stays the day lived."""
    zone = timezone(timedelta(minutes=offset_minutes))
    return replace(record, started_at=record.started_at.astimezone(zone), ended_at=record.ended_at.astimezone(zone))


def save_record(connection: sqlite3.Connection, record: Record, offset_minutes: int) -> bool:
    """Write a record; one with the same id stays as it is, and False is answered."""
    row = {**to_plain(record), "went_on": to_text(record.went_on), "utc_offset_min": offset_minutes}
    return connection.execute(INSERT, row).rowcount == 1


def load_records(connection: sqlite3.Connection) -> tuple[list[Record], tuple[Unread, ...]]:
    """All sessions, newest first, and the rows that were left out."""
    records, unread = [], []
    for row in connection.execute("SELECT * FROM record WHERE removed_at IS NULL ORDER BY started_at DESC"):
        try:
            records.append(read_record(dict(row)))
        except (ValueError, OverflowError) as error:
            unread.append(Unread("record", str(row["id"]), str(error)))
    return records, tuple(unread)


def read_record(row: dict[str, Any]) -> Record:
    """The record in a row of the table; ValueError or OverflowError when anything in it is impossible."""
    row["went_on"] = [] if row["went_on"] == "[]" else parse(row["went_on"])
    values = read_values(Record, row)
    if min(values[name] for name in (*DURATIONS, "cycles")) < 0:
        message = "a duration or a number of breaths below zero"
        raise ValueError(message)
    zone = timezone(timedelta(minutes=row["utc_offset_min"]))
    values["started_at"] = values["started_at"].astimezone(zone)
    values["ended_at"] = values["ended_at"].astimezone(zone)
    return Record(**values)


def check_amendment(amendment: Amendment) -> None:
    """Raise ValueError for an unknown field, pain or bother outside 0 to 10, or an overlong note."""
    numbers = (amendment.get("pain_after"), amendment.get("bother_after"))
    unknown = amendment.keys() - AMEND.keys()
    is_off = any(number is not None and number not in PAIN for number in numbers)
    if unknown or is_off or len(amendment.get("note", "")) > LONGEST_NOTE:
        message = f"A session cannot be amended with {dict(amendment)!r:.200}"
        raise ValueError(message)


def amend_record(connection: sqlite3.Connection, record_id: str, amendment: Amendment) -> None:
    """Write what the person added; LookupError when there is no such record."""
    check_amendment(amendment)
    for name, value in amendment.items():
        _expect_one(connection.execute(AMEND[name], (to_plain(value), record_id)), record_id)


def remove_record(connection: sqlite3.Connection, record_id: str, at: datetime) -> None:
    """Take a record out of the history, until it is put back or purged; LookupError when there is none."""
    row = (utc_text(at), record_id)
    _expect_one(connection.execute("UPDATE record SET removed_at = ? WHERE id = ?", row), record_id)


def put_record_back(connection: sqlite3.Connection, record_id: str) -> None:
    """Undo `remove_record`; LookupError when there is no such record."""
    _expect_one(connection.execute("UPDATE record SET removed_at = NULL WHERE id = ?", (record_id,)), record_id)


def purge_removed(connection: sqlite3.Connection) -> None:
    """Delete what was removed and not put back."""
    connection.execute("DELETE FROM record WHERE removed_at IS NOT NULL")


def _expect_one(cursor: sqlite3.Cursor, record_id: str) -> None:
    if cursor.rowcount != 1:
        message = f"There is no session {record_id}."
        raise LookupError(message)
