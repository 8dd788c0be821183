"""Connections to SQLite as Easeful wants them: durable, quick to give up, and wary of what is in the file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

BUSY_SECONDS = 0.05  # another program holding the file must not freeze the window


def connect(path: Path | str) -> sqlite3.Connection:
    """A connection whose commits are on the disk when they return; sqlite3.Error when there is none."""
    return _prepared(
        sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None),
        "PRAGMA synchronous = FULL",
    )


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing, also where nothing can be written; sqlite3.Error when there is none."""
    # `immutable` leaves the write-ahead log out, so it is only for a file without one.
    ending = "mode=ro" if path.with_name(path.name + "-wal").exists() else "mode=ro&immutable=1"
    address = f"{path.absolute().as_uri()}?{ending}"
    return _prepared(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None))


def in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy that no disk holds; sqlite3.Error where there is none."""
    copy = connect(":memory:")
    try:
        connection.backup(copy)
    except BaseException:
        copy.close()
        raise
    return copy


def _prepared(connection: sqlite3.Connection, *pragmas: str) -> sqlite3.Connection:
    try:
        for pragma in (*pragmas, "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON"):
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
    # One text that is not UTF-8 would otherwise end the reading of all rows.
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what is done inside is on the disk afterwards, or was never done."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def keep_a_log(connection: sqlite3.Connection) -> None:
    """Have changes go into a write-ahead log first: others can read meanwhile. A copy that came back has none.

    Where another program holds the file, it stays as it is until the next start.
    """
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL").fetchone()


def keep_no_log(connection: sqlite3.Connection) -> None:
    """Have everything in the one file, that can be read without a log beside it; sqlite3.Error where that cannot be."""
    connection.execute("PRAGMA journal_mode = DELETE").fetchone()


def fold_log(connection: sqlite3.Connection) -> None:
    """Put what lies in the write-ahead log into the file itself, so that the file alone is the whole history.

    Where another program reads, or the disk refuses, it stays in the log, and is there all the same.
    """
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def find_fault(connection: sqlite3.Connection) -> str:
    """What is wrong with the structure of the file, or nothing.

    A row with a value out of range is no fault of the file: it is left out when it is read.
    """
    with unchecked(connection):
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return "" if answer == "ok" else str(answer)


@contextmanager
def unchecked(connection: sqlite3.Connection) -> Iterator[None]:
    """The ranges of the tables are not looked at inside."""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        yield
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF")


def read_number(connection: sqlite3.Connection, pragma: str) -> int:
    """The value of a numeric pragma such as `user_version`."""
    (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)
