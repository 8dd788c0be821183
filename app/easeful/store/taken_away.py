"""A history whose file was taken away while it is open: what is open still has all of it."""

import sqlite3
from pathlib import Path

from easeful.store.backup import copy_verified
from easeful.store.files import beside, put_in_place


def is_taken_away(path: Path) -> bool:
    """Whether there is no file any more."""
    return not path.exists()


def bring_back(connection: sqlite3.Connection, path: Path) -> None:
    """Write the history of an open connection to `path` anew, and close the connection.

    Raises sqlite3.Error or OSError where that cannot be; it is open as before then.
    """
    back = copy_verified(connection, path.with_name(path.name + ".back"))
    for file in beside(path):  # what a log still holds is in the copy, and would be played into it
        file.unlink(missing_ok=True)
    put_in_place(back, path)
    connection.close()  # before the new one is open: it takes its log away by its name
