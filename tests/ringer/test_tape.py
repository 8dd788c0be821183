"""The alarm begins with a quiet second, rises for five, and then loops without a gap."""

from array import array

import pytest

from easeful.ringer.bell import Bell
from easeful.ringer.tape import Tape

RATE = 1000


def samples(tape: Tape, seconds: float) -> array:
    return array("h", tape.read(int(seconds * RATE)))


def steady(channels: int = 1) -> Bell:
    return Bell(RATE, channels, array("h", [10_000] * RATE * channels))


def test_the_first_second_is_quiet() -> None:
    assert set(samples(Tape(steady(), 1.0, endless=True), 1.0)) == {0}


def test_then_it_rises_evenly_to_the_volume() -> None:
    tape = Tape(steady(), 0.5, endless=True)
    samples(tape, 1)
    rise = samples(tape, 5)
    assert list(rise) == sorted(rise)
    assert [rise[0], rise[2500], rise[4999]] == pytest.approx([0, 2500, 5000], abs=2)
    assert set(samples(tape, 5)) == {5000}


def test_the_bell_is_looped_without_a_gap() -> None:
    counting = Bell(RATE, 1, array("h", range(700)))
    tape = Tape(counting, 1.0, endless=True)
    samples(tape, 6)
    assert list(samples(tape, 3)) == [(5000 + n) % 700 for n in range(3000)]


def test_it_sounds_the_same_whatever_pieces_it_is_read_in() -> None:
    bell = Bell(RATE, 2, array("h", [n * 7 % 20_000 - 10_000 for n in range(2 * 730)]))
    whole = Tape(bell, 0.7, endless=True).read(9000)
    tape = Tape(bell, 0.7, endless=True)
    sizes = [1, 999, 7, 333, 4660, 500, 2500]
    assert b"".join(tape.read(size) for size in sizes) == whole


def test_a_test_plays_the_bell_once_at_once() -> None:
    tape = Tape(steady(channels=2), 0.1, endless=False)
    assert set(samples(tape, 0.6)) == {1000}
    assert len(samples(tape, 0.6)) == 2 * 400
    assert tape.read(100) == b""


def test_nothing_clips_at_full_volume() -> None:
    loudest = Bell(RATE, 1, array("h", [32767, -32768] * 500))
    tape = Tape(loudest, 1.0, endless=True)
    tape.read(6 * RATE)
    assert set(samples(tape, 1)) == {32767, -32768}
