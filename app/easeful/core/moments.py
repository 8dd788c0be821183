"""The moments that a session is measured from, on all clocks of the computer."""

from dataclasses import dataclass
from datetime import datetime

WALL_SLACK_SECONDS = 5.0  # a wall clock may be corrected by this much without meaning anything


@dataclass(frozen=True, slots=True)
class Start:
    """The clocks at the start (or, after a restart, where they would have been)."""

    boot: float
    awake: float
    boot_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """The last moment that was written down: seconds since the start, and the wall clock then."""

    elapsed: float
    at: datetime

    def wall_clock_moved(self, elapsed: float, now: datetime) -> bool:
        """Whether somebody has set the wall clock since, when `elapsed` seconds of the session are over `now`."""
        gap = (now - self.at).total_seconds()
        return abs(gap - (elapsed - self.elapsed)) > WALL_SLACK_SECONDS
