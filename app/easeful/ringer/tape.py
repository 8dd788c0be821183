"""Turns the bell into the alarm's stream: a quiet second, a slow rise, then loops without a gap."""

import sys
from array import array

from .bell import Bell

# Bluetooth swallows about the first second after a rest.
QUIET = 1.0
RISE = 5.0


class Tape:
    """Sound that is read forward once: endless for the alarm, one plain pass of the bell for a test."""

    def __init__(self, bell: Bell, volume: float, *, endless: bool) -> None:
        """Take the bell and a linear gain from 0 to 1."""
        self.rate = bell.rate
        self.channels = bell.channels
        self._bell = bell.samples
        self._volume = volume
        self._endless = endless
        frames_before_full = (QUIET + RISE) * bell.rate if endless else 0
        self._full_from = int(frames_before_full) * bell.channels
        self._quiet_until = int(QUIET * bell.rate) * bell.channels if endless else 0
        self._at = 0
        self._full = array("h", [int(sample * volume) for sample in bell.samples])

    @property
    def bytes_per_second(self) -> int:
        """Return the size of one second of sound."""
        return 2 * self.channels * self.rate

    def read(self, frames: int) -> bytes:
        """Return the next frames as 16-bit little-endian PCM, fewer at the end, none after it."""
        wanted = frames * self.channels
        block = array("h")
        while len(block) < wanted and (piece := self._piece(wanted - len(block))):
            block.extend(piece)
            self._at += len(piece)
        if sys.byteorder == "big":
            block.byteswap()
        return block.tobytes()

    def _piece(self, wanted: int) -> "array[int]":
        if self._at < self._quiet_until:
            return array("h", bytes(2 * min(wanted, self._quiet_until - self._at)))
        place = self._at - self._quiet_until
        if not self._endless:
            return self._full[place : place + wanted]
        place %= len(self._bell)
        if self._at >= self._full_from:
            return self._full[place : place + wanted]
        return self._rising(self._bell[place : place + min(wanted, self._full_from - self._at)])

    def _rising(self, samples: "array[int]") -> "array[int]":
        step = self._volume / (self._full_from - self._quiet_until)
        first = self._at - self._quiet_until
        return array("h", [int(sample * step * (first + n)) for n, sample in enumerate(samples)])
