"""Lays tones into a stream of silence, each beginning at the very sample that sounds at its moment."""

from array import array
from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import add

LATE_SECONDS = 0.25  # a tone that is later than this would mislead: it is dropped
LOUDEST = 32_767


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """A tone to be heard at a moment of the clock, in seconds, at a linear gain from 0 to 1."""

    at: float
    name: str = field(compare=False)
    gain: float = field(compare=False)


class Mixer:
    """The stream, block after block; `written` counts its samples, and from `loud_until` on it is silent again."""

    def __init__(self, rate: int, tone: Callable[[str], array]) -> None:
        """`rate` is in samples a second; `tone` gives the 16-bit samples of a name."""
        self.written = self.loud_until = 0
        self._rate = rate
        self._tone = tone
        self._waiting: list[Cue] = []
        self._begun: list[tuple[int, array]] = []
        self._scaled: dict[tuple[str, float], array] = {}

    def order(self, cue: Cue) -> None:
        """Let a tone be heard at its moment."""
        insort(self._waiting, cue)

    def clear(self) -> None:
        """Forget all tones, also those that have begun."""
        self._waiting.clear()
        self._begun.clear()

    def skip(self, count: int) -> bytes:
        """So many samples of silence, in which nothing begins."""
        self.written += count
        return bytes(2 * count)

    def block(self, count: int, sample_at: Callable[[float], int | None]) -> bytes:
        """The next `count` samples; `sample_at` tells which one sounds at a moment, None while that is not known."""
        self._begin(self.written + count, sample_at)
        if not self._begun:
            return self.skip(count)
        block = array("h", bytes(2 * count))
        for number, (start, tone) in enumerate(self._begun):
            lay(tone, start - self.written, block, over=number > 0)
        self.written += count
        self._begun = [(start, tone) for start, tone in self._begun if start + len(tone) > self.written]
        return block.tobytes()

    def _begin(self, end: int, sample_at: Callable[[float], int | None]) -> None:
        while self._waiting:
            cue = self._waiting[0]
            start = sample_at(cue.at)
            if start is None or start >= end:
                return
            del self._waiting[0]
            if start >= self.written - LATE_SECONDS * self._rate:
                self._sound(max(start, self.written), self._at_gain(cue.name, cue.gain))

    def _sound(self, start: int, tone: array) -> None:
        self._begun.append((start, tone))
        self.loud_until = max(self.loud_until, start + len(tone))

    def _at_gain(self, name: str, gain: float) -> array:
        if (name, gain) not in self._scaled:
            self._scaled = {key: tone for key, tone in self._scaled.items() if key[1] == gain}
            self._scaled[name, gain] = array("h", (round(gain * sample) for sample in self._tone(name)))
        return self._scaled[name, gain]


def lay(tone: array, start: int, block: array, *, over: bool) -> None:
    """Put what of a tone falls into `block` there, `over` other tones or alone; it begins at sample `start`."""
    first, last = max(0, start), min(len(block), start + len(tone))
    if first >= last:
        return
    part = tone[first - start : last - start]
    if over:
        sums = map(add, block[first:last], part)
        part = array("h", (max(-LOUDEST, min(LOUDEST, total)) for total in sums))
    block[first:last] = part
