"""A gain that moves evenly, sample by sample, so that no change of it can be heard as a click."""

from array import array
from collections.abc import Iterable
from itertools import repeat


class Ramp:
    """Is at `gain` now, linear, and on its way to `wanted`."""

    def __init__(self, gain: float) -> None:
        """It stands still at first."""
        self.gain = self.wanted = gain
        self._left = 0

    @property
    def is_moving(self) -> bool:
        """Whether the next samples differ in gain."""
        return self._left > 0

    def aim(self, gain: float, samples: int) -> None:
        """Go to a gain within so many samples, 1 or more."""
        if gain != self.wanted:
            self.wanted = gain
            self._left = samples

    def take(self, count: int) -> Iterable[float]:
        """The gains of the next `count` samples."""
        if not self.is_moving:
            return repeat(self.gain, count)
        begin, step = self.gain, (self.wanted - self.gain) / self._left
        moving = min(count, self._left)
        gains = array("d", (begin + step * number for number in range(1, moving + 1)))
        self._left -= moving
        self.gain = begin + step * moving if self.is_moving else self.wanted
        gains.extend(repeat(self.wanted, count - moving))
        return gains
