"""Copies of the history that were read back before they are trusted: before each new version, and once a day."""

import errno
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from filecmp import cmp
from pathlib import Path
from typing import NamedTuple

from easeful.store.connection import connect, connect_to_read, find_fault, keep_no_log, read_number
from easeful.store.files import BACKUPS, STAMP, make_private_folder, put_in_place, stamp, unfinished
from easeful.store.retention import worth_keeping
from easeful.store.shape import read_shape, version_of

NAME = re.compile(rf"easeful-({STAMP})\.db")
BROKEN_OFF = re.compile(rf"{NAME.pattern}\.new(-journal)?")  # the program was killed while it copied
AHEAD = timedelta(days=1)  # a copy that is further ahead of the clock was made while one of the two was wrong
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Copy(NamedTuple):
    """A copy, and the UTC second in which it was made, as its name says."""

    path: Path
    made_at: datetime


def copy_verified(connection: sqlite3.Connection, target: Path, same_as: Path | None = None) -> Path:
    """Write a copy to `target`, check it, and only then give it its name; `same_as` if that holds the same already.

    Raises sqlite3.Error or OSError when there is no whole copy; an older `target` then stays.
    """
    new = unfinished(target)
    try:
        _write_copy(connection, new)
        if same_as is not None and cmp(same_as, new, shallow=False):
            return same_as
        put_in_place(new, target)
        return target
    finally:
        new.unlink(missing_ok=True)


def _write_copy(connection: sqlite3.Connection, new: Path) -> None:
    with closing(connect(new)) as copy:
        copy.execute("PRAGMA synchronous = OFF")  # it is flushed once, before it gets its name
        connection.backup(copy, progress=_give_up_when_busy)
        keep_no_log(copy)
        if fault := find_fault(copy):
            message = f"the copy is not whole: {fault}"
            raise sqlite3.DatabaseError(message)


def _give_up_when_busy(status: int, _left: int, _pages: int) -> None:
    """Without this, a copy waits for as long as another program holds the file, and the window with it."""
    if status in BUSY:
        raise OSError(errno.EBUSY, "Another program holds the history")


def back_up(connection: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """A verified copy of the history in `folder`, under its backups, named after the UTC second.

    That is the newest one, with its older name, if nothing has changed since: a step that fails is tried every few
    seconds, and would fill the disk. A new one takes the place of those that are not worth keeping beside it.
    """
    make_private_folder(folder / BACKUPS)
    newest = find_backup(folder, now)
    target = folder / BACKUPS / f"easeful-{stamp(now)}.db"
    made = copy_verified(connection, target, newest and newest.path)
    if made == target:
        _prune(folder, now)
    return made


def back_up_daily(connection: sqlite3.Connection, folder: Path, now: datetime) -> None:
    """See to it that there is a copy of this UTC day, if the history has changed since the newest one.

    None is made behind a link, where "Erase everything" would not find it. Raises what `copy_verified` raises.
    """
    if (folder / BACKUPS).is_symlink():
        return
    newest = find_backup(folder, now)
    if newest is None or newest.made_at.date() != now.astimezone(UTC).date():
        back_up(connection, folder, now)


def find_backup(folder: Path, now: datetime) -> Copy | None:
    """The newest copy in `folder` that is whole and ours; None when there is none."""
    return next(whole_copies(folder, now), None)


def whole_copies(folder: Path, now: datetime) -> Iterator[Copy]:
    """The copies in `folder` that are whole and ours, the newest first.

    Those whose date is still to come are the last: their clock was wrong, or it is wrong now.
    """
    copies = sorted(_copies(folder), key=lambda copy: (copy.made_at - now <= AHEAD, copy.made_at), reverse=True)
    return (copy for copy in copies if is_whole(copy.path))


def _copies(folder: Path) -> list[Copy]:
    """What bears the name of a copy, links left out."""
    found = []
    for path in (folder / BACKUPS).glob("easeful-*.db"):
        match = NAME.fullmatch(path.name)
        if match and path.is_file() and not path.is_symlink():
            with suppress(ValueError):  # no such day
                found.append(Copy(path, datetime.strptime(match[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)))
    return found


def _prune(folder: Path, now: datetime) -> None:
    """Remove what is not worth keeping beside the copy that was just made; what cannot be removed stays."""
    if (folder / BACKUPS).is_symlink():
        return
    copies = _copies(folder)
    kept = worth_keeping((copy.made_at for copy in copies), now)
    needless = [copy.path for copy in copies if copy.made_at not in kept]
    needless += [path for path in (folder / BACKUPS).iterdir() if BROKEN_OFF.fullmatch(path.name)]
    for path in needless:
        with suppress(OSError):
            path.unlink()


def is_whole(path: Path) -> bool:
    """Whether the file is a whole history that this Easeful can read."""
    try:
        with closing(connect_to_read(path)) as copy:
            version = version_of(read_shape(copy), read_number(copy, "user_version"))
            return version is not None and not find_fault(copy)
    except (OSError, UnicodeError, sqlite3.Error):
        return False
