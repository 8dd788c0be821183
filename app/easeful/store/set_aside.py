"""What happens to a damaged history: it is kept under another name, and the newest copy takes its place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from easeful.store.backup import find_backup
from easeful.store.connection import connect_to_read, transaction
from easeful.store.database import open_database
from easeful.store.files import beside, flush_folder, put_in_place, stamp, unfinished
from easeful.store.refusal import CannotWrite, Damaged

CARRIED = ("running", "unfinished", "pattern", "guide", "guide_mark", "idea", "idea_mark")
READ = "SELECT id, body FROM {}"
CARRY = "INSERT OR REPLACE INTO {} (id, body) VALUES (?, ?)"


class SetAside(NamedTuple):
    """Where the damaged history is kept, which copy was restored, and how many sessions that copy lacks.

    `missing` is None when the damaged file does not tell, or no copy was restored.
    """

    kept_as: str
    restored_from: datetime | None = None
    missing: int | None = None

    @property
    def sentence(self) -> str:
        """What to tell the person; the time of the copy is the computer's local time."""
        kept = f"Your history could not be read. It is kept as {self.kept_as}, and "
        if self.restored_from is None:
            return f"{kept}a new one was started."
        restored = f"{kept}the copy of {self.restored_from.astimezone():%Y-%m-%d %H:%M} took its place."
        if self.missing is None:
            return f"{restored} Later sessions may be missing; how many cannot be told."
        if self.missing == 0:
            return restored
        are = "session is" if self.missing == 1 else "sessions are"
        return f"{restored} {self.missing} later {are} not in it."


def open_or_set_aside(path: Path, now: datetime) -> tuple[sqlite3.Connection, SetAside | None]:
    """The history at `path`; a damaged one is set aside first and the newest whole copy restored.

    Raises CannotWrite, FromNewer or NotOurs.
    """
    try:
        return open_database(path, now), None
    except Damaged:
        damaged, restored_from = _replace(path, now)
    connection = open_database(path, now)
    missing = _carry_over(damaged, connection)
    return connection, SetAside(damaged.name, restored_from, None if restored_from is None else missing)


def _replace(path: Path, now: datetime) -> tuple[Path, datetime | None]:
    try:
        damaged = _move_away(path, now)
        backup = find_backup(path.parent, now)
        if backup is None:
            return damaged, None
        source, made_at = backup
        new = unfinished(path)
        new.write_bytes(source.read_bytes())
        put_in_place(new, path)
    except OSError as error:
        raise CannotWrite(path.parent, error) from error
    return damaged, made_at


def _move_away(path: Path, now: datetime) -> Path:
    taken = {file.name.partition(".db")[0] for file in path.parent.glob("easeful.damaged-*")}
    name = f"easeful.damaged-{stamp(now)}"
    free = (other for number in count(1) if (other := name if number == 1 else f"{name}-{number}") not in taken)
    damaged = path.with_name(f"{next(free)}.db")
    for source, target in zip([path, *beside(path)], [damaged, *beside(damaged)], strict=True):
        if source.exists():
            source.rename(target)
    flush_folder(path.parent)
    return damaged


def _carry_over(damaged: Path, connection: sqlite3.Connection) -> int | None:
    """Move over what is not in the history yet, as far as it can be read, and count the records that are missing.

    A running session in a restored copy is an old one: it goes in favour of the damaged file's. What was unfinished
    when the copy was made may be all that is left of that session, so it stays, and so does what is the
    person's own.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    missing = None
    with suppress(sqlite3.Error), closing(connect_to_read(damaged)) as broken:
        found = {table: list(_bodies(broken, table)) for table in CARRIED}
        missing = len(_ids(broken) - _ids(connection))
    with suppress(sqlite3.Error), transaction(connection):
        connection.execute("DELETE FROM running")
        for table, row in ((table, row) for table, bodies in found.items() for row in bodies):
            with suppress(sqlite3.IntegrityError):  # noise that no table takes
                connection.execute(CARRY.format(table), row)
    return missing


def _bodies(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
    """The rows up to the first that cannot be read."""
    with suppress(sqlite3.Error):
        for row in connection.execute(READ.format(table)):
            yield row["id"], row["body"]


def _ids(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT id FROM record WHERE removed_at IS NULL")
    return {row["id"] for row in rows}
