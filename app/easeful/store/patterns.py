"""The breathing patterns that the person made, one row each, so that one bad row costs only itself."""

import sqlite3
from dataclasses import dataclass

from easeful.core.breath import Breath, Pattern
from easeful.core.own_pattern import own_pattern
from easeful.store.plain import from_plain, parse, to_text
from easeful.store.records import Unread


@dataclass(frozen=True, slots=True)
class Made:
    """What the person chose of a pattern: all else follows from it."""

    name: str
    breath: Breath | None


def as_made(pattern: Pattern) -> Pattern:
    """The pattern as it will be read again; ValueError for a broken limit, or without a key, a fit name or a pace."""
    return own_pattern(pattern.key, pattern.name, pattern.breath)


def save_pattern(connection: sqlite3.Connection, pattern: Pattern) -> None:
    """Write a pattern, new or changed, that `as_made` let pass."""
    connection.execute(
        "INSERT INTO pattern (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        (pattern.key, to_text(Made(pattern.name, pattern.breath))),
    )


def remove_pattern(connection: sqlite3.Connection, key: str) -> None:
    """Forget a pattern."""
    connection.execute("DELETE FROM pattern WHERE id = ?", (key,))


def load_patterns(connection: sqlite3.Connection) -> tuple[dict[str, Pattern], tuple[Unread, ...]]:
    """All patterns by their keys, and the rows that were left out; those stay in the file."""
    patterns, unread = {}, []
    for row in connection.execute("SELECT id, body FROM pattern"):
        try:
            made = from_plain(Made, parse(row["body"]))
            patterns[row["id"]] = own_pattern(row["id"], made.name, made.breath)
        except ValueError as error:
            unread.append(Unread("pattern", str(row["id"]), str(error)))
    return patterns, tuple(unread)
