"""The files of the quiet sounds: each is read as it is, and one that is unfit is nothing."""

import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.paths import AUDIO
from easeful.sound.ambience_samples import IN_THE_MIDDLE, RATE, loop_samples
from tests.sound.test_wav import SPOILED

AMBIENCE = AUDIO / "ambience"
NAMES = sorted(file.stem for file in AMBIENCE.glob("*.wav"))


@pytest.mark.parametrize("name", NAMES)
def test_a_bundled_loop_is_read_as_it_is(name: str) -> None:
    loop = loop_samples(AMBIENCE, name)
    with wave.open(str(AMBIENCE / f"{name}.wav")) as file:
        assert loop is not None
        assert loop.tobytes() == file.readframes(file.getnframes())


def test_what_is_in_the_middle_is_there() -> None:
    assert set(NAMES) > IN_THE_MIDDLE


def of_another_rate(file: Path) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(2 * RATE)
        sound.writeframes(array("h", [1000] * RATE).tobytes())


@pytest.mark.parametrize("spoil", [*SPOILED, of_another_rate], ids=lambda spoil: spoil.__name__)
def test_a_spoiled_file_is_nothing(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    file = tmp_path / "noise.wav"
    file.write_bytes((AMBIENCE / "noise.wav").read_bytes())
    assert loop_samples(tmp_path, "noise") is not None
    spoil(file)
    assert loop_samples(tmp_path, "noise") is None


@pytest.mark.parametrize("name", ["", "thunder", "../ambience/noise", str(AMBIENCE / "noise"), "\0"])
def test_a_name_that_is_no_file_of_the_folder_is_nothing(name: str) -> None:
    assert loop_samples(AMBIENCE, name) is None
