"""The sound of a chime: its own file, and where that cannot be heard, a soft tone."""

import stat
import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.core.plan import Chime
from easeful.sound.wav import RATE, TONE_SECONDS, audible_seconds, find_sound, make_tone


def write(file: Path, samples: list[int], width: int = 2) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(width)
        sound.setframerate(8000)
        sound.writeframes(array("h" if width == 2 else "b", samples).tobytes())


def samples_of(file: Path) -> array:
    with wave.open(str(file), "rb") as sound:
        return array("h", sound.readframes(sound.getnframes()))


@pytest.mark.parametrize("chime", Chime)
def test_every_chime_of_the_program_has_a_file_that_can_be_heard(chimes_folder: Path, chime: Chime) -> None:
    sound = find_sound(chimes_folder, chime.value, lambda: chimes_folder / "spare")
    assert sound.file == chimes_folder / f"{chime.value}.wav"
    assert 0.5 < sound.seconds < 5


def gone(file: Path) -> None:
    file.unlink()


def garbage(file: Path) -> None:
    file.write_bytes(b"\x07" * 5000)


def nothing(file: Path) -> None:
    file.write_bytes(b"")


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:3000])


def silence(file: Path) -> None:
    write(file, [0] * 8000)


def without_samples(file: Path) -> None:
    write(file, [])


def bytes_for_samples(file: Path) -> None:
    write(file, [100] * 8000, width=1)


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


SPOILED = [gone, garbage, nothing, cut, silence, without_samples, bytes_for_samples, a_folder]


@pytest.mark.parametrize("spoil", SPOILED, ids=lambda spoil: spoil.__name__)
def test_instead_of_a_file_that_cannot_be_heard_a_tone_is_made(
    chimes_folder: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(chimes_folder / "check.wav")
    sound = find_sound(chimes_folder, "check", lambda: tmp_path)
    assert sound.file == tmp_path / "check.wav"
    assert audible_seconds(sound.file) == sound.seconds == TONE_SECONDS


def test_the_tone_begins_softly_ends_in_silence_and_is_for_nobody_else(tmp_path: Path) -> None:
    file = make_tone(tmp_path / "tone.wav").file
    tone = samples_of(file)
    peak = max(map(abs, tone))
    assert 0.2 * 32_767 < peak < 0.5 * 32_767
    assert max(map(abs, tone[: RATE // 200])) < 0.1 * peak  # the first 5 ms
    assert max(map(abs, tone[-RATE // 20 :])) < 0.05 * peak
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
