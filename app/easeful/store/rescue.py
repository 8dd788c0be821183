"""Takes over from a damaged history whatever of it can be read."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from easeful.store.connection import connect_to_read, transaction
from easeful.store.records import read_record
from easeful.store.schema import MIGRATIONS
from easeful.store.shape import shape_of

NEWEST = len(MIGRATIONS)
# What a copy says of these is old, and may be dangerously so: a pack that was on then, an answer that has changed.
NEVER_OLD = ("running", "answer")
# One answer without the others would open a place that another of them closes.
ALL_OR_NOTHING = ("answer",)
# Column names are ours, whatever the file calls them; both ways, for a page of noise ends the reading.
READ = "WITH kept({columns}) AS (SELECT * FROM {table}) SELECT * FROM kept ORDER BY {key} {way}"
IDS = "SELECT id FROM record ORDER BY id"  # from the index alone, where the rows themselves cannot be read
WRITE = "INSERT OR REPLACE INTO {table} ({columns}) VALUES ({places})"
Row = dict[str, Any]


class Rescued(NamedTuple):
    """The rows of each table that could be read, and the ids of all sessions; None where their index tells nothing."""

    rows: Mapping[str, list[Row]] = MappingProxyType({})
    sessions: frozenset[str] | None = None

    def write(self, connection: sqlite3.Connection) -> int | None:
        """Write the rows over those of a copy, which is older.

        Answers how many sessions are not in the history then, or None where that cannot be told. Raises sqlite3.Error
        where the disk refuses; nothing is written then.
        """
        with transaction(connection):
            for table in NEVER_OLD:
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            for table, found in self.rows.items():
                for row in found:
                    _write(connection, table, row)
        if self.sessions is None:
            return None
        return len(self.sessions - {row["id"] for row in connection.execute(IDS)})


def read_out(history: sqlite3.Connection) -> Rescued:
    """All that a whole history holds; sqlite3.Error where one row of it cannot be read."""
    rows = {table: list(_rows(history, table, "ASC")) for table in shape_of(NEWEST)}
    return Rescued(rows, frozenset(row["id"] for row in rows["record"]))


def rescue(damaged: Path) -> Rescued:
    """All that can be read of a damaged history; nothing is raised."""
    rows = dict[str, list[Row]]()
    sessions = None
    with suppress(OSError, UnicodeError, sqlite3.Error), closing(connect_to_read(damaged)) as broken:
        rows = {table: list(_readable(broken, table)) for table in shape_of(NEWEST)}
        sessions = frozenset(row["id"] for row in broken.execute(IDS))
    return Rescued(rows, sessions)


def _readable(broken: sqlite3.Connection, table: str) -> Iterator[Row]:
    """The rows before the first that cannot be read, and those behind the last."""
    found: dict[tuple[Any, ...], Row] = {}
    for way in ("ASC", "DESC"):
        try:
            for row in _rows(broken, table, way):
                found.setdefault(tuple(row.values()), row)
        except (UnicodeError, sqlite3.Error):
            if table in ALL_OR_NOTHING:
                return iter(())
        else:
            break
    return (row for row in found.values() if table != "record" or _is_a_record(row))


def _rows(broken: sqlite3.Connection, table: str, way: str) -> Iterator[Row]:
    """The rows of a table, by the names that its version gave the columns."""
    (count,) = broken.execute("SELECT count(*) FROM pragma_table_info(?)", (table,)).fetchone()
    shapes = (shape_of(version).get(table, ()) for version in range(NEWEST, 0, -1))
    columns = next((shape for shape in shapes if shape and len(shape) == count), ())
    if columns:
        query = READ.format(columns=", ".join(columns), table=table, key=columns[0], way=way)
        yield from map(dict, broken.execute(query))


def _is_a_record(row: Row) -> bool:
    """Noise may look like a row; what cannot be shown stays behind, and is counted as missing."""
    try:
        read_record({**row})
    except (ValueError, OverflowError, KeyError, TypeError):
        return False
    return True


def _write(connection: sqlite3.Connection, table: str, row: Row) -> None:
    write = WRITE.format(table=table, columns=", ".join(row), places=", ".join("?" * len(row)))
    with suppress(sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError):  # noise that no table takes
        connection.execute(write, tuple(row.values()))
