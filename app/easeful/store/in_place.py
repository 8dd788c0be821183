"""A history whose file was taken away or replaced while it is open: what is open still has all of it."""

import sqlite3
from pathlib import Path

from easeful.store.backup import copy_verified
from easeful.store.files import beside, make_private_folder

FileId = tuple[int, int]  # which file of which disk


def file_id(path: Path) -> FileId | None:
    """What a file keeps as long as it is the same; None where there is none, or the disk does not answer."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def known_files(path: Path) -> dict[Path, FileId | None]:
    """Which file the history is, and which ones SQLite keeps beside it."""
    return {file: file_id(file) for file in (path, *beside(path))}


def is_another(path: Path, known: FileId | None) -> bool:
    """Whether another file than the `known` one is there; SQLite itself tells it by the same numbers."""
    return known is not None and file_id(path) not in (None, known)


def is_taken_away(path: Path) -> bool:
    """Whether there is no file any more; a disk that does not answer has not said so. Never raises."""
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def take_log_away(known: dict[Path, FileId | None], path: Path) -> None:
    """Remove what SQLite kept beside the file that was at `path`: it would be played into the one that is there now.

    What came along with that one stays. Raises OSError.
    """
    for file in beside(path):
        if known.get(file) and file_id(file) == known[file]:
            file.unlink(missing_ok=True)


def bring_back(connection: sqlite3.Connection, path: Path) -> None:
    """Write the history of an open connection to `path` anew, and close the connection.

    Raises sqlite3.Error or OSError where that cannot be; it is open as before then.
    """
    make_private_folder(path.parent)
    for file in beside(path):  # what a log still holds is in the connection, and would be played into the new file
        file.unlink(missing_ok=True)
    copy_verified(connection, path)
    connection.close()  # before the new one is open: it takes its log away by its name
