"""A gain on its way: sample by sample, in even steps, whatever the pieces in which it is taken."""

from itertools import pairwise

import pytest

from easeful.sound.ramp import Ramp


def taken(ramp: Ramp, *counts: int) -> list[float]:
    return [gain for count in counts for gain in ramp.take(count)]


def test_it_stands_still_until_it_is_aimed() -> None:
    ramp = Ramp(0.3)
    assert not ramp.is_moving
    assert taken(ramp, 3) == [0.3, 0.3, 0.3]


@pytest.mark.parametrize("counts", [(10,), (4, 4, 2), (7, 3), (1,) * 10, (0, 3, 0, 20)])
def test_it_gets_there_in_even_steps_and_stays(counts: tuple[int, ...]) -> None:
    ramp = Ramp(0.0)
    ramp.aim(1.0, 10)
    gains = taken(ramp, *counts)
    assert gains[:10] == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
    assert gains[10:] == [1.0] * (sum(counts) - 10)
    assert not ramp.is_moving
    assert ramp.gain == 1.0


def test_another_aim_begins_where_it_is() -> None:
    ramp = Ramp(0.0)
    ramp.aim(1.0, 10)
    gains = taken(ramp, 5)
    ramp.aim(0.0, 10)
    gains += taken(ramp, 10)
    assert max(abs(later - earlier) for earlier, later in pairwise(gains)) < 0.11
    assert gains[-1] == 0.0


def test_the_same_aim_again_makes_it_no_slower() -> None:
    ramp = Ramp(0.0)
    ramp.aim(1.0, 10)
    taken(ramp, 8)
    ramp.aim(1.0, 10)
    assert taken(ramp, 2)[-1] == 1.0
