"""How dark it is for somebody who has closed the eyes: it comes and goes softly."""

SECONDS = 1.0  # from light to dark


class Darkness:
    """A share from 0 (the scene) to 1 (black) at any moment of the clock."""

    def __init__(self) -> None:
        """Light."""
        self._wanted, self._before, self._since = 0.0, 0.0, 0.0

    def want(self, *, dark: bool, now: float) -> None:
        """Begin to become dark, or light, at `now` (awake seconds), from what it is then."""
        self._before, self._since = self.share(now), now
        self._wanted = float(dark)

    def settle(self) -> None:
        """Be at once what is wanted."""
        self._before = self._wanted

    def share(self, now: float) -> float:
        """How dark it is at `now` (awake seconds)."""
        passed = max(0.0, now - self._since) / SECONDS
        if self._wanted > self._before:
            return min(self._wanted, self._before + passed)
        return max(self._wanted, self._before - passed)

    def is_changing(self, now: float) -> bool:
        """Whether it is on its way."""
        return self.share(now) != self._wanted

    @property
    def is_wanted(self) -> bool:
        """Whether it is dark, or becomes so."""
        return bool(self._wanted)
