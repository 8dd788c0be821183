"""Wind, a fire and a plain soft noise: what is heard of air that moves."""

from collections.abc import Iterator
from random import Random

from _blips import Blip, sprinkled
from _loop import RATE, Shape, band, filtered, high, low, mixed, moved, scaled, swell, white

SPARKS, CLUSTERS = 4, 0.5  # a second
# How often in a loop, how much, and where highest: the strength of the wind, and of the flames.
GUSTS = ((2, 0.22, 0.15), (3, 0.16, 0.55), (5, 0.09, 0.35))
FLAMES = ((3, 0.12, 0.2), (8, 0.1, 0.5), (19, 0.08, 0.9), (31, 0.06, 0.3))


def noise(count: int) -> list[float]:
    """A steady dark noise, like a fan far away."""
    return filtered(white(41, count), high(60), low(330), low(2600))


def wind(count: int) -> list[float]:
    """Gusts that come and go slowly, brighter where they are stronger, and a low voice under them."""
    gusts = filtered(moved(white(51, count), gust), low(1500))
    leaves = filtered(white(52, count), high(700), low(2300), low(3800))
    ground = filtered(white(53, count), high(70), low(220))
    gusts = scaled(gusts, lambda share: 0.55 + swell(share, *GUSTS))
    leaves = scaled(leaves, lambda share: (0.5 + swell(share, *GUSTS)) ** 2)
    return mixed((1.0, gusts), (0.22, leaves), (0.45, ground))


def gust(share: float) -> Shape:
    """The band of the wind; it is wide, so that nothing whistles."""
    return band(420 * 2 ** (1.4 * swell(share, *GUSTS)), 0.8)


def fire(count: int) -> list[float]:
    """A fire that burns low: the flames' flutter, a faint breath, and soft crackles."""
    flames = filtered(white(61, count), high(70), low(320), low(900))
    breath = filtered(white(62, count), high(500), low(1600), low(3200))
    flames = scaled(flames, lambda share: 0.7 + swell(share, *FLAMES))
    crackles = filtered(sprinkled(count, [*sparks(63, count)]), low(2600))
    return mixed((1.0, flames), (0.3, breath), (0.38, crackles))


def sparks(seed: int, count: int) -> Iterator[Blip]:
    """Single crackles at any moment, and small clusters of them; each opens in 4 ms, too soft to startle."""
    chance = Random(seed)  # noqa: S311 - a noise, no secret
    seconds = count / RATE
    single = [chance.random() * seconds for _ in range(round(SPARKS * seconds))]
    for _ in range(round(CLUSTERS * seconds)):
        begin = chance.random() * seconds
        single += [begin + 0.9 * chance.random() ** 2 for _ in range(7)]
    for at in single:
        level = 0.3 + 0.7 * chance.random()
        pitch = 650 * 3.2 ** chance.random()
        yield Blip(at % seconds, pitch, -0.1, 0.004, 0.006 + 0.010 * chance.random(), level)
