"""One of the quiet sounds while it plays: its loop at its gain, for the left and the right ear."""

from array import array
from collections.abc import Iterable
from operator import mul

from easeful.sound.ambience_samples import RATE
from easeful.sound.ramp import Ramp

CHANGE = round(0.3 * RATE)  # samples in which a gain changes
AHEAD = 4  # blocks that are scaled for later with each that is heard, so that no one of them takes long

Pair = tuple[array, array]


class Part:
    """Goes round and round. While its gain stands still it is scaled once, and after a round nothing is computed."""

    def __init__(self, loop: array, *, is_wide: bool) -> None:
        """A wide one is heard by the right ear from half a loop later on; it is silent until it is aimed."""
        self._loop = loop
        self._apart = len(loop) // 2 if is_wide else 0
        self._at = 0
        self._gain = Ramp(0.0)
        self._scaled = array("h")

    @property
    def is_over(self) -> bool:
        """Whether it is silent and shall be."""
        return not self._gain.is_moving and not self._gain.gain

    def aim(self, gain: float) -> None:
        """Go to a linear gain from 0 to 1."""
        if gain != self._gain.wanted:
            self._scaled = array("h")
        self._gain.aim(gain, CHANGE)

    def take(self, count: int) -> Pair:
        """The next samples for the left and for the right."""
        if len(self._scaled) == len(self._loop):
            pair = self._both(self._scaled, count)
        else:
            if not self._gain.is_moving:
                self._scale(AHEAD * count)
            gains = list(self._gain.take(count))
            left, right = self._both(self._loop, count)
            pair = times(left, gains), times(right, gains)
        self._at = (self._at + count) % len(self._loop)
        return pair

    def _both(self, loop: array, count: int) -> Pair:
        return round_from(loop, self._at, count), round_from(loop, (self._at + self._apart) % len(loop), count)

    def _scale(self, count: int) -> None:
        done = len(self._scaled)
        piece = self._loop[done : done + count]
        self._scaled.extend(times(piece, [self._gain.gain] * len(piece)))


def times(samples: Iterable[int], gains: Iterable[float]) -> array:
    """Each sample at its gain, which is no more than 1."""
    return array("h", map(round, map(mul, samples, gains)))


def round_from(loop: array, at: int, count: int) -> array:
    """So many samples of a loop from a place in it; after its end comes its beginning."""
    piece = loop[at : at + count]
    while len(piece) < count:
        piece.extend(loop[: count - len(piece)])
    return piece
