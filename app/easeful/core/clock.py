"""The only reader of time, so that a deadline can be trusted and a test can move it."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Clock(Protocol):
    """What the program asks of time. All seconds are floats and only differences mean anything."""

    def boot(self) -> float:
        """Seconds that go on while the computer sleeps."""
        ...

    def awake(self) -> float:
        """Seconds that stop while the computer sleeps."""
        ...

    def now(self) -> datetime:
        """The date and time, aware, in UTC. People may set it: only to show and to store."""
        ...

    def boot_id(self) -> str:
        """A name that changes when the computer restarts, and with it `boot()` loses its meaning."""
        ...


class SystemClock:
    """The computer's clocks: Linux BOOTTIME, macOS MONOTONIC (it counts sleep), Windows monotonic."""

    def __init__(self) -> None:
        """Choose the clocks of this system."""
        if sys.platform == "linux":
            self._boot_clock, self._awake_clock = time.CLOCK_BOOTTIME, time.CLOCK_MONOTONIC
        elif sys.platform == "darwin":
            self._boot_clock, self._awake_clock = time.CLOCK_MONOTONIC, time.CLOCK_UPTIME_RAW

    def boot(self) -> float:
        """Seconds since the computer started, sleep included."""
        return time.monotonic() if sys.platform == "win32" else time.clock_gettime(self._boot_clock)

    def awake(self) -> float:
        """Seconds since the computer started, sleep left out (Windows tells no difference)."""
        return time.monotonic() if sys.platform == "win32" else time.clock_gettime(self._awake_clock)

    def now(self) -> datetime:
        """The date and time in UTC."""
        return datetime.now(UTC)

    def boot_id(self) -> str:
        """The kernel's name for this run; elsewhere the minute in which the computer started."""
        try:
            return BOOT_ID.read_text("ascii").strip()
        except OSError:
            started = round((time.time() - self.boot()) / 60)
            return f"started in minute {started}"
