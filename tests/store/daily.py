"""Days with a session and a look for the day's copy."""

from datetime import datetime, timedelta
from pathlib import Path

from easeful.store.keeper import Keeper
from tests.store.home import Home
from tests.store.shelf import NOON, a_record, rows

HOUR = 3600
DAY = 24 * HOUR


def name_of(day: int, hour: int = 12) -> str:
    """The name of a copy that is made so many days after the first."""
    return f"easeful-{NOON + timedelta(days=day, hours=hour - 12):%Y%m%dT%H%M%SZ}.db"


def live_a_day(home: Home, keeper: Keeper, name: str = "") -> None:
    """A session, a look for the day's copy, and a night."""
    keeper.close(a_record(name or str(home.clock.now()), home.clock.now()))
    keeper.back_up_daily()
    home.clock.advance(DAY)


def sessions_in(copy: Path) -> list[object]:
    return [name for (name,) in rows(copy, "SELECT id FROM record ORDER BY id")]


def set_clock(home: Home, at: datetime) -> None:
    home.clock.jump_wall((at - home.clock.now()).total_seconds())
