"""Singing bowls: struck softly and far apart, each beating slowly while it dies away."""

import cmath
import math
from dataclasses import dataclass

from _loop import RATE
from _notes import rise

SECONDS = 7.0  # until 37 % of the lowest partial is left
LENGTH = 55.0  # seconds for which a stroke is followed; at its end less than a thousandth is left
ATTACK = 0.7  # seconds; as if struck with felt
# The partials of a bowl as (times the frequency, level, times the decay, beats a second); not harmonic, and few.
PARTIALS = ((1.0, 1.0, 1.0, 0.31), (2.72, 0.65, 0.7, 0.53), (5.1, 0.15, 0.42, 0.83))


@dataclass(frozen=True)
class Stroke:
    """When a bowl is struck (seconds), how high it is (Hz), how strongly."""

    at: float
    pitch: float
    level: float


D3, G3, A3 = 146.83, 196.0, 220.0
STROKES = (
    Stroke(0.5, G3, 0.9),
    Stroke(9.2, D3, 1.0),
    Stroke(17.9, A3, 0.75),
    Stroke(25.4, D3, 0.8),
    Stroke(33.1, G3, 0.7),
)


def bowls(count: int) -> list[float]:
    """Strokes that ring into each other, and over the end of the loop into its beginning."""
    total = [0.0] * count
    for stroke in STROKES:
        begin = round(stroke.at * RATE)
        for index, sample in enumerate(struck(stroke)):
            total[(begin + index) % count] += sample
    return total


def struck(stroke: Stroke) -> list[float]:
    """One stroke; each partial is two swings close to each other, which beat."""
    samples = [0.0] * round(LENGTH * RATE)
    for ratio, level, decay, beats in PARTIALS:
        for side, share in ((-0.5, 0.7), (0.5, 0.3)):
            turn = cmath.exp(complex(-1 / (SECONDS * decay), math.tau * (stroke.pitch * ratio + side * beats)) / RATE)
            swing = complex(stroke.level * level * share)
            for index in range(len(samples)):
                samples[index] += swing.imag
                swing *= turn
    for index in range(round(ATTACK * RATE)):
        samples[index] *= rise(index / (ATTACK * RATE))
    return samples
