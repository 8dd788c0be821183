"""The ringer reads time here, so that it need not ask a program that may be hung or gone."""

import sys
import time
from typing import Protocol


class Clock(Protocol):
    """Seconds since the computer started, with and without the time it slept."""

    def boot(self) -> float:
        """Return seconds that count suspend."""

    def awake(self) -> float:
        """Return seconds that do not count suspend."""


class SystemClock:
    """The clock of this computer; the base of `boot` is the same for every process of one boot."""

    if sys.platform == "linux":

        def boot(self) -> float:
            """Return seconds that count suspend."""
            return time.clock_gettime(time.CLOCK_BOOTTIME)

        def awake(self) -> float:
            """Return seconds that do not count suspend."""
            return time.clock_gettime(time.CLOCK_MONOTONIC)

    elif sys.platform == "darwin":

        def boot(self) -> float:
            """Return seconds that count suspend: on macOS this is the monotonic clock."""
            return time.clock_gettime(time.CLOCK_MONOTONIC)

        def awake(self) -> float:
            """Return seconds that do not count suspend."""
            return time.clock_gettime(time.CLOCK_UPTIME_RAW)

    else:

        def boot(self) -> float:
            """Return seconds that count suspend, as Windows' monotonic clock does."""
            return time.monotonic()

        def awake(self) -> float:
            """Return the same seconds: there is no second clock in the standard library here."""
            return time.monotonic()
