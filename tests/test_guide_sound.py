"""A recording leaps where it plays already, and is begun where it does not; what was found of it is handed on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from easeful.guide_ports import USUAL_LEVEL, Examined
from easeful.guide_sound import FamilyRecordings

SONG, OTHER = Path("/songs/anna.ogg"), Path("/songs/bert.ogg")


class NotedRecording(QObject):
    """A recording that only notes what is asked of it."""

    began, ended, failed, moved = Signal(), Signal(), Signal(), Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[object, ...]] = []

    def play(self, file: Path, at: float, gain: float) -> None:
        self.asked.append(("play", file, at))

    def seek(self, at: float) -> None:
        self.asked.append(("seek", at))

    def go_on(self) -> None:
        self.asked.append(("go_on",))

    def change_volume(self, gain: float) -> None:
        """Not noted."""

    pause = rest = lambda _self: None


class NotedExamination(QObject):
    """An examination that finds the same of every file."""

    examined = Signal(float, float, str)

    def examine(self, file: Path, copy: Path) -> None:
        self.examined.emit(600.0, -31.5, "silent")


@pytest.fixture
def recordings(qapp: object, monkeypatch: pytest.MonkeyPatch) -> FamilyRecordings:
    monkeypatch.setattr("easeful.sound.recording.Recording", NotedRecording)
    recordings = FamilyRecordings()
    recordings.play(SONG, 0.0, 100)
    return recordings


def asked(recordings: FamilyRecordings) -> list[tuple[object, ...]]:
    recording = recordings._recording
    assert isinstance(recording, NotedRecording)
    return recording.asked


@pytest.mark.parametrize("pauses", [False, True])
def test_a_recording_leaps_where_it_plays_or_pauses(recordings: FamilyRecordings, pauses: bool) -> None:
    if pauses:
        recordings.pause()
    recordings.play(SONG, 30.0, 100)
    assert asked(recordings) == [("play", SONG, 0.0), ("seek", 30.0), ("go_on",)]


@pytest.mark.parametrize("over", ["ended", "failed", "rest", "other"])
def test_a_recording_is_begun_again_when_it_is_over(recordings: FamilyRecordings, over: str) -> None:
    if over == "other":
        recordings.play(OTHER, 0.0, 100)
    elif over == "rest":
        recordings.rest()
    else:
        getattr(recordings._recording, over).emit()
    recordings.play(SONG, 30.0, 100)
    assert asked(recordings)[-1] == ("play", SONG, 30.0)


def test_what_was_found_of_a_recording_is_handed_on_with_its_level(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.sound.examination.Examination", NotedExamination)
    told: list[Examined] = []
    FamilyRecordings().examine(SONG, OTHER, told.append)
    assert told == [Examined(seconds=600.0, why_not="silent", level=-31.5)]


def test_a_recording_whose_level_nobody_measured_has_the_usual_one() -> None:
    assert Examined(600.0).level == USUAL_LEVEL == -23.0
