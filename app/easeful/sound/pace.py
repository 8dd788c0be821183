"""Ties the samples of a stream to the clock, again and again, so that a sound card's own clock bends nothing."""

from collections import deque

WINDOW_SECONDS = 4.0  # the output takes samples in steps; in this time a look has fallen close behind one of them
RECENT_SECONDS = 0.7  # in which that is so to within SLIP_SECONDS
SLIP_SECONDS = 0.012  # a stream that is later than this stood still in between


class Pace:
    """Knows which sample of a stream the output takes at which moment, from what it was seen to take.

    Each look tells of samples that were taken by that moment or before; so the look that saw the most, for its moment,
    is the nearest to the truth.
    """

    def __init__(self, rate: int) -> None:
        """`rate` is in samples a second."""
        self._rate = rate
        self._looks: deque[tuple[float, float]] = deque()

    def note(self, moment: float, taken: int) -> None:
        """The output had taken so many samples at this moment of the clock, in seconds."""
        self._looks.append((moment, taken - self._rate * moment))
        self._keep(moment - WINDOW_SECONDS)
        recent = max(ahead for seen, ahead in self._looks if seen >= moment - RECENT_SECONDS)
        if self._most() - recent > SLIP_SECONDS * self._rate:
            self._keep(moment - RECENT_SECONDS)

    def sample_at(self, moment: float) -> int | None:
        """The sample that is taken at this moment; None while nothing was seen."""
        return round(self._most() + self._rate * moment) if self._looks else None

    def _most(self) -> float:
        return max(ahead for _, ahead in self._looks)

    def _keep(self, earliest: float) -> None:
        while self._looks[0][0] < earliest:
            self._looks.popleft()
