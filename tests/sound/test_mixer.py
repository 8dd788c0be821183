"""Tones in a stream: each begins at its very sample, at its loudness, over others, or not at all when it is late."""

from array import array

import pytest

from easeful.sound.mixer import LATE_SECONDS, Cue, Mixer

RATE = 1000
TONES = {"in": array("h", [100, 200, 300]), "out": array("h", [-50] * 4), "loud": array("h", [30_000] * 3)}


def exactly(moment: float) -> int | None:
    """The sample that sounds at a moment, where the stream began at 0."""
    return round(moment * RATE)


@pytest.fixture
def mixer() -> Mixer:
    return Mixer(RATE, TONES.__getitem__)


def blocks(mixer: Mixer, *counts: int) -> list[int]:
    """The samples of some blocks, one after the other."""
    return [sample for count in counts for sample in array("h", mixer.block(count, exactly))]


def test_without_a_cue_there_is_silence(mixer: Mixer) -> None:
    assert blocks(mixer, 3, 2) == [0] * 5
    assert mixer.written == 5


@pytest.mark.parametrize("counts", [(10,), (5, 5), (1,) * 10, (4, 1, 5)])
def test_a_tone_begins_at_its_very_sample_however_the_stream_is_cut(mixer: Mixer, counts: tuple[int, ...]) -> None:
    mixer.order(Cue(0.004, "in", 1.0))
    assert blocks(mixer, *counts) == [0, 0, 0, 0, 100, 200, 300, 0, 0, 0]
    assert mixer.loud_until == 7


def test_tones_that_meet_are_heard_together_and_never_torn(mixer: Mixer) -> None:
    for cue in (Cue(0.002, "out", 1.0), Cue(0.0, "in", 1.0), Cue(0.006, "loud", 1.0), Cue(0.007, "loud", 1.0)):
        mixer.order(cue)
    assert blocks(mixer, 11) == [100, 200, 250, -50, -50, -50, 30_000, 32_767, 32_767, 30_000, 0]


def test_each_tone_has_the_loudness_it_was_ordered_with(mixer: Mixer) -> None:
    for at, gain in ((0.0, 0.5), (0.003, 0.1), (0.006, 0.5)):
        mixer.order(Cue(at, "in", gain))
    assert blocks(mixer, 9) == [50, 100, 150, 10, 20, 30, 50, 100, 150]


def test_a_tone_that_is_a_little_late_begins_at_once(mixer: Mixer) -> None:
    blocks(mixer, 200)
    mixer.order(Cue(0.2 - LATE_SECONDS + 0.001, "in", 1.0))
    assert blocks(mixer, 4) == [100, 200, 300, 0]


def test_a_tone_that_is_too_late_is_dropped_and_the_next_is_not(mixer: Mixer) -> None:
    blocks(mixer, 400)
    mixer.order(Cue(0.4 - LATE_SECONDS - 0.001, "out", 1.0))
    mixer.order(Cue(0.401, "in", 1.0))
    assert blocks(mixer, 4) == [0, 100, 200, 300]


def test_a_tone_waits_while_nobody_knows_its_sample(mixer: Mixer) -> None:
    mixer.order(Cue(0.005, "in", 1.0))
    assert not any(mixer.block(5, lambda _: None))
    assert blocks(mixer, 3) == [100, 200, 300]


def test_what_was_cleared_is_silent_from_the_next_block_on(mixer: Mixer) -> None:
    mixer.order(Cue(0.0, "in", 1.0))
    mixer.order(Cue(0.01, "in", 1.0))
    blocks(mixer, 1)
    mixer.clear()
    assert blocks(mixer, 20) == [0] * 20
    mixer.order(Cue(0.021, "in", 1.0))
    assert blocks(mixer, 4) == [100, 200, 300, 0]


def test_silence_may_be_asked_for(mixer: Mixer) -> None:
    mixer.order(Cue(0.0, "in", 1.0))
    assert not any(mixer.skip(2))
    assert blocks(mixer, 3) == [100, 200, 300]
