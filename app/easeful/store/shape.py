"""Tells a history by its tables and columns: a byte of its header may be wrong, its shape is not so easily."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from types import MappingProxyType

from easeful.store.schema import MIGRATIONS, Migrations

Shape = Mapping[str, tuple[str, ...]]  # the columns of each table, in their order
QUERY = (
    "SELECT kept.name AS of_table, info.name AS of_column FROM sqlite_schema AS kept"
    " JOIN pragma_table_info(kept.name) AS info WHERE kept.type = 'table' AND kept.name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    " ORDER BY kept.name, info.cid"
)


def read_shape(connection: sqlite3.Connection) -> Shape:
    """The tables of a database; UnicodeDecodeError or sqlite3.Error where they cannot be read."""
    found: dict[str, tuple[str, ...]] = {}
    for table, column in connection.execute(QUERY):
        found[table] = (*found.get(table, ()), column)
    return found


@cache
def shape_of(version: int, migrations: Migrations = MIGRATIONS) -> Shape:
    """The tables that a history of this version has."""
    with closing(sqlite3.connect(":memory:")) as empty:
        for statements in migrations[:version]:
            for statement in statements:
                empty.execute(statement)
        return MappingProxyType(dict(read_shape(empty)))


def version_of(shape: Shape, said: int, migrations: Migrations = MIGRATIONS) -> int | None:
    """The version that a history of this shape has, which its header calls version `said`; None when it has none.

    A version newer than all that are known has tables of its own, so what has exactly ours is ours. Each step of the
    migrations changes a table: no two versions have one shape.
    """
    newest = len(migrations)
    if said > newest:
        return newest if shape == shape_of(newest, migrations) else None
    order = sorted(range(1, newest + 1), key=lambda version: (version == said, version), reverse=True)
    return next((version for version in order if _contains(shape, shape_of(version, migrations))), None)


def _contains(shape: Shape, wanted: Shape) -> bool:
    return all(shape.get(table) == columns for table, columns in wanted.items())
