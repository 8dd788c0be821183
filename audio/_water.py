"""Rain, a stream and the waves of the sea: noise in soft bands, and many small drops."""

from collections.abc import Iterator
from random import Random

from _blips import Blip, sprinkled
from _loop import RATE, band, filtered, high, low, mixed, scaled, swell, white
from _notes import rise

DROPS, PLOPS, BUBBLES = 90, 4, 110  # a second
# When a wave begins, how long it comes and how long it goes (seconds), how high it is.
WAVES = ((0.4, 3.2, 6.0, 1.0), (8.1, 3.6, 5.6, 0.8), (16.2, 3.0, 6.4, 0.95), (24.5, 3.5, 5.8, 0.72))


def rain(count: int) -> list[float]:
    """An even rain on leaves: a soft rush, small drops and a few larger ones."""
    rush = filtered(white(11, count), high(350), low(1500), low(4200, 0.7))
    drops = sprinkled(count, rained(12, count, DROPS, (900, 3200), (0.002, 0.007)))
    plops = sprinkled(count, rained(13, count, PLOPS, (380, 800), (0.005, 0.022)))
    whole = mixed((1.0, rush), (0.5, filtered(drops, low(3800))), (0.25, plops))
    return scaled(whole, lambda share: 1 + swell(share, (1, 0.10, 0.3), (3, 0.07, 0.1)))


def rained(
    seed: int, count: int, often: float, pitches: tuple[float, float], times: tuple[float, float]
) -> Iterator[Blip]:
    """Drops at any moment: so many a second, between two pitches, with an attack and a decay."""
    chance = Random(seed)  # noqa: S311 - a noise, no secret
    seconds = count / RATE
    for _ in range(round(often * seconds)):
        pitch = pitches[0] * (pitches[1] / pitches[0]) ** chance.random()
        decay = times[1] * (0.6 + 0.8 * chance.random())
        level = 0.15 + 0.85 * chance.random() ** 3
        yield Blip(chance.random() * seconds, pitch, 0.05, times[0], decay, level)


def stream(count: int) -> list[float]:
    """A small brook: an even murmur, and bubbles whose pitch rises while they burst."""
    murmur = filtered(white(21, count), high(260), low(900), low(2600))
    bubbles = sprinkled(count, bubbled(22, count))
    whole = mixed((1.0, murmur), (0.7, filtered(bubbles, low(3000))))
    return scaled(whole, lambda share: 1 + swell(share, (2, 0.08, 0.2), (5, 0.06, 0.7)))


def bubbled(seed: int, count: int) -> Iterator[Blip]:
    """Bubbles, more of them in some moments than in others."""
    chance = Random(seed)  # noqa: S311 - a noise, no secret
    for _ in range(round(BUBBLES * count / RATE)):
        share = chance.random()
        crowd = 0.6 + swell(share, (7, 0.2, 0.1), (13, 0.2, 0.6))
        pitch = 400 * 4.5 ** chance.random()
        decay = 0.012 + 6.0 / pitch * (0.5 + chance.random())
        level = crowd * (0.25 + 0.75 * chance.random()) * (400 / pitch) ** 0.3
        yield Blip(share * count / RATE, pitch, 0.12, 0.006, decay, level)


def waves(count: int) -> list[float]:
    """A calm sea: each wave comes as a murmur, opens into foam, and runs out."""
    seconds = count / RATE
    deep = filtered(white(31, count), high(60), low(260))
    body = filtered(white(32, count), band(480, 0.6), low(1100))
    foam = filtered(white(33, count), high(600), low(1900), low(3600))
    body = scaled(body, lambda share: 0.10 + height(share * seconds, seconds, 0.0))
    foam = scaled(foam, lambda share: 0.05 + height(share * seconds, seconds, 1.1) ** 1.6)
    return mixed((0.45, deep), (1.0, body), (0.75, foam))


def height(at: float, seconds: float, later: float) -> float:
    """How high the sea stands at a moment, the foam some seconds later than the wave that bears it."""
    return sum(top * lifted((at - begin - later) % seconds, comes, goes) for begin, comes, goes, top in WAVES)


def lifted(at: float, comes: float, goes: float) -> float:
    """One wave, from 0 to 1 and back; it comes faster than it goes."""
    return rise(at / comes) if at < comes else rise(1 - (at - comes) / goes) ** 1.3
