"""Drops, bubbles and sparks: many small sounds, strewn over a loop."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from _loop import RATE
from _notes import rise


@dataclass(frozen=True)
class Blip:
    """A drop, a bubble or a spark: it swings and dies away. Times are in seconds, pitches in Hz."""

    at: float
    pitch: float
    bend: float  # share by which its pitch has changed when 37 % is left
    attack: float
    decay: float  # until 37 % is left
    level: float


def sprinkled(count: int, blips: Iterable[Blip]) -> list[float]:
    """A loop of silence with blips in it; one that outlasts the end goes on at the beginning."""
    total = [0.0] * count
    for blip in blips:
        begin = round(blip.at * RATE)
        for index in range(round((blip.attack + 6 * blip.decay) * RATE)):
            total[(begin + index) % count] += swing(blip, index / RATE)
    return total


def swing(blip: Blip, at: float) -> float:
    """What a blip adds, so many seconds after its beginning."""
    turns = blip.pitch * at * (1 + blip.bend * at / blip.decay / 2)
    return blip.level * rise(at / blip.attack) * math.exp(-at / blip.decay) * math.sin(math.tau * turns)
