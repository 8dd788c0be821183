"""The mix of quiet sounds: endless, at the asked gains, with soft changes, and never beyond what fits."""

from array import array
from itertools import pairwise

import pytest

from easeful.sound.ambience_mix import AmbienceMix
from easeful.sound.ambience_samples import RATE

BLOCK = RATE // 10
LEVEL = 8000
# Plain ones tell their gain; the others tell where they are. `bowls` is in the middle, as in the program.
LOOPS = {
    "plain": array("h", [LEVEL] * (RATE // 3)),
    "other": array("h", [LEVEL // 2] * (RATE // 4)),
    "loud": array("h", [30_000] * RATE),
    "deep": array("h", [-30_000] * RATE),
    "stairs": array("h", range(10_000)),
    "bowls": array("h", range(10_000)),
}


class Booth:
    """A mix that counts how often a loop was read."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.mix = AmbienceMix(self._find)

    def _find(self, name: str) -> array | None:
        self.read.append(name)
        return LOOPS.get(name)

    def play(self, seconds: float = 0.0, **gains: float) -> tuple[array, array]:
        """Aim at gains, and hear what the left and the right ear hear meanwhile."""
        self.mix.aim(gains)
        return self.hear(seconds)

    def hear(self, seconds: float) -> tuple[array, array]:
        both = array("h")
        for _ in range(round(seconds * RATE / BLOCK)):
            both.frombytes(self.mix.block(BLOCK))
        return both[::2], both[1::2]


@pytest.fixture
def booth() -> Booth:
    """A mix that is at its full level."""
    booth = Booth()
    booth.mix.fade(1.0, 0.01)
    booth.hear(0.1)
    return booth


def steepest(sound: array) -> int:
    return max(abs(later - earlier) for earlier, later in pairwise(sound))


def test_each_sound_is_as_loud_as_asked(booth: Booth) -> None:
    booth.play(1, plain=0.5)
    assert set(booth.hear(5)[0]) == {LEVEL // 2}
    booth.play(1, plain=0.5, other=0.1)
    assert set(booth.hear(5)[0]) == {LEVEL // 2 + LEVEL // 20}


def test_a_loop_goes_round_and_the_right_ear_is_half_a_loop_ahead(booth: Booth) -> None:
    booth.play(1, stairs=1.0)
    left, right = booth.hear(3)
    assert all((later - earlier) % 10_000 == 1 for earlier, later in pairwise(left))
    assert all((other - one) % 10_000 == 5000 for one, other in zip(left, right, strict=True))


def test_what_rings_is_in_the_middle(booth: Booth) -> None:
    left, right = booth.play(3, bowls=0.7)
    assert left == right


def test_scaled_beforehand_or_not_it_sounds_the_same(booth: Booth) -> None:
    booth.play(0.4, stairs=0.37)
    rounds = [round(0.37 * step) for step in range(10_000)]
    for _ in range(20):
        sound = booth.hear(0.5)[0]
        begin = sound.index(0)
        assert sound[begin : begin + 1000].tolist() == rounds[:1000]


def test_a_change_is_soft_and_takes_a_third_of_a_second(booth: Booth) -> None:
    booth.play(1, plain=1.0)
    sound = booth.play(0.4, plain=0.2, other=0.6)[0]
    assert steepest(sound) < LEVEL / 1000
    assert sound[round(0.15 * RATE)] == pytest.approx((LEVEL + 0.2 * LEVEL + 0.3 * LEVEL) / 2, rel=0.01)
    assert set(sound[round(0.31 * RATE) :]) == {round(0.2 * LEVEL + 0.3 * LEVEL)}


def test_what_is_asked_for_no_more_fades_and_is_forgotten(booth: Booth) -> None:
    booth.play(1, plain=1.0, other=1.0)
    sound = booth.play(0.4, plain=1.0)[0]
    assert steepest(sound) < LEVEL / 1000
    assert sound[-1] == LEVEL
    assert list(booth.mix._parts) == ["plain"]
    booth.play(0.4)
    assert not booth.mix.has_parts
    assert not any(booth.hear(1)[0])


def test_a_silent_sound_is_not_kept_and_one_that_plays_is_read_once(booth: Booth) -> None:
    booth.play(0.1, plain=0.0)
    assert not booth.mix.has_parts
    for _ in range(5):
        booth.play(0.5, other=0.5)
    assert booth.read.count("other") == 1


def test_a_name_that_cannot_be_heard_is_left_out(booth: Booth) -> None:
    booth.play(1, nothing=1.0, plain=0.5)
    assert set(booth.hear(1)[0]) == {LEVEL // 2}
    booth.play(1, nothing=1.0)
    assert not booth.mix.has_parts


def test_too_much_at_once_is_limited_and_does_not_turn_over(booth: Booth) -> None:
    booth.play(1, loud=1.0, plain=1.0, other=1.0)
    assert set(booth.hear(1)[0]) == {32_767}
    booth.play(1, deep=1.0)
    assert set(booth.hear(0.5)[0]) == {-30_000}
    booth.play(1, deep=1.0, loud=1.0)
    assert set(booth.hear(0.5)[0]) == {0}


@pytest.mark.parametrize("gain", [7.0, -3.0])
def test_a_gain_beyond_its_range_is_brought_into_it(booth: Booth, gain: float) -> None:
    booth.play(1, plain=gain)
    assert booth.hear(1)[0][-1] in (0, LEVEL)


def test_from_silence_the_whole_rises_slowly_and_evenly() -> None:
    booth = Booth()
    booth.mix.aim({"plain": 1.0})
    booth.mix.fade(1.0, 4.0)
    sound = booth.hear(5)[0]
    assert sound[0] == 0
    assert steepest(sound) <= 2
    assert sound[RATE] == pytest.approx(LEVEL / 16, rel=0.05)
    assert sound[2 * RATE] == pytest.approx(LEVEL / 4, rel=0.05)
    assert set(sound[round(4.1 * RATE) :]) == {LEVEL}


def test_the_whole_fades_to_nothing_and_comes_back(booth: Booth) -> None:
    booth.play(1, plain=1.0)
    booth.mix.fade(0.0, 2.0)
    sound = booth.hear(2.5)[0]
    assert steepest(sound) <= 2
    assert not any(sound[round(2.1 * RATE) :])
    booth.mix.fade(1.0, 1.0)
    assert booth.hear(1.5)[0][-1] == LEVEL
