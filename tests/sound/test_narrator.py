"""What the speaking process does with the window's orders, spoken by Qt's own engine for tests."""

import json
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.narrator import Narrator
from easeful.sound.voices import find_speech, ours, real_engines

READY = {"say": "ready", "engine": "mock", "voice": "Charly"}


class Stage:
    """A narrator with Qt's engine for tests, which takes 0.1 s a word, and what it says."""

    def __init__(self, clock: SimulatedClock, qtbot: QtBot) -> None:
        speech = find_speech(["mock"])
        assert speech is not None
        self.clock, self.qtbot, self.speech = clock, qtbot, speech
        self.said: list[dict[str, Any]] = []
        self.narrator = Narrator(speech, clock, self.said.append)

    def say(self, number: int, at: float | None = None, **how: str | float) -> None:
        order = {"do": "say", "number": number, "text": "Breathe in", "gain": 0.5, "at": at, **how}
        self.narrator.obey(json.dumps(order))

    def until_said(self, *facts: tuple[str, int]) -> None:
        """Wait for so many facts after the first, that there is a voice."""
        self.qtbot.waitUntil(lambda: len(self.said) > len(facts), timeout=5000)
        assert self.said[0] == READY
        assert [(message["say"], message["number"]) for message in self.said[1:]] == list(facts)


@pytest.fixture
def stage(clock: SimulatedClock, qtbot: QtBot) -> Stage:
    return Stage(clock, qtbot)


@pytest.fixture
def ready(stage: Stage) -> Stage:
    stage.narrator.try_out()
    stage.until_said()
    return stage


def test_there_is_a_voice_when_it_has_spoken_unheard(stage: Stage) -> None:
    stage.narrator.try_out()
    assert stage.said == []
    assert stage.speech.volume() == 0.0
    stage.until_said()


def test_words_that_are_ordered_before_the_voice_was_tried_are_spoken_after_that(stage: Stage) -> None:
    stage.narrator.try_out()
    stage.say(1)
    stage.until_said(("began", 1), ("ended", 1))
    assert stage.speech.volume() == 0.5


def test_a_word_is_spoken_at_its_moment(ready: Stage) -> None:
    ready.say(2, at=ready.clock.awake() + 600)
    ready.say(1, at=ready.clock.awake() + 300)
    ready.until_said()
    ready.clock.advance(300)
    ready.narrator._wait()  # Qt's timer knows no simulated time
    ready.until_said(("began", 1), ("ended", 1))
    ready.clock.advance(300)
    ready.narrator._wait()
    ready.until_said(("began", 1), ("ended", 1), ("began", 2), ("ended", 2))


def test_a_word_that_was_ordered_too_late_is_dropped(ready: Stage) -> None:
    ready.say(1, at=ready.clock.awake() - 0.3)
    ready.until_said(("dropped", 1))


def test_the_last_of_two_words_at_once_is_spoken(ready: Stage) -> None:
    ready.say(1)
    ready.say(2)
    ready.until_said(("began", 1), ("dropped", 1), ("began", 2), ("ended", 2))


def test_a_hushed_narrator_forgets_what_is_ordered(ready: Stage) -> None:
    ready.say(1)
    ready.until_said(("began", 1))
    ready.say(2, at=ready.clock.awake() + 0.1)
    ready.narrator.asked.emit('{"do": "hush"}')
    assert ready.speech.state() == QTextToSpeech.State.Ready
    ready.say(3)
    ready.until_said(("began", 1), ("dropped", 1), ("began", 3), ("ended", 3))


def test_a_narrator_that_is_hushed_before_it_is_ready_still_becomes_so(stage: Stage) -> None:
    stage.narrator.try_out()
    stage.say(1)
    stage.narrator.hush()
    stage.until_said()


def test_a_word_is_spoken_in_the_voice_and_at_the_pace_that_it_names(ready: Stage) -> None:
    assert ready.speech.rate() == pytest.approx(-0.3)
    ready.say(1, voice="Mary", pace=100.0)
    ready.until_said(("began", 1), ("ended", 1))
    assert (ready.speech.voice().name(), ready.speech.rate()) == ("Mary", pytest.approx(-0.72))
    ready.say(2, language="nb", voice="Mary", pace=100.0)
    ready.until_said(("began", 1), ("ended", 1), ("began", 2), ("ended", 2))
    assert ready.speech.voice().locale().language() == QLocale.Language.NorwegianBokmal
    ready.say(3)
    ready.until_said(*((fact, number) for number in (1, 2, 3) for fact in ("began", "ended")))
    assert (ready.speech.voice().name(), ready.speech.rate()) == ("Charly", pytest.approx(-0.3))


def test_a_word_that_waits_wears_its_voice_only_when_it_is_said(ready: Stage) -> None:
    ready.say(1, at=ready.clock.awake() + 300, voice="Mary")
    ready.say(2, voice="Bob")
    ready.until_said(("began", 2), ("ended", 2))
    assert ready.speech.voice().name() == "Bob"


@pytest.mark.parametrize(
    ("computer", "language", "names"),
    [
        ("en_US", "en", ["Charly", "Mary", "Anne", "Bob"]),
        ("en_GB", "en", ["Anne", "Bob", "Charly", "Mary"]),
        ("de_DE", "en", ["Charly", "Mary", "Anne", "Bob"]),
        ("en_US", "nb", ["Eivind", "Kjersti"]),
        ("en_US", "de", []),
    ],
)
def test_the_voices_of_a_language_are_told_the_best_first(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, computer: str, language: str, names: list[str]
) -> None:
    monkeypatch.setattr("PySide6.QtCore.QLocale.system", lambda: QLocale(computer))
    stage.narrator.obey(json.dumps({"do": "list", "language": language}))
    assert stage.said == [{"say": "voices", "language": language, "names": names}]


def test_asking_for_voices_disturbs_no_word(ready: Stage) -> None:
    ready.say(1)
    ready.narrator.obey('{"do": "list", "language": "nb"}')
    ready.qtbot.waitUntil(lambda: ready.said[-1]["say"] == "ended", timeout=5000)
    told = [(message["say"], message.get("number")) for message in ready.said]
    assert told == [("ready", None), ("voices", None), ("began", 1), ("ended", 1)]
    assert ready.speech.voice().name() == "Charly"


def test_our_language_is_preferred_as_the_computer_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = [QLocale(name) for name in ("de_DE", "en_ZA", "en_GB", "en_US", "en_AU")]
    monkeypatch.setattr("PySide6.QtCore.QLocale.system", lambda: QLocale("en_GB"))
    assert [locale.name() for locale in ours(spoken)] == ["en_GB", "en_US", "en_AU", "en_ZA"]
    monkeypatch.setattr("PySide6.QtCore.QLocale.system", lambda: QLocale("de_DE"))
    assert [locale.name() for locale in ours(spoken)] == ["en_US", "en_AU", "en_GB", "en_ZA"]
    assert ours([QLocale("de_DE")]) == []


def test_the_engine_for_tests_is_no_voice_for_people() -> None:
    assert "mock" in QTextToSpeech.availableEngines()
    assert "mock" not in real_engines()


def test_where_there_is_no_engine_there_is_no_voice(qapp: object) -> None:
    assert find_speech([]) is None
