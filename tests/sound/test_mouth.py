"""One word at a time, and the truth of it, from an engine whose states come when they come."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.diction import Diction
from easeful.sound.mouth import LATE_SECONDS, Mouth, Word

State = QTextToSpeech.State


class Speech(QObject):
    """Stands for Qt's speech over a service in another process: its states come when the story says so."""

    stateChanged = Signal(QTextToSpeech.State)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self._state = State.Ready

    def setVolume(self, volume: float) -> None:
        self.asked.append(f"at {volume}")

    def say(self, text: str) -> None:
        self.asked.append(text)

    def stop(self) -> None:
        self.asked.append("stop")

    def state(self) -> QTextToSpeech.State:
        return self._state

    def turn(self, *states: QTextToSpeech.State) -> None:
        for state in states:
            self._state = state
            self.stateChanged.emit(state)


class Plain(Diction):
    """Every word is spoken alike."""

    def wear(self, language: str, name: str, pace: float) -> None:
        """Change nothing."""


class Stage:
    """A mouth with a stand-in for the engine, and what it told."""

    def __init__(self, clock: SimulatedClock, speech: Speech) -> None:
        self.clock, self.speech = clock, speech
        self.told: list[tuple[str, int]] = []
        self.mouth = Mouth(speech, clock, Plain(speech))
        self.mouth.told.connect(lambda fact, word: self.told.append((fact, word.number)))

    def speak(self, number: int, at: float | None = None, gain: float = 0.5) -> None:
        self.mouth.speak(Word(number, f"word {number}", gain, at))


@pytest.fixture
def stage(clock: SimulatedClock, qapp: object) -> Stage:
    return Stage(clock, Speech())


def test_a_word_began_and_ended_when_the_engine_says_so(stage: Stage) -> None:
    stage.speak(1)
    assert stage.told == []
    stage.speech.turn(State.Speaking)
    assert stage.told == [("began", 1)]
    stage.speech.turn(State.Ready)
    assert stage.told == [("began", 1), ("ended", 1)]


def test_the_volume_is_set_only_when_it_changes(stage: Stage) -> None:
    for number, gain in enumerate((0.5, 0.5, 0.8)):
        stage.speak(number, gain=gain)
        stage.speech.turn(State.Speaking, State.Ready)
    assert stage.speech.asked == ["at 0.5", "word 0", "word 1", "at 0.8", "word 2"]


def test_a_word_that_comes_while_another_is_spoken_replaces_it_and_does_not_queue_up(stage: Stage) -> None:
    stage.speak(1)
    stage.speech.turn(State.Speaking)
    stage.speak(2)
    stage.speak(3)
    assert stage.speech.asked[1:] == ["word 1", "stop"]
    stage.speech.turn(State.Ready)
    assert stage.speech.asked[-1] == "word 3"
    stage.speech.turn(State.Speaking, State.Ready)
    assert stage.told == [("began", 1), ("dropped", 1), ("dropped", 2), ("began", 3), ("ended", 3)]


def test_a_word_that_was_stopped_before_it_began_does_not_pass_for_the_next(stage: Stage) -> None:
    stage.speak(1)
    stage.speak(2)
    stage.speech.turn(State.Speaking)
    assert stage.told == [("dropped", 1)]
    stage.speech.turn(State.Ready)
    assert stage.speech.asked[-1] == "word 2"
    assert stage.told == [("dropped", 1)]


def test_a_word_that_was_stopped_and_never_began_is_waited_for_only_a_moment(stage: Stage, qtbot: QtBot) -> None:
    stage.speak(1)
    stage.speak(2)
    qtbot.waitUntil(lambda: stage.speech.asked[-1] == "word 2")
    stage.speech.turn(State.Speaking, State.Ready)
    assert stage.told == [("dropped", 1), ("began", 2), ("ended", 2)]


def test_a_word_that_takes_long_to_stop_is_waited_for(stage: Stage, qtbot: QtBot) -> None:
    stage.speak(1)
    stage.speech.turn(State.Speaking)
    stage.speak(2)
    stage.mouth._check()
    assert stage.speech.asked[-1] == "stop"
    stage.speech.turn(State.Ready)
    assert stage.speech.asked[-1] == "word 2"


def test_a_hushed_mouth_is_silent(stage: Stage) -> None:
    stage.speak(1)
    stage.speech.turn(State.Speaking)
    stage.speak(2)
    stage.mouth.hush()
    stage.speech.turn(State.Ready)
    assert stage.speech.asked[1:] == ["word 1", "stop"]
    assert stage.told == [("began", 1), ("dropped", 1), ("dropped", 2)]


def test_a_silent_engine_is_not_stopped(stage: Stage) -> None:
    """It would stop what other programs speak, a screen reader too."""
    stage.mouth.hush()
    stage.speak(1)
    stage.speech.turn(State.Speaking, State.Ready)
    stage.mouth.hush()
    stage.speak(2)
    assert "stop" not in stage.speech.asked


@pytest.mark.parametrize(("late", "is_said"), [(LATE_SECONDS, True), (LATE_SECONDS + 0.01, False)])
def test_a_word_whose_moment_is_past_is_dropped(stage: Stage, late: float, is_said: bool) -> None:
    stage.speak(1, at=stage.clock.awake())
    stage.speech.turn(State.Speaking)
    stage.speak(2, at=stage.clock.awake())
    stage.clock.advance(late)
    stage.speech.turn(State.Ready)
    assert ("word 2" in stage.speech.asked) is is_said
    assert (("dropped", 2) in stage.told) is not is_said


def test_the_engines_own_error_is_told(stage: Stage) -> None:
    stage.speak(1)
    stage.speech.turn(State.Error)
    assert stage.told == [("failed", 1)]
