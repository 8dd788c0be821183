"""Opens the one file that holds everything, or says in one sentence why not."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from easeful.store.backup import back_up
from easeful.store.connection import (
    connect,
    connect_to_read,
    find_fault,
    in_memory,
    keep_a_log,
    read_number,
    transaction,
    unchecked,
)
from easeful.store.files import beside, make_private_folder, protect_file, put_in_place, unfinished
from easeful.store.header import Header, read_header
from easeful.store.refusal import CannotWrite, Damaged, FromNewer, NotOurs, Refusal
from easeful.store.schema import APPLICATION_ID, MIGRATIONS, Migrations
from easeful.store.shape import read_shape, version_of

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
        header = read_header(path)
        _look_whose(path, header, migrations)
        return _connect_checked(path, now, migrations)
    except OSError as error:
        raise CannotWrite(path.parent, error) from error
    except UnicodeError as error:  # a name of a table or column; SQLite itself does not mind
        raise Damaged(path, str(error)) from error
    except sqlite3.Error as error:
        if speaks_of_the_file(error):
            raise Damaged(path, str(error)) from error
        raise CannotWrite(path.parent, error) from error


def open_to_read(path: Path) -> sqlite3.Connection | None:
    """The history at `path` for reading only, where nothing can be written; None when even that fails."""
    try:
        _look_whose(path, read_header(path), MIGRATIONS)
        return _if_whole(connect_to_read(path))
    except (OSError, UnicodeError, sqlite3.Error, Refusal):
        return None


def is_foreign(path: Path) -> bool:
    """Whether the file at `path` is a database of another program; one that cannot be read is not known to be."""
    try:
        _look_whose(path, read_header(path), MIGRATIONS)
    except NotOurs:
        return True
    except (OSError, Refusal):
        return False
    return False


def _look_whose(path: Path, header: Header, migrations: Migrations) -> None:
    """Raise NotOurs or FromNewer, unless the file has our tables: then a byte of its header is wrong."""
    if header.is_ours and header.version <= len(migrations):
        return
    if _version_read(path, header.version, migrations) is None:
        raise FromNewer(path) if header.is_ours else NotOurs(path)


def _version_read(path: Path, said: int, migrations: Migrations) -> int | None:
    try:
        with closing(connect_to_read(path)) as connection:
            return version_of(read_shape(connection), said, migrations)
    except (UnicodeError, sqlite3.Error):
        return None


def _if_whole(connection: sqlite3.Connection) -> sqlite3.Connection | None:
    """A connection to what can be read; None, and closed, when it is damaged or newer."""
    kept = None
    try:
        version = version_of(read_shape(connection), read_number(connection, "user_version"))
        if version is not None and not find_fault(connection):
            is_newest = version == len(MIGRATIONS)
            kept = connection if is_newest else _brought_up_to_date_in_memory(connection, version)
    finally:
        if kept is not connection:
            connection.close()
    return kept


def _brought_up_to_date_in_memory(old: sqlite3.Connection, version: int) -> sqlite3.Connection:
    copy = in_memory(old)
    try:
        _migrate(copy, version, MIGRATIONS)
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


def _create(path: Path, migrations: Migrations) -> None:
    if left := [file for file in beside(path) if file.exists()]:
        # An old log would be played into the new file.
        raise Damaged(path, f"only {left[0].name} is there")
    new = unfinished(path)
    with closing(connect(new)) as connection:
        keep_a_log(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(connection, 0, migrations)
    put_in_place(new, path)


def _connect_checked(path: Path, now: datetime, migrations: Migrations) -> sqlite3.Connection:
    protect_file(path)
    connection = connect(path)
    try:
        _check_writable(connection)
        _check_whole(connection, path)
        version = _check_version(connection, path, migrations)
        if version < len(migrations):
            back_up(connection, path.parent, now)
            _bring_up_to_date(connection, path, version, migrations)
        keep_a_log(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_whole(connection: sqlite3.Connection, path: Path) -> None:
    if fault := find_fault(connection):
        raise Damaged(path, fault)


def _check_version(connection: sqlite3.Connection, path: Path, migrations: Migrations) -> int:
    """The version of the file by its tables; a header that says something else is set right."""
    said = read_number(connection, "user_version")
    version = version_of(read_shape(connection), said, migrations)
    if version is None:
        raise FromNewer(path) if said > len(migrations) else Damaged(path, "a table or a column is missing")
    if said != version:
        connection.execute(f"PRAGMA user_version = {version}")
    if read_number(connection, "application_id") != APPLICATION_ID:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return version


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, version: int, migrations: Migrations) -> None:
    try:
        _migrate(connection, version, migrations)
    except (sqlite3.OperationalError, sqlite3.IntegrityError) as error:
        # A whole history that our own step does not fit is not a damaged one.
        raise CannotWrite(path.parent, error) from error


def _check_writable(connection: sqlite3.Connection) -> None:
    """Change a page and take it back: beside a log of its own a file that can only be read begins, and then refuses."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {read_number(connection, 'user_version')}")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if not is_busy(error):
            raise


def _migrate(connection: sqlite3.Connection, version: int, migrations: Migrations) -> None:
    for step in range(version, len(migrations)):
        # A new column has SQLite look at all old rows: one out of range, which is left out when it is read, is no bar.
        with unchecked(connection), transaction(connection):
            for statement in migrations[step]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step + 1}")
