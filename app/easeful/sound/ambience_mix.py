"""Mixes the quiet sounds that a person has chosen into one endless stream for two ears."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial, reduce
from operator import add

from easeful.sound.ambience_part import Part, times
from easeful.sound.ambience_samples import IN_THE_MIDDLE, RATE
from easeful.sound.mixer import LOUDEST
from easeful.sound.ramp import Ramp


class AmbienceMix:
    """The stream, block after block. A sound that is silent is forgotten, and costs nothing."""

    def __init__(self, loop: Callable[[str], array | None]) -> None:
        """`loop` gives the samples of a name, None for one that cannot be heard."""
        self._loop = loop
        self._parts: dict[str, Part] = {}
        self._level = Ramp(0.0)

    @property
    def has_parts(self) -> bool:
        """Whether there is anything that can be heard, or will be."""
        return bool(self._parts)

    def aim(self, gains: Mapping[str, float]) -> None:
        """Go to these linear gains, 0 to 1, within 0.3 s; what is not named goes to nothing."""
        for name in gains.keys() - self._parts.keys():
            self._add(name)
        for name, part in self._parts.items():
            part.aim(min(1.0, max(0.0, gains.get(name, 0.0))))
        self._forget()

    def fade(self, level: float, seconds: float) -> None:
        """Let the whole go to a level from 0 to 1; its gain is the square, so that it ends and begins softly."""
        self._level.aim(level, max(1, round(seconds * RATE)))

    def block(self, count: int) -> bytes:
        """The next `count` samples of each ear, left and right by turns."""
        pairs = [part.take(count) for part in self._parts.values()]
        levels = [level * level for level in self._level.take(count)] if self._level.is_moving else None
        self._forget()
        both = array("h", bytes(4 * count))
        if pairs and (levels or self._level.gain):
            for side in (0, 1):
                sound = together([pair[side] for pair in pairs])
                both[side::2] = times(sound, levels) if levels else sound
        return both.tobytes()

    def _add(self, name: str) -> None:
        loop = self._loop(name)
        if loop is not None:
            self._parts[name] = Part(loop, is_wide=name not in IN_THE_MIDDLE)

    def _forget(self) -> None:
        self._parts = {name: part for name, part in self._parts.items() if not part.is_over}


def together(sounds: list[array]) -> array:
    """The sum, which never goes beyond what can be said in 16 bit."""
    if len(sounds) == 1:
        return sounds[0]
    try:
        return array("h", summed(sounds))
    except OverflowError:
        return array("h", (max(-LOUDEST, min(LOUDEST, total)) for total in summed(sounds)))


def summed(sounds: list[array]) -> Iterable[int]:
    """Sample by sample."""
    return reduce(partial(map, add), sounds)
