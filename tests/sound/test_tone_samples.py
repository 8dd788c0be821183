"""The samples of a tone: its own, and where its file cannot be heard, a glide that goes the same way."""

import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.paths import AUDIO
from easeful.sound.tone_samples import GLIDE_PEAK, RATE, tone_samples
from tests.measured_sound import pitch
from tests.sound.test_wav import SPOILED


@pytest.mark.parametrize("name", ["in", "second", "out", "hold"])
def test_a_bundled_tone_is_read_as_it_is(name: str) -> None:
    with wave.open(str(AUDIO / "tones" / f"{name}.wav")) as file:
        assert tone_samples(AUDIO / "tones", name).tobytes() == file.readframes(file.getnframes())


def of_another_rate(file: Path) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE // 2)
        sound.writeframes(array("h", [1000] * RATE).tobytes())


@pytest.mark.parametrize("spoil", [*SPOILED, of_another_rate], ids=lambda spoil: spoil.__name__)
def test_a_spoiled_file_is_replaced_by_a_glide(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    file = tmp_path / "in.wav"
    file.write_bytes((AUDIO / "tones" / "in.wav").read_bytes())
    spoil(file)
    assert rise(tone_samples(tmp_path, "in")) > 100


@pytest.mark.parametrize(("name", "low", "high"), [("in", 100, 250), ("out", -250, -100), ("hold", -1, 1)])
def test_a_glide_tells_what_the_tone_tells(tmp_path: Path, name: str, low: float, high: float) -> None:
    samples = tone_samples(tmp_path, name)
    assert low < rise(samples) < high
    assert samples[0] == 0
    assert max(map(abs, samples[-RATE // 100 :])) < 10
    assert max(map(abs, samples)) <= 32_767 * GLIDE_PEAK


def rise(samples: array) -> float:
    """By how much the pitch goes up, in Hz."""
    sound = list(map(float, samples))
    return pitch(sound, 0.5) - pitch(sound, 0.0)
