"""What a session that can pause would leave in the history now, kept so that the next start finds it."""

import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from easeful.core.record import Record
from easeful.store.connection import transaction
from easeful.store.plain import from_plain, parse, to_text
from easeful.store.records import Unread, on_the_persons_clock, save_record


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The record as it would be if the program ended now, with the person's offset from UTC in minutes."""

    record: Record
    offset_minutes: int


class Carried(NamedTuple):
    """How many sessions went over into the history, and the rows that did not; those stay where they are."""

    sessions: int = 0
    unread: tuple[Unread, ...] = ()


def save_unfinished(connection: sqlite3.Connection, record: Record, offset_minutes: int) -> None:
    """Write what the session would leave now; one that is in the history already is not unfinished again."""
    connection.execute(
        "INSERT INTO unfinished (id, body) SELECT :id, :body"
        " WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = :id)"
        " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        {"id": record.id, "body": to_text(Unfinished(record, offset_minutes))},
    )


def drop_unfinished(connection: sqlite3.Connection, record_id: str) -> None:
    """Forget what the session would leave."""
    connection.execute("DELETE FROM unfinished WHERE id = ?", (record_id,))


def carry_over(connection: sqlite3.Connection) -> Carried:
    """Move every unfinished session into the history as it is, all in one step; one without a breath is forgotten.

    Raises sqlite3.Error when the disk refuses; then nothing is moved.
    """
    count, unread = 0, []
    with transaction(connection):
        for row in connection.execute("SELECT id, body FROM unfinished ORDER BY id").fetchall():
            try:
                count += _move(connection, row["id"], row["body"])
            except (ValueError, OverflowError, sqlite3.IntegrityError) as error:
                unread.append(Unread("unfinished", str(row["id"]), str(error)))
    return Carried(count, tuple(unread))


def _move(connection: sqlite3.Connection, record_id: str, body: str) -> bool:
    """Move one session; whether the history has one more. What the history does not take raises."""
    record, offset_minutes = read_unfinished(record_id, body)
    is_new = record.actual > 0 and save_record(connection, record, offset_minutes)
    drop_unfinished(connection, record_id)
    return is_new


def read_unfinished(record_id: str, body: str) -> tuple[Record, int]:
    """The record in `body` and its offset from UTC in minutes; ValueError or OverflowError when it cannot be."""
    found = from_plain(Unfinished, parse(body))
    if found.record.id != record_id:
        message = "another session"
        raise ValueError(message)
    on_the_persons_clock(found.record, found.offset_minutes)  # raises what the history could not show later
    return found.record, found.offset_minutes
