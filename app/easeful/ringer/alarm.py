"""Decides when to ring, from a clock alone, so that suspend can be tested without sleeping."""

from .clock import Clock

# A wait does not advance while the computer sleeps: a longer one would ring late after waking.
LONGEST_WAIT = 0.5
# Time for the main program to renew a guard that passed while the computer slept, seconds awake.
GUARD_GRACE = 2.0


class Alarm:
    """The end of a session, and the moment by which someone should have answered a skin check."""

    def __init__(self, clock: Clock) -> None:
        """Start with nothing to ring for."""
        self._clock = clock
        self._end: float | None = None
        self._guard: float | None = None
        self._guard_seen: float | None = None

    def arm(self, end: float, guard: float | None) -> None:
        """Ring at `end`, or for `guard` when nobody renews it; both in boot seconds."""
        self._end = end
        self._guard = guard
        self._guard_seen = None

    def disarm(self) -> None:
        """Ring for nothing."""
        self._end = self._guard = self._guard_seen = None

    @property
    def armed(self) -> bool:
        """Whether there is an end to ring for."""
        return self._end is not None

    def due(self) -> float | None:
        """Return the deadline (boot seconds) to ring for now, or None.

        An end is due at once. A guard is due after the ringer was awake past it for two seconds.
        """
        now = self._clock.boot()
        if self._end is not None and now >= self._end:
            return self._end
        if self._guard is None or now < self._guard:
            return None
        if self._guard_seen is None:
            self._guard_seen = self._clock.awake()
        return self._guard if self._clock.awake() - self._guard_seen >= GUARD_GRACE else None

    def wait(self) -> float | None:
        """Return the seconds until the next look, or None when there is nothing to wait for."""
        if self._end is None:
            return None
        now = self._clock.boot()
        waits = [LONGEST_WAIT, max(0.0, self._end - now)]
        if self._guard is not None and self._guard > now:
            waits.append(self._guard - now)
        return min(waits)
