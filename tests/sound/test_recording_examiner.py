"""What real decoders find in a recording: its length, and why it is of no use."""

import os
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QAudioBuffer, QAudioFormat
from pytestqt.qtbot import QtBot

from easeful.sound.examination import Examination
from easeful.sound.recording_examiner import MOST_BYTES
from easeful.sound.recording_kinds import find_recording
from easeful.sound.recording_levels import Levels
from tests.sound.recordings import (
    RATE,
    tone,
    write,
    write_click,
    write_garbage,
    write_playlist,
    write_right,
    write_silent_mp3,
    write_wave,
)

LIMIT_MS = 20_000
Form = QAudioFormat.SampleFormat
Examine = Callable[[Path], tuple[float, str]]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "copy.wav"


@pytest.fixture
def examine(qtbot: QtBot, copy: Path) -> Examine:
    """Examine a file by the real process, and return the answer."""
    examination = Examination()

    def ask(file: Path) -> tuple[float, str]:
        with qtbot.waitSignal(examination.examined, timeout=LIMIT_MS) as answer:
            examination.examine(file, copy)
        seconds, _level, reason = answer.args
        return seconds, reason

    return ask


@pytest.fixture
def level_of(qtbot: QtBot, copy: Path) -> Callable[[Path], float]:
    """Examine a file of use by the real process, and return its level in dBFS."""
    examination = Examination()

    def ask(file: Path) -> float:
        with qtbot.waitSignal(examination.examined, timeout=LIMIT_MS) as answer:
            examination.examine(file, copy)
        _seconds, level, reason = answer.args
        assert reason == ""
        return level

    return ask


def test_a_soft_voice_is_of_use_whatever_the_name_of_its_file_and_is_copied(
    examine: Examine, tmp_path: Path, copy: Path
) -> None:
    file = write_wave(tmp_path / "März #1 %41 'für dich'.wav", 2.5, 0.02)
    assert examine(file) == (pytest.approx(2.5, abs=0.01), "")
    assert copy.read_bytes() == file.read_bytes()
    assert copy.parent.stat().st_mode & 0o777 == 0o700


def test_a_voice_on_the_right_side_alone_is_heard_as_loud_as_on_both(
    examine: Examine, level_of: Callable[[Path], float], tmp_path: Path
) -> None:
    file = write_right(tmp_path / "song.wav", tone(2.0, 0.1))
    assert examine(file) == (pytest.approx(2.0, abs=0.01), "")
    assert level_of(file) == pytest.approx(level_of(write_wave(tmp_path / "song.wav", 2.0, 0.1)), abs=0.1)


@pytest.mark.parametrize(
    ("samples", "level"),
    [
        (tone(1.0, 1.0), -3.0),
        (tone(1.0, 0.1), -23.0),
        (tone(1.0, 0.02), -37.0),
        (tone(1.0, 0.1) + tone(9.0, 0.0) + tone(1.0, 0.1), -23.0),  # pauses are none of it
        (tone(1.0, 0.1) + tone(1.0, 1.0), -6.0),  # it is measured to the end
    ],
)
def test_the_level_is_that_of_the_voice_over_the_whole_recording(
    level_of: Callable[[Path], float], tmp_path: Path, samples: array, level: float
) -> None:
    assert level_of(write(tmp_path / "song.wav", samples)) == pytest.approx(level, abs=0.3)


def hiss(file: Path) -> Path:
    return write_wave(file, 1.0, 0.002)


@pytest.mark.parametrize("write", [hiss, write_click, write_silent_mp3], ids=lambda write: write.__name__)
def test_what_nobody_hears_is_silent(
    examine: Examine, tmp_path: Path, copy: Path, write: Callable[[Path], Path]
) -> None:
    seconds, reason = examine(write(tmp_path / "song.mp3"))
    assert reason == "silent"
    assert not copy.exists()
    assert seconds == pytest.approx(1.0, abs=0.1)


def empty(file: Path) -> Path:
    file.touch()
    return file


def without_samples(file: Path) -> Path:
    return write_wave(file, 0.0, 0.5)


@pytest.mark.parametrize(
    "write", [write_garbage, write_playlist, empty, without_samples], ids=lambda write: write.__name__
)
def test_what_is_no_recording_is_garbage(examine: Examine, tmp_path: Path, write: Callable[[Path], Path]) -> None:
    assert examine(write(tmp_path / "song.mp3")) == (0.0, "garbage")


def test_what_is_not_there_is_missing_and_so_is_a_folder(examine: Examine, tmp_path: Path) -> None:
    assert examine(tmp_path / "song.mp3") == (0.0, "missing")
    assert examine(tmp_path) == (0.0, "missing")


def test_a_recording_that_was_cut_is_as_long_as_what_is_left(examine: Examine, tmp_path: Path) -> None:
    file = write_wave(tmp_path / "song.wav", 4.0, 0.5)
    file.write_bytes(file.read_bytes()[: 44 + 2 * RATE * 2])
    assert examine(file) == (pytest.approx(2.0, abs=0.01), "")


