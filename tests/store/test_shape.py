"""A file under our name with our tables is ours, however its header looks."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from easeful.store.database import open_database
from easeful.store.records import load_records
from easeful.store.schema import APPLICATION_ID, MIGRATIONS
from easeful.store.set_aside import open_or_set_aside
from easeful.store.shape import read_shape, shape_of, version_of
from tests.store.shelf import AS_NEWER, FOREIGN, NOON, fill, rows, run_sql

VERSIONS = range(1, len(MIGRATIONS) + 1)
SESSIONS = 60


def test_each_version_has_a_shape_of_its_own() -> None:
    shapes = [frozenset(shape_of(version).items()) for version in VERSIONS]
    assert len(set(shapes)) == len(MIGRATIONS)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("said", [*range(len(MIGRATIONS) + 3), 0x40000004])
def test_a_version_is_told_by_its_tables_whatever_its_header_says(version: int, said: int) -> None:
    expected = version if said <= len(MIGRATIONS) or version == len(MIGRATIONS) else None
    assert version_of(shape_of(version), said) == expected


def set_bytes(at: int, those: bytes) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[at : at + len(those)] = those
        path.write_bytes(content)

    return spoil


@pytest.mark.parametrize(
    "statement", ["user_version = 0", "user_version = 1", "user_version = 99", "application_id = 1"]
)
def test_a_wrong_number_in_the_header_is_set_right(path: Path, statement: str) -> None:
    fill(path, SESSIONS)
    run_sql(path, f"PRAGMA {statement}")
    with closing(open_database(path, NOON)) as history:
        assert len(load_records(history)[0]) == SESSIONS
    assert rows(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert rows(path, "PRAGMA application_id") == [(APPLICATION_ID,)]


@pytest.mark.parametrize("at", range(0, 97, 3))
@pytest.mark.parametrize("noise", [b"\xff\xff\xff", b"\x00\x00\x00"], ids=["ones", "zeros"])
def test_whatever_is_wrong_in_the_header_no_session_is_lost(path: Path, at: int, noise: bytes) -> None:
    fill(path, SESSIONS)
    set_bytes(at, noise)(path)
    history, _ = open_or_set_aside(path, NOON)
    with closing(history):
        assert len(load_records(history)[0]) == SESSIONS


def test_what_only_the_header_had_wrong_is_mended_and_told(path: Path) -> None:
    fill(path, SESSIONS)
    set_bytes(0, b"SQLate")(path)
    history, aside = open_or_set_aside(path, NOON)
    history.close()
    assert aside is not None
    assert aside.sentence == (
        "Your history was damaged, and is whole again. The damaged file is kept as easeful.damaged-20260512T120000Z.db."
    )
    assert (path.parent / aside.kept_as).read_bytes().startswith(b"SQLate")


@pytest.mark.parametrize("statements", [AS_NEWER, FOREIGN], ids=["newer", "foreign"])
def test_what_has_other_tables_is_not_taken_for_ours(path: Path, statements: tuple[str, ...]) -> None:
    fill(path)
    run_sql(path, *statements)
    with closing(sqlite3.connect(path)) as connection:
        ((said,),) = connection.execute("PRAGMA user_version").fetchall()
        found = version_of(read_shape(connection), said)
    assert found is None
