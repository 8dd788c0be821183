"""Opens the one file that holds everything, or says in one sentence why not."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from easeful.store.backup import back_up
from easeful.store.connection import connect, connect_to_read, find_fault, read_number, transaction, unchecked
from easeful.store.files import beside, make_private_folder, protect_file, put_in_place, unfinished
from easeful.store.refusal import CannotWrite, Damaged, FromNewer, NotOurs, Refusal
from easeful.store.schema import APPLICATION_ID, MIGRATIONS, Migrations, tables_of

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
# Primary result codes that speak of the disk or of another program, not of the file.
OUTSIDE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_AUTH,
    }
)


def open_database(path: Path, now: datetime, migrations: Migrations = MIGRATIONS) -> sqlite3.Connection:
    """The history at `path`, made when there is none, checked, and brought to the newest version.

    `now` names the copy that is taken before a migration. Raises CannotWrite, Damaged, FromNewer or
    NotOurs; the file is then as it was.
    """
    try:
        make_private_folder(path.parent)
        if not path.exists():
            _create(path, migrations)
        check_header(path, len(migrations))
        return _connect_checked(path, now, migrations)
    except OSError as error:
        raise CannotWrite(path.parent, error) from error
    except sqlite3.Error as error:
        if speaks_of_the_file(error):
            raise Damaged(path, str(error)) from error
        raise CannotWrite(path.parent, error) from error


def open_to_read(path: Path) -> sqlite3.Connection | None:
    """The history at `path` for reading only, where nothing can be written; None when even that fails."""
    try:
        check_header(path, len(MIGRATIONS))
        return _if_whole(connect_to_read(path))
    except (OSError, sqlite3.Error, Refusal):
        return None


def _if_whole(connection: sqlite3.Connection) -> sqlite3.Connection | None:
    """A connection to what can be read; None, and closed, when it is damaged or newer."""
    kept = None
    try:
        version = read_number(connection, "user_version")
        if version <= len(MIGRATIONS) and not find_fault(connection):
            kept = connection if version == len(MIGRATIONS) else _brought_up_to_date_in_memory(connection)
    finally:
        if kept is not connection:
            connection.close()
    return kept


def _brought_up_to_date_in_memory(old: sqlite3.Connection) -> sqlite3.Connection:
    copy = connect(":memory:")
    try:
        old.backup(copy)
        _migrate(copy, MIGRATIONS)
        copy.execute("PRAGMA query_only = ON")
    except BaseException:
        copy.close()
        raise
    return copy


def speaks_of_the_file(error: sqlite3.Error) -> bool:
    """Whether the error means that the file itself is broken."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF not in OUTSIDE  # the low byte is the primary code


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program holds the file; that passes."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def check_header(path: Path, newest: int) -> None:
    """Tell broken, foreign and newer files apart without opening them as a database."""
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        raise Damaged(path, "no header")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotOurs(path)
    if int.from_bytes(header[60:64], "big") > newest:
        raise FromNewer(path)


def _create(path: Path, migrations: Migrations) -> None:
    if left := [file for file in beside(path) if file.exists()]:
        # An old log would be played into the new file.
        raise Damaged(path, f"only {left[0].name} is there")
    new = unfinished(path)
    with closing(connect(new)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(connection, migrations)
    put_in_place(new, path)


def _connect_checked(path: Path, now: datetime, migrations: Migrations) -> sqlite3.Connection:
    protect_file(path)
    connection = connect(path)
    try:
        _check_writable(connection)
        _check_whole(connection, path, len(migrations))
        _check_tables(connection, path)
        if read_number(connection, "user_version") < len(migrations):
            back_up(connection, path.parent, now)
            _bring_up_to_date(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, migrations: Migrations) -> None:
    try:
        _migrate(connection, migrations)
    except (sqlite3.OperationalError, sqlite3.IntegrityError) as error:
        # A whole history that our own step does not fit is not a damaged one.
        raise CannotWrite(path.parent, error) from error


def _check_whole(connection: sqlite3.Connection, path: Path, newest: int) -> None:
    if fault := find_fault(connection):
        raise Damaged(path, fault)
    if read_number(connection, "user_version") > newest:  # the header alone does not know of the log
        raise FromNewer(path)


def _check_tables(connection: sqlite3.Connection, path: Path) -> None:
    tables = {row["name"] for row in connection.execute("PRAGMA table_list")}
    if missing := tables_of(read_number(connection, "user_version")) - tables:
        raise Damaged(path, f"no table {min(missing)}")


def _check_writable(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise


def _migrate(connection: sqlite3.Connection, migrations: Migrations) -> None:
    for version in range(read_number(connection, "user_version"), len(migrations)):
        # A new column has SQLite look at all old rows: one out of range, which is left out when it is read, is no bar.
        with unchecked(connection), transaction(connection):
            for statement in migrations[version]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
