"""Tones and words that lead a breath: each goes where it is heard, and the page is told when it cannot be."""

import pytest
from PySide6.QtCore import QObject, Signal

from easeful.breath_cues import VOICE, BreathCues
from easeful.core.settings import gain_of
from easeful.core.simulated_clock import SimulatedClock
from easeful.ports import Cues
from easeful.stand_ins import SilentCues
from tests.watched import WatchedCues


class NotedTones(QObject):
    """Tones that are written down; the test says whether they are heard."""

    failed = Signal()
    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.can_be_heard: bool | None = None
        self.asked: list[object] = []

    def prepare(self) -> None:
        self.asked.append("prepare")

    def order(self, name: str, at: float, gain: float) -> None:
        self.asked.append((name, at, gain))

    def hush(self) -> None:
        self.asked.append("hush")

    def rest(self) -> None:
        self.asked.append("rest")

    def turn_out(self, *, heard: bool) -> None:
        self.can_be_heard = heard
        (self.heard if heard else self.failed).emit()


class NotedVoice(QObject):
    """A voice that is written down; the test says whether it is there."""

    ready = Signal(bool)
    failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_there: bool | None = None
        self.asked: list[object] = []

    def turn_out(self, *, there: bool) -> None:
        self.is_there = there
        self.ready.emit(there)

    def prepare(self) -> None:
        self.asked.append("prepare")

    def say(self, text: str, at: float, gain: float) -> None:
        self.asked.append((text, at, gain))

    def hush(self) -> None:
        self.asked.append("hush")

    def rest(self) -> None:
        self.asked.append("rest")


@pytest.fixture
def tones(monkeypatch: pytest.MonkeyPatch, qapp: object) -> NotedTones:
    tones = NotedTones()
    monkeypatch.setattr("easeful.sound.tones.Tones", lambda _folder, _clock: tones)
    return tones


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch, qapp: object) -> NotedVoice:
    voice = NotedVoice()
    monkeypatch.setattr("easeful.sound.voice.Voice", lambda _clock: voice)
    return voice


@pytest.fixture
def cues(tones: NotedTones, voice: NotedVoice, clock: SimulatedClock) -> BreathCues:
    return BreathCues(clock)


def test_a_tone_is_ordered_for_its_moment_at_the_gain_of_its_volume(cues: BreathCues, tones: NotedTones) -> None:
    cues.prepare(tones=True, words=False)
    cues.tone("in", 1234.5, 40)
    assert tones.asked == ["prepare", ("in", 1234.5, gain_of(40))]


def test_a_word_is_ordered_for_its_moment_at_the_gain_of_its_volume(cues: BreathCues, voice: NotedVoice) -> None:
    cues.prepare(tones=False, words=True)
    cues.word("Breathe in", 1234.5, 40)
    assert voice.asked == ["prepare", ("Breathe in", 1234.5, VOICE * gain_of(40))]


def test_what_is_not_wanted_is_not_heard_and_nothing_is_started_for_it(
    cues: BreathCues, tones: NotedTones, voice: NotedVoice
) -> None:
    cues.prepare(tones=False, words=False)
    cues.tone("in", 1234.5, 40)
    cues.word("Breathe in", 1234.5, 40)
    cues.hush()
    assert tones.asked == []
    assert voice.asked == []


def test_a_hush_and_a_rest_reach_both(cues: BreathCues, tones: NotedTones, voice: NotedVoice) -> None:
    cues.prepare(tones=True, words=True)
    cues.hush()
    cues.rest()
    assert tones.asked == voice.asked == ["prepare", "hush", "rest"]


def test_a_choice_that_is_taken_back_in_between_lets_the_other_go_on(
    cues: BreathCues, tones: NotedTones, voice: NotedVoice
) -> None:
    cues.prepare(tones=True, words=True)
    cues.prepare(tones=False, words=True)
    assert (tones.asked[-1], voice.asked[-1]) == ("rest", "prepare")


def test_the_page_is_told_when_the_tones_fail_and_when_they_are_heard_again(
    cues: BreathCues, tones: NotedTones
) -> None:
    told: list[str] = []
    cues.watch(lambda: told.append(cues.trouble()))
    cues.prepare(tones=True, words=False)
    assert cues.trouble() == ""
    tones.turn_out(heard=False)
    tones.turn_out(heard=True)
    assert told == ["No sound can be heard here. Follow the screen instead.", ""]


def test_trouble_with_tones_that_nobody_wants_is_none(cues: BreathCues, tones: NotedTones) -> None:
    cues.prepare(tones=True, words=False)
    tones.turn_out(heard=False)
    cues.prepare(tones=False, words=True)
    assert cues.trouble() == ""


def test_without_a_voice_words_that_are_wanted_are_trouble(cues: BreathCues, voice: NotedVoice) -> None:
    told: list[str] = []
    cues.watch(lambda: told.append(cues.trouble()))
    cues.prepare(tones=True, words=True)
    voice.turn_out(there=False)
    cues.prepare(tones=True, words=False)
    cues.rest()
    assert told == ["This computer has no voice. The tones work without one.", ""]


def lead(cues: Cues) -> None:
    """One breath, led from beginning to end."""
    cues.prepare(tones=True, words=True)
    cues.tone("in", 1234.5, 40)
    cues.word("Breathe in", 1234.5, 40)
    cues.hush()
    cues.rest()


def test_the_demonstration_says_what_would_be_heard() -> None:
    said: list[str] = []
    cues = SilentCues(said.append)
    lead(cues)
    assert said == ["tone 'in'", "word 'Breathe in'"]
    assert cues.trouble() == ""


def test_the_tests_remember_what_would_be_heard_and_may_spoil_it() -> None:
    cues, told = WatchedCues(), list[str]()
    cues.watch(lambda: told.append(cues.trouble()))
    lead(cues)
    assert (cues.tones, cues.words) == ([("in", 1234.5, 40)], [("Breathe in", 1234.5, 40)])
    assert cues.times_hushed == 2
    cues.fall_silent("It is silent.")
    assert told == ["It is silent."]
