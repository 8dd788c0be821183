"""What the playing process takes for heard: samples that were consumed for the whole length, one sound at a time."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QSoundEffect
from pytestqt.qtbot import QtBot

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.player import Player
from easeful.sound.wav import Sound

SECONDS = 2.0


class Effect(QObject):
    """Stands for Qt's sound: plays and ends when the story says so, and notes what is asked of all of them."""

    playingChanged = Signal()  # noqa: N815 - Qt's name
    statusChanged = Signal()  # noqa: N815 - Qt's name
    Status = QSoundEffect.Status
    asked: list[str]
    made: "list[Effect]"

    def __init__(self, _parent: QObject) -> None:
        super().__init__()
        self._playing = False
        self._status = self.Status.Ready
        self.made.append(self)

    def setSource(self, url: QUrl) -> None:
        self.name = url.fileName()

    def setVolume(self, gain: float) -> None:
        self.asked.append(f"{self.name} at {gain}")

    def play(self) -> None:
        self.asked.append(f"{self.name} plays")
        self.turn(playing=True)

    def stop(self) -> None:
        self.asked.append(f"{self.name} stops")
        self.turn(playing=False)

    def isPlaying(self) -> bool:
        return self._playing

    def status(self) -> QSoundEffect.Status:
        return self._status

    def turn(self, *, playing: bool) -> None:
        self._playing = playing
        self.playingChanged.emit()

    def fail(self) -> None:
        self._status = self.Status.Error
        self.statusChanged.emit()


class Devices(QObject):
    """Stands for the computer's outputs."""

    audioOutputsChanged = Signal()  # noqa: N815 - Qt's name
    present: list[object]

    @staticmethod
    def audioOutputs() -> list[object]:
        return Devices.present


class Stage:
    """A player with stand-ins for Qt's sound, and what it says."""

    def __init__(self, clock: SimulatedClock) -> None:
        self.clock = clock
        self.said: list[dict[str, Any]] = []
        self.player = Player(Path(), clock, self.said.append)

    def play(self, number: int, name: str = "check") -> None:
        self.player.obey(json.dumps({"do": "play", "number": number, "name": name, "gain": 0.5}))

    @property
    def told(self) -> list[tuple[int, bool]]:
        return [(message["number"], message["heard"]) for message in self.said if message["say"] == "played"]


@pytest.fixture
def stage(clock: SimulatedClock, qapp: object, monkeypatch: pytest.MonkeyPatch) -> Stage:
    Effect.asked, Effect.made, Devices.present = [], [], ["Loudspeaker"]
    monkeypatch.setattr("easeful.sound.player.QSoundEffect", Effect)
    monkeypatch.setattr("easeful.sound.player.QMediaDevices", Devices)
    monkeypatch.setattr("easeful.sound.player.find_sound", lambda _folder, name, _spare: Sound(Path(name), SECONDS))
    return Stage(clock)


def test_a_sound_that_lasted_its_length_was_heard(stage: Stage) -> None:
    stage.play(7)
    assert stage.said == [{"say": "playing", "number": 7, "seconds": SECONDS}]
    stage.clock.advance(SECONDS)
    Effect.made[0].turn(playing=False)
    assert stage.told == [(7, True)]
    assert Effect.asked[:2] == ["check at 0.5", "check plays"]


def test_a_sound_that_ended_at_once_was_not_heard(stage: Stage) -> None:
    stage.play(1)
    stage.clock.advance(0.3)
    Effect.made[0].turn(playing=False)
    assert stage.told == [(1, False)]


def test_the_time_in_which_the_computer_slept_is_not_heard(stage: Stage) -> None:
    stage.play(1)
    stage.clock.sleep(3600)
    Effect.made[0].turn(playing=False)
    assert stage.told == [(1, False)]


def test_a_sound_that_cannot_be_loaded_was_not_heard(stage: Stage) -> None:
    stage.play(1)
    Effect.made[0].fail()
    assert stage.told == [(1, False)]


@pytest.mark.parametrize("second", ["check", "end"])
def test_the_sound_that_plays_is_stopped_before_another_begins(stage: Stage, second: str) -> None:
    stage.play(1)
    stage.play(2, second)
    assert Effect.asked == ["check at 0.5", "check plays", "check stops", f"{second} at 0.5", f"{second} plays"]
    stage.clock.advance(SECONDS)
    Effect.made[-1].turn(playing=False)
    assert stage.told == [(2, True)]


def test_a_sound_that_was_stopped_is_not_told(stage: Stage) -> None:
    stage.play(1)
    stage.player.obey('{"do": "stop"}')
    assert Effect.asked[-1] == "check stops"
    assert stage.told == []


def test_without_an_output_nothing_is_played_and_that_is_told_when_it_would_be_over(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.sound.player.find_sound", lambda *_: Sound(Path("check"), 0.1))
    Devices.present = []
    stage.play(1)
    assert stage.told == []
    qtbot.waitUntil(lambda: stage.told == [(1, False)], timeout=5000)
    assert Effect.made == []
