"""The person's own guides as the texts they wrote, and what is kept of each guide; one bad row costs only itself."""

import sqlite3
from typing import TYPE_CHECKING

from easeful.store.plain import from_plain, parse, to_text
from easeful.store.records import Unread

if TYPE_CHECKING:
    from easeful.core.guide_mark import GuideMark

LONGEST_GUIDE = 256 * 1024  # characters


def save_guide(connection: sqlite3.Connection, key: str, text: str) -> None:
    """Write a guide of the person's own, new or changed."""
    connection.execute(
        "INSERT INTO guide (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body", (key, text)
    )


def remove_guide(connection: sqlite3.Connection, key: str) -> None:
    """Forget a guide."""
    connection.execute("DELETE FROM guide WHERE id = ?", (key,))


def load_guides(connection: sqlite3.Connection) -> tuple[dict[str, str], tuple[Unread, ...]]:
    """All texts by their keys, and the rows that were left out; those stay in the file."""
    texts, unread = {}, []
    for row in connection.execute("SELECT id, body FROM guide"):
        if len(row["body"]) > LONGEST_GUIDE:
            unread.append(Unread("guide", str(row["id"]), "too long"))
        else:
            texts[row["id"]] = row["body"]
    return texts, tuple(unread)


def save_mark(connection: sqlite3.Connection, key: str, mark: "GuideMark") -> None:
    """Write what is kept of a guide; where nothing is, no row."""
    from easeful.core.guide_mark import GuideMark  # noqa: PLC0415 (start-up time)

    if mark == GuideMark():
        connection.execute("DELETE FROM guide_mark WHERE id = ?", (key,))
        return
    connection.execute(
        "INSERT INTO guide_mark (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        # The name of a recording may have halves of letters, which no text can hold.
        (key, to_text(mark).encode(errors="replace").decode()),
    )


def load_marks(connection: sqlite3.Connection) -> tuple[dict[str, "GuideMark"], tuple[Unread, ...]]:
    """What is kept of each guide by its key, and the rows that were left out."""
    rows = connection.execute("SELECT id, body FROM guide_mark").fetchall()
    if not rows:
        return {}, ()
    from easeful.core.guide_mark import GuideMark  # noqa: PLC0415 (start-up time)

    marks, unread = {}, []
    for row in rows:
        try:
            marks[row["id"]] = from_plain(GuideMark, parse(row["body"]))
        except ValueError as error:
            unread.append(Unread("guide_mark", str(row["id"]), str(error)))
    return marks, tuple(unread)
