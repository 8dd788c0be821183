"""Keeps the circle from leaping where a session does not go on where it stood, such as after a pause."""

FASTEST = 4.5  # of the whole way, a second: faster than any breath that may be chosen
CATCH_UP = 1.0  # the same, after a leap


class Glide:
    """Is where it is wanted at once, unless no breath could have moved so far in that time."""

    def __init__(self) -> None:
        """Nowhere yet: the first place that it is given is taken as it is."""
        self._at: float | None = None
        self._seen = 0.0
        self._is_behind = False

    def forget(self) -> None:
        """Take the next place as it is, however far away."""
        self._at = None

    def wait_until(self, now: float) -> None:
        """Stay where it is until the time `now`, in awake seconds."""
        self._seen = now

    def follow(self, wanted: float, now: float) -> float:
        """Where to be at the time `now` (awake seconds), 0 to 1, when `wanted` is the place of that time."""
        before, passed = self._at, now - self._seen
        self._seen = now
        if before is None:
            self._at, self._is_behind = wanted, False
            return wanted
        most = (CATCH_UP if self._is_behind else FASTEST) * max(0.0, passed)
        self._is_behind = abs(wanted - before) > most
        self._at = before + min(most, max(-most, wanted - before)) if self._is_behind else wanted
        return self._at
