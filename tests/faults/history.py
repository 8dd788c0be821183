"""What the history on the disk holds, read beside the program that writes it."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from easeful.core.record import Record
from easeful.store.connection import connect_to_read
from easeful.store.records import load_records


def records(folder: Path) -> list[Record]:
    """All sessions, newest first."""
    with closing(connect_to_read(folder / "easeful.db")) as connection:
        return load_records(connection)[0]


def newest(folder: Path) -> Record:
    """The session that ended last."""
    return records(folder)[0]


def rows(folder: Path, statement: str) -> list[tuple[Any, ...]]:
    """The answer to a statement of SQL."""
    with closing(sqlite3.connect(folder / "easeful.db")) as connection:
        return connection.execute(statement).fetchall()


def unfinished_seconds(folder: Path) -> float:
    """How long the session for the mind that is not over has lasted, as far as it is on the disk."""
    ((body,),) = rows(folder, "SELECT body FROM unfinished")
    return float(json.loads(body)["record"]["actual"])
