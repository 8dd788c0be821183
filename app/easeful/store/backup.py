"""Copies of the history that were read back before they are trusted."""

import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from filecmp import cmp
from pathlib import Path

from easeful.store.connection import connect, connect_to_read, find_fault, read_number
from easeful.store.files import BACKUPS, make_private_folder, put_in_place, stamp, unfinished
from easeful.store.schema import APPLICATION_ID, MIGRATIONS

NAME = re.compile(r"easeful-(\d{8}T\d{6}Z)\.db")


def copy_verified(connection: sqlite3.Connection, target: Path) -> None:
    """Write a copy to `target`, check it, and only then give it its name.

    Raises sqlite3.Error or OSError when there is no whole copy; an older `target` then stays.
    """
    new = unfinished(target)
    try:
        with closing(connect(new)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, that can be read without a log beside it
            if fault := find_fault(copy):
                message = f"the copy is not whole: {fault}"
                raise sqlite3.DatabaseError(message)
        put_in_place(new, target)
    finally:
        new.unlink(missing_ok=True)


def back_up(connection: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """A verified copy of the history in `folder`, under its backups, named after the UTC second."""
    backups = folder / BACKUPS
    make_private_folder(backups)
    before = find_backup(folder)
    target = backups / f"easeful-{stamp(now)}.db"
    copy_verified(connection, target)
    if before is not None and before[0] != target and cmp(before[0], target, shallow=False):
        with suppress(OSError):
            before[0].unlink()  # the same again: a step that fails is tried every few seconds, and would fill the disk
    return target


def find_backup(folder: Path) -> tuple[Path, datetime] | None:
    """The newest copy in `folder` that is whole and ours, and when it was made; None when there is none."""
    named = ((NAME.fullmatch(path.name), path) for path in (folder / BACKUPS).glob("easeful-*.db"))
    for match, path in sorted(((match[1], path) for match, path in named if match), reverse=True):
        if is_whole(path):
            return path, datetime.strptime(match, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return None


def is_whole(path: Path) -> bool:
    """Whether the file is a whole history that this Easeful can read."""
    try:
        with closing(connect_to_read(path)) as copy:
            ours = read_number(copy, "application_id") == APPLICATION_ID
            known = 0 < read_number(copy, "user_version") <= len(MIGRATIONS)
            return ours and known and not find_fault(copy)
    except (OSError, sqlite3.Error):
        return False
