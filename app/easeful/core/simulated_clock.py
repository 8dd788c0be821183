"""A clock that is moved by hand, for the demonstration and the tests: an hour takes no time."""

from datetime import UTC, datetime, timedelta


class SimulatedClock:
    """Holds boot, awake and wall time apart, so that sleep, restarts and wrong clocks can be played."""

    def __init__(self, now: datetime | None = None) -> None:
        """Start at `now` (aware), by default noon UTC on 12 May 2026, some minutes after a restart."""
        self._now = (now or datetime(2026, 5, 12, 12, 0, tzinfo=UTC)).astimezone(UTC)
        self._boot = 1000.0
        self._awake = 1000.0
        self._restarts = 0

    def boot(self) -> float:
        """Seconds that count sleep."""
        return self._boot

    def awake(self) -> float:
        """Seconds that do not count sleep."""
        return self._awake

    def now(self) -> datetime:
        """Wall time in UTC, as the person's clock shows it."""
        return self._now

    def boot_id(self) -> str:
        """Changes with every `reboot`."""
        return f"restart-{self._restarts}"

    def advance(self, seconds: float) -> None:
        """Let time pass, the computer awake."""
        self.sleep(seconds)
        self._awake += seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass, the computer asleep."""
        self._boot += seconds
        self._now += timedelta(seconds=seconds)

    def jump_wall(self, seconds: float) -> None:
        """Set the wall clock forward or, below zero, back; no time passes."""
        self._now += timedelta(seconds=seconds)

    def reboot(self, seconds: float = 60.0) -> None:
        """Restart the computer; it is off for `seconds`, and boot and awake time begin anew."""
        self._restarts += 1
        self._boot = self._awake = 5.0
        self._now += timedelta(seconds=seconds)
