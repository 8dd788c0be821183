"""Settings as rows of name and JSON, so that one bad value costs only itself."""

import sqlite3

from easeful.core.settings import Settings, read_settings
from easeful.store.plain import parse, to_text
from easeful.store.records import Unread


def load_settings(connection: sqlite3.Connection) -> tuple[Settings, tuple[Unread, ...]]:
    """The settings, and the values that were replaced by their defaults; those stay in the file."""
    values: dict[str, object] = {}
    for row in connection.execute("SELECT name, value FROM setting"):
        try:
            values[row["name"]] = parse(row["value"])
        except ValueError:
            values[row["name"]] = None  # no setting is None, so core replaces it
    settings, bad = read_settings(values)
    return settings, tuple(Unread("setting", name, "not a value of this setting") for name in bad)


def save_setting(connection: sqlite3.Connection, name: str, value: object) -> None:
    """Write one setting."""
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, to_text(value)),
    )
