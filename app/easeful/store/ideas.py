"""The person's own ideas, and what they think of each idea, a row each; one bad row costs only itself."""

import sqlite3
from typing import TYPE_CHECKING, TypeVar

from easeful.store.plain import from_plain, parse, to_text
from easeful.store.records import Unread

if TYPE_CHECKING:
    from easeful.core.idea import Idea, IdeaMark

T = TypeVar("T")


def save_idea(connection: sqlite3.Connection, idea: "Idea") -> None:
    """Write an idea of the person's own, new or changed."""
    connection.execute(
        "INSERT INTO idea (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        (idea.key, to_text(idea)),
    )


def remove_idea(connection: sqlite3.Connection, key: str) -> None:
    """Forget an idea."""
    connection.execute("DELETE FROM idea WHERE id = ?", (key,))


def save_mark(connection: sqlite3.Connection, key: str, mark: "IdeaMark") -> None:
    """Write what the person thinks of an idea; where that is nothing, no row."""
    from easeful.core.idea import IdeaMark  # noqa: PLC0415 (start-up time)

    if mark == IdeaMark():
        connection.execute("DELETE FROM idea_mark WHERE id = ?", (key,))
        return
    connection.execute(
        "INSERT INTO idea_mark (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        (key, to_text(mark)),
    )


def load_ideas(connection: sqlite3.Connection) -> tuple[dict[str, "Idea"], tuple[Unread, ...]]:
    """All of the person's own by their keys, and the rows that were left out; those stay in the file."""
    rows = connection.execute("SELECT id, body FROM idea").fetchall()
    if not rows:
        return {}, ()
    from easeful.core.idea import Idea  # noqa: PLC0415 (start-up time)

    ideas, unread = _load(rows, Idea, "idea")
    own = {key: idea for key, idea in ideas.items() if idea.key == key and idea.is_own}
    strange = (Unread("idea", key, "another idea") for key in ideas if key not in own)
    return own, (*unread, *strange)


def load_marks(connection: sqlite3.Connection) -> tuple[dict[str, "IdeaMark"], tuple[Unread, ...]]:
    """What the person thinks of each idea by its key, and the rows that were left out."""
    rows = connection.execute("SELECT id, body FROM idea_mark").fetchall()
    if not rows:
        return {}, ()
    from easeful.core.idea import IdeaMark  # noqa: PLC0415 (start-up time)

    return _load(rows, IdeaMark, "idea_mark")


def _load(rows: list[sqlite3.Row], kind: type[T], table: str) -> tuple[dict[str, T], tuple[Unread, ...]]:
    found, unread = {}, []
    for row in rows:
        try:
            found[row["id"]] = from_plain(kind, parse(row["body"]))
        except ValueError as error:
            unread.append(Unread(table, str(row["id"]), str(error)))
    return found, tuple(unread)
