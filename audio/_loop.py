"""What endless sounds are made of; all of it goes round, so that the end of a loop meets its beginning."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random

RATE = 24_000  # samples a second
WARM = 2 * RATE  # samples of the loop's end with which a filter starts, so that it has no beginning
STEP = 120  # samples for which a slow change stands still; 5 ms


@dataclass(frozen=True)
class Shape:
    """A filter of second order: what it takes of the last three samples, and of its own last two."""

    ahead: tuple[float, float, float]
    back: tuple[float, float]


def shape(hertz: float, sharpness: float, ahead: Callable[[float, float], tuple[float, float, float]]) -> Shape:
    """A filter around a frequency; `ahead` is made of the cosine there and the half width (R. Bristow-Johnson)."""
    turn = math.tau * hertz / RATE
    width = math.sin(turn) / (2 * sharpness)
    first, second, third = (part / (1 + width) for part in ahead(math.cos(turn), width))
    return Shape((first, second, third), (-2 * math.cos(turn) / (1 + width), (1 - width) / (1 + width)))


def low(hertz: float, sharpness: float = 0.5) -> Shape:
    """What lies below a frequency."""
    return shape(hertz, sharpness, lambda cosine, _: ((1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2))


def high(hertz: float, sharpness: float = 0.5) -> Shape:
    """What lies above a frequency."""
    return shape(hertz, sharpness, lambda cosine, _: ((1 + cosine) / 2, -1 - cosine, (1 + cosine) / 2))


def band(hertz: float, sharpness: float) -> Shape:
    """What lies around a frequency, there as strong as before."""
    return shape(hertz, sharpness, lambda _, width: (width, 0.0, -width))


def white(seed: int, count: int) -> list[float]:
    """Even noise from -1 to 1, the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - a noise, no secret
    return [2 * chance.random() - 1 for _ in range(count)]


def filtered(sound: list[float], *shapes: Shape) -> list[float]:
    """The loop through one filter after the other."""
    for each in shapes:
        sound = moved(sound, partial(still, each))
    return sound


def still(shape: Shape, _share: float) -> Shape:
    """A filter that stays as it is."""
    return shape


def moved(sound: list[float], shape_at: Callable[[float], Shape]) -> list[float]:
    """The loop through a filter that changes slowly: `shape_at` tells it for a share of the loop, 0 to 1."""
    count, result = len(sound), []
    first = second = 0.0
    for begin in range(-WARM, count, STEP):
        now = shape_at(begin % count / count)
        (zero, one, two), (last, before) = now.ahead, now.back
        for index in range(begin, min(begin + STEP, count)):
            value = sound[index]
            out = zero * value + first
            first = one * value - last * out + second
            second = two * value - before * out
            result.append(out)
    return result[WARM:]


def swell(share: float, *tides: tuple[int, float, float]) -> float:
    """The sum of slow tides: how often each comes in a loop, how high it is, where it is first highest."""
    return sum(height * math.cos(math.tau * times * (share - top)) for times, height, top in tides)


def scaled(sound: list[float], gain_at: Callable[[float], float]) -> list[float]:
    """The loop at a gain that is told for each share of it, 0 to 1."""
    count = len(sound)
    return [sample * gain_at(index / count) for index, sample in enumerate(sound)]


def mixed(*parts: tuple[float, list[float]]) -> list[float]:
    """Loops of one length together, each at its gain, and each taken at the same strength (root mean square)."""
    gains = [gain / strength(sound) for gain, sound in parts]
    return [sum(map(float.__mul__, gains, values)) for values in zip(*(sound for _, sound in parts), strict=True)]


def strength(sound: list[float]) -> float:
    """The root mean square."""
    return math.sqrt(sum(sample * sample for sample in sound) / len(sound))
