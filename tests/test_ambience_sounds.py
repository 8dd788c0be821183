"""The quiet sounds go round without a seam, nothing in them is sudden, and each is as loud as the others."""

import math
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import pytest

from tests.bundled_sound import AUDIO, credit, made_again
from tests.measured_sound import decibels, loudness, samples

RATE = 24_000
LOOPS = sorted(AUDIO.glob("ambience/*.wav"))
LUFS = -30.0
NEAR = RATE // 2  # samples on each side of the seam; a click hides among loud ones, not among quiet ones
SEAM = 0.5  # of the greatest step, and of the greatest bend, that the loop has near its seam
SUDDEN = 6.0  # dB between one twentieth of a second and the next

each_loop = pytest.mark.parametrize("path", LOOPS, ids=lambda path: path.stem)


@cache
def sound(path: Path) -> list[float]:
    return samples(path, RATE)


def levels(loop: list[float], seconds: float = 0.05) -> list[float]:
    """How loud each piece is, in decibels; the last is followed by the first again."""
    size = round(seconds * RATE)
    pieces = [loop[at : at + size] for at in range(0, len(loop) - size + 1, size)]
    return [decibels(math.sqrt(fmean(x * x for x in piece))) for piece in [*pieces, pieces[0]]]


def seam(loop: list[float]) -> float:
    """The step from the end to the beginning, or the bend there, as a share of the greatest one near it."""
    steps = [later - earlier for earlier, later in pairwise([*loop[-NEAR:], *loop[:NEAR]])]
    bends = [later - earlier for earlier, later in pairwise(steps)]
    return max(share(steps, slice(NEAR - 1, NEAR)), share(bends, slice(NEAR - 2, NEAR)))


def share(changes: list[float], across: slice) -> float:
    """The greatest change across the seam, as a share of the greatest beside it."""
    beside = [*changes[: across.start], *changes[across.stop :]]
    return max(map(abs, changes[across])) / max(map(abs, beside))


def test_the_seven_sounds_are_here_and_small() -> None:
    assert [path.stem for path in LOOPS] == ["bowls", "fire", "noise", "rain", "stream", "waves", "wind"]
    assert sum(path.stat().st_size for path in LOOPS) <= 8_500_000


def test_a_mix_does_not_come_round_soon() -> None:
    counts = [len(sound(path)) for path in LOOPS]
    pairs = [math.lcm(one, other) / RATE for one in counts for other in counts if one < other]
    assert min(pairs) > 2400, "seconds until two sounds meet again as they began"


@each_loop
def test_the_end_meets_the_beginning_without_a_click(path: Path) -> None:
    assert seam(sound(path)) <= SEAM


@each_loop
def test_a_loop_that_was_cut_would_click(path: Path) -> None:
    """The measure of the seam can fail: of ten places at which a loop is cut, most are found."""
    cuts = [sound(path)[: -round(RATE * (0.1 + 0.037 * number))] for number in range(10)]
    assert sum(seam(cut) > SEAM for cut in cuts) >= 6


@each_loop
def test_nothing_is_sudden_nor_is_the_seam(path: Path) -> None:
    assert max(abs(later - earlier) for earlier, later in pairwise(levels(sound(path)))) <= SUDDEN


@each_loop
def test_it_rests_on_nothing(path: Path) -> None:
    assert abs(fmean(sound(path))) < 1e-4


@each_loop
def test_it_is_as_loud_as_the_others_and_as_credited(path: Path) -> None:
    measured = loudness(sound(path), RATE)
    assert measured == pytest.approx(LUFS, abs=0.5)
    assert measured == pytest.approx(credit(path, 7), abs=0.1)


@each_loop
def test_its_peak_is_as_credited(path: Path) -> None:
    peak = decibels(max(map(abs, sound(path))))
    assert peak <= -10
    assert peak == pytest.approx(credit(path, 6), abs=0.05)


def test_the_smallest_is_made_again_with_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    smallest = min(LOOPS, key=lambda path: path.stat().st_size)
    (remade,) = made_again("make_ambience.py", "ambience", tmp_path, monkeypatch, smallest.stem)
    assert remade.read_bytes() == smallest.read_bytes()
