"""Whatever has become of the bell's file, there is a sound."""

import struct
import wave
from array import array
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from easeful.ringer.bell import Bell, load_bell, tone


def recording(path: Path, samples: list[int], rate: int = 8000, channels: int = 1, width: int = 2) -> str:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples) if width == 2 else bytes(samples))
    return str(path)


def test_the_bundled_bell_is_used_as_it_is(tmp_path: Path) -> None:
    samples = [1000, -1000] * 4000
    bell = load_bell(recording(tmp_path / "bell.wav", samples))
    assert bell == Bell(8000, 1, array("h", samples))


def test_a_stereo_bell_keeps_its_channels(tmp_path: Path) -> None:
    bell = load_bell(recording(tmp_path / "bell.wav", [5000, -7000] * 4000, channels=2))
    assert bell.channels == 2
    assert bell.samples[:2].tolist() == [5000, -7000]


def test_a_bell_of_hours_is_cut(tmp_path: Path) -> None:
    bell = load_bell(recording(tmp_path / "bell.wav", [9000] * 8000 * 40))
    assert len(bell.samples) == 8000 * 30


GOOD = [1000, -1000] * 4000
SPOIL: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: path,
    "a folder": Path.mkdir,
    "empty": Path.touch,
    "garbage": lambda path: path.write_bytes(bytes(range(256)) * 40),
    "only a header": lambda path: path.write_bytes(Path(recording(path, GOOD)).read_bytes()[:44]),
    "silent": lambda path: recording(path, [0] * 8000),
    "almost silent": lambda path: recording(path, [300, -300] * 4000),
    "a click": lambda path: recording(path, [9000] * 100),
    "8-bit": lambda path: recording(path, [0, 255] * 4000, width=1),
    "four channels": lambda path: recording(path, GOOD, channels=4),
    "an odd rate": lambda path: recording(path, GOOD, rate=700),
}


@pytest.mark.parametrize("fault", SPOIL)
def test_a_bell_that_cannot_be_used_becomes_a_tone(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "bell.wav"
    SPOIL[fault](path)
    assert load_bell(str(path)) == tone()


def test_the_tone_is_loud_soft_edged_and_ends_in_silence() -> None:
    sound = tone().samples
    assert 15_000 < max(sound) <= 16_422, "no peak over -6 dBFS"
    assert abs(sound[0]) < 10
    assert max(abs(after - before) for before, after in pairwise(sound)) < 4000
    assert set(sound[-1000:]) == {0}
