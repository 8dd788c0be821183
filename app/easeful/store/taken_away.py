"""A history whose file was taken away while it is open: what is open still has all of it."""

import sqlite3
from pathlib import Path

from easeful.store.backup import copy_verified
from easeful.store.files import beside, make_private_folder


def is_taken_away(path: Path) -> bool:
    """Whether there is no file any more; a disk that does not answer has not said so. Never raises."""
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def bring_back(connection: sqlite3.Connection, path: Path) -> None:
    """Write the history of an open connection to `path` anew, and close the connection.

    Raises sqlite3.Error or OSError where that cannot be; it is open as before then.
    """
    make_private_folder(path.parent)
    for file in beside(path):  # what a log still holds is in the connection, and would be played into the new file
        file.unlink(missing_ok=True)
    copy_verified(connection, path)
    connection.close()  # before the new one is open: it takes its log away by its name