def test_more_than_five_hundred_megabytes_are_too_large(examine: Examine, tmp_path: Path) -> None:
    file = write_wave(tmp_path / "song.wav", 1.0, 0.5)
    os.truncate(file, MOST_BYTES + 1)  # a file with a hole takes no room
    assert examine(file) == (0.0, "too_large")


def test_what_cannot_be_copied_is_told(examine: Examine, tmp_path: Path, copy: Path) -> None:
    copy.parent.touch()  # where a folder should be
    assert examine(write_wave(tmp_path / "song.wav", 1.0, 0.5)) == (pytest.approx(1.0, abs=0.01), "not_copied")


def test_more_than_ninety_minutes_are_too_long(examine: Examine, tmp_path: Path) -> None:
    file = write_wave(tmp_path / "song.wav", 1.0, 0.5)
    samples = file.read_bytes()[44:]
    header = bytearray(file.read_bytes()[:44])
    size = len(samples) * (90 * 60 + 2)
    header[4:8], header[40:44] = (size + 36).to_bytes(4, "little"), size.to_bytes(4, "little")
    with file.open("wb") as opened:
        opened.write(header)
        for _ in range(90 * 60 + 2):
            opened.write(samples)
    seconds, reason = examine(file)
    assert reason == "too_long"
    assert 5400 < seconds < 5403


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        (b"RIFF\x10\0\0\0WAVEfmt ", True),
        (b"RIFF\x10\0\0\0AVI LIST", False),
        (b"OggS\0\x02\0\0\0\0\0\0", True),
        (b"fLaC\0\0\0\x22\0\0\0\0", True),
        (b"ID3\x04\0\0\0\0\0\x03abc\xff\xfb\x90\x64\0", True),
        (b"ID3\x04\0\x10\0\0\0\x03abc3DI\x04\0\x10\0\0\0\x03\xff\xfb\x90\x64", True),
        (b"ID3\x04\0\0\0\0\0\0ID3\x04\0\0\0\0\0\0fLaC\0\0", True),
        (b"ID3\x04\0\0\0\0\0\x03abcffconcat version 1.0\nfile 'other.wav'", False),
        (b"ID3\x04\0\0\0\0\0\x03abc#EXTM3U\nhttp", False),
        (b"ID3\x04\0\0\x7f\x7f\x7f\x7f\xff\xfb\x90\x64", False),
        (b"ID3\x04\0\0\0\0\0\xff\xff\xfb\x90\x64", False),
        (b"\0\0\0\x1cftypM4A ", True),
        (b"\xff\xfb\x90\x64\0\0\0\0\0\0\0\0", True),
        (b"\xff\xfb\xf0\x64\0\0\0\0\0\0\0\0", False),
        (b"\xff\xff", False),
        (b"#EXTM3U\nhttp", False),
        (b"v=0\r\no=- 0 0", False),
        (b"ffconcat ver", False),
        (b"", False),
    ],
)
def test_a_recording_is_told_by_its_first_bytes(tmp_path: Path, head: bytes, is_one: bool) -> None:
    (tmp_path / "song").write_bytes(head)
    assert find_recording(tmp_path / "song") is is_one


@pytest.mark.parametrize(
    ("form", "code", "loud", "silent"),
    [
        (Form.UInt8, "B", 160, 128),
        (Form.Int16, "h", 8000, 0),
        (Form.Int32, "i", 2**29, 0),
        (Form.Float, "f", 0.25, 0.0),
    ],
)
def test_every_form_of_samples_is_heard(form: QAudioFormat.SampleFormat, code: str, loud: float, silent: float) -> None:
    levels = Levels()
    levels.take(QAudioBuffer(array(code, [silent] * 2 * RATE).tobytes(), stereo(form)))
    assert not levels.can_be_heard
    assert levels.level == pytest.approx(-50.5, abs=0.1)
    levels.take(QAudioBuffer(array(code, [loud] * 2 * RATE).tobytes(), stereo(form)))
    assert levels.can_be_heard
    assert levels.level == pytest.approx(-12.0, abs=0.3)
    assert levels.seconds == pytest.approx(2.0)
    levels.take(QAudioBuffer())
    assert levels.seconds == pytest.approx(2.0)


def stereo(form: QAudioFormat.SampleFormat) -> QAudioFormat:
    audio_format = QAudioFormat()
    audio_format.setSampleRate(RATE)
    audio_format.setChannelCount(2)
    audio_format.setSampleFormat(form)
    return audio_format


@pytest.mark.parametrize(("wild", "level"), [(1e30, 0.0), (float("inf"), 0.0), (float("nan"), -50.5)])
def test_no_wild_sample_makes_a_level_that_is_none(wild: float, level: float) -> None:
    levels = Levels()
    levels.take(QAudioBuffer(array("f", [wild] * 2 * RATE).tobytes(), stereo(Form.Float)))
    assert levels.level == pytest.approx(level, abs=0.1)
