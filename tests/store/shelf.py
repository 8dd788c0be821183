"""What the stories of the store work with: sessions, records, a filled history, and a disk that fails on demand."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from easeful.core.pack import Method, SessionLength
from easeful.core.place import Area, Place, Side
from easeful.core.plan import plan_pack
from easeful.core.record import Record, Skin
from easeful.core.session import ContactSession, Reason, begin
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.connection import transaction
from easeful.store.database import open_database
from easeful.store.records import save_record

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
LEFT_KNEE = Place(Area.KNEE, Side.LEFT)
BACK = Place(Area.LOWER_BACK)
FOREIGN = ("DROP TABLE running", "PRAGMA application_id = 1")  # of another program
AS_NEWER = ("CREATE TABLE of_tomorrow (id TEXT)", "PRAGMA user_version = 99")


def a_session(clock: SimulatedClock, place: Place = LEFT_KNEE) -> ContactSession:
    """A heat session of 15 minutes that starts now."""
    return begin(plan_pack(Method.HEAT, place, SessionLength(15)), clock, pain_before=6, went_on=("rest",))


def a_record(record_id: str = "one", started_at: datetime = NOON, note: str = "") -> Record:
    """A session of 15 minutes in which everything was filled in."""
    return Record(
        id=record_id,
        tool="heat",
        place=LEFT_KNEE,
        started_at=started_at,
        ended_at=started_at + timedelta(seconds=910.25),
        planned=900.0,
        actual=910.25,
        reason=Reason.DONE,
        overrun=10.25,
        late=0.5,
        slept=3.0,
        checks_answered=2,
        checks_total=2,
        pain_before=6,
        pain_after=4,
        skin=Skin.PINK,
        skin_later=Skin.AS_BEFORE,
        note=note,
        went_on=("rest", "ask"),
        app_version="0.1.0",
    )


def a_breathing_record(record_id: str = "breath", actual: float = 180.0, started_at: datetime = NOON) -> Record:
    """What a breathing session leaves after so many seconds of breathing."""
    return Record(
        id=record_id,
        tool="breathe",
        place=None,
        started_at=started_at,
        ended_at=started_at + timedelta(seconds=20 + actual),
        planned=300.0,
        actual=actual,
        reason=Reason.STOPPED,
        pain_before=5,
        app_version="0.2.0",
        variant="long_out",
        title="Longer out-breath",
        cycles=int(actual // 10),
        paused=12.5,
    )


def spoil_a_page(path: Path, table: str = "setting") -> None:
    """Noise in one table; the others can still be read."""
    (page,) = rows(path, f"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'")[0]  # noqa: S608 - our own words
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096  # type: ignore[operator]
    path.write_bytes(whole)


def fill(path: Path, count: int = 60) -> None:
    """Make a history of so many sessions, and close it."""
    with closing(open_database(path, NOON)) as history, transaction(history):
        for number in range(count):
            save_record(history, a_record(f"{number:032}", note="less stiff " * 20), 0)


def a_chance(seed: int) -> random.Random:
    """Chance that can be had again."""
    return random.Random(seed)  # noqa: S311 - no secret


@contextmanager
def full_disk(path: Path, room: int | None = None) -> Iterator[None]:
    """No file grows beyond `room` bytes while this lasts, or beyond the log of `path`, as it is now."""
    resource = pytest.importorskip("resource", reason="this system has no limits to play a full disk with")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    log = path.with_name(f"{path.name}-wal")
    size = log.stat().st_size if log.exists() else 0
    resource.setrlimit(resource.RLIMIT_FSIZE, (size if room is None else room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def another_program(path: Path) -> Iterator[None]:
    """Someone else holds the file for writing."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def run_sql(path: Path, *statements: str) -> None:
    """Change the file behind the program's back, checks and all."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """What the file says when someone else reads it."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()
