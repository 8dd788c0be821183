"""Which voices a window knows of while its narrator comes, rests, fails and comes back."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.guide_sound import Narration
from tests.sound.booth import Booth

ENGLISH = ("Anne", "Bob")


class Window:
    """A window's narration with a stand-in for the narrator; it looks at the voices whenever something is told."""

    def __init__(self, booth: Booth) -> None:
        self.booth = booth
        self.narration = Narration(booth.clock)
        self.shown: list[tuple[str, ...] | None] = []
        self.narration.watch(self.look, lambda _: None)

    def look(self) -> None:
        self.shown.append(self.narration.voices("en"))
        self.narration.voices("fi")

    def open(self) -> None:
        """Prepare, look, and wait for all answers."""
        listed = self.lists() + 2
        self.narration.prepare()
        self.look()
        self.booth.until(lambda: self.narration.has_voice() is True and self.lists() >= listed)
        self.booth.until(lambda: self.narration.voices("fi") == ())

    def lists(self) -> int:
        """How many languages the narrators were asked for."""
        return [order["do"] for order in self.booth.orders()].count("list")


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    booth = Booth(tmp_path, qtbot)
    monkeypatch.setattr("easeful.sound.voice.Voice", lambda _: booth.voice)
    yield Window(booth)
    booth.speaker.leave()


def fail(window: Window) -> None:
    """Have two narrators die, one after the other."""
    window.booth.mood("dies")
    window.narration.say("Rest now.", "en", "", 110, 60)
    window.booth.until(lambda: ("failed", None) in window.booth.told)
    window.booth.mood("good")


def test_each_language_is_asked_for_once_however_often_the_window_looks(window: Window) -> None:
    window.open()
    for _ in range(5):
        window.look()
    number = window.narration.say("Rest now.", "en", "", 110, 60)
    window.booth.until(lambda: ("ended", number) in window.booth.told)
    assert window.narration.voices("en") == ENGLISH
    assert window.lists() == 2


def test_after_a_rest_the_known_names_start_no_process(window: Window) -> None:
    window.booth.speaker._rest.setInterval(100)
    window.open()
    window.narration.rest()
    window.booth.until_gone()
    window.look()
    assert window.shown[-1] == ENGLISH
    assert not window.booth.speaker.is_running
    assert len(window.booth.pids) == 1


def test_to_look_at_known_names_does_not_keep_a_resting_narrator_from_its_end(window: Window) -> None:
    window.open()
    window.narration.rest()
    window.look()
    assert not window.booth.speaker.stays


def test_a_language_without_a_voice_is_asked_for_again_when_the_voice_is_wanted_again(window: Window) -> None:
    window.open()
    window.narration.rest()
    told = len(window.shown)
    window.narration.prepare()
    window.booth.until(lambda: window.lists() == 3)
    assert window.booth.orders()[-1] == {"do": "list", "language": "fi"}
    number = window.narration.say("Rest now.", "en", "", 110, 60)
    window.booth.until(lambda: ("ended", number) in window.booth.told)
    assert len(window.shown) == told, "the same answer is no news"
    assert window.narration.voices("en") == ENGLISH


def test_when_the_voice_fails_there_are_no_names_and_nobody_is_asked(window: Window) -> None:
    window.open()
    fail(window)
    assert window.shown[-1] == ()
    for _ in range(5):
        window.look()
    assert not window.booth.speaker.is_running
    assert (window.narration.has_voice(), window.narration.voices("en")) == (False, ())
    assert (len(window.booth.pids), window.lists()) == (2, 2)


def test_after_a_failure_the_names_come_back_with_the_voice(window: Window) -> None:
    window.open()
    fail(window)
    window.narration.rest()
    window.narration.prepare()
    assert window.narration.voices("en") == ()
    window.booth.until(lambda: window.narration.has_voice() is True)
    window.booth.until(lambda: window.narration.voices("en") == ENGLISH)
    assert window.shown[-1] == ENGLISH
    assert len(window.booth.pids) == 3


def test_on_a_computer_without_a_voice_there_are_no_names_however_often_the_window_looks(window: Window) -> None:
    window.booth.mood("voiceless")
    window.narration.prepare()
    assert window.narration.voices("en") is None
    window.booth.until(lambda: window.narration.has_voice() is False)
    for _ in range(5):
        window.look()
    assert window.shown[-1] == ()
    window.booth.until_gone()
    assert len(window.booth.pids) == 1


def test_names_that_a_narrator_died_with_are_told_by_the_next(window: Window) -> None:
    window.booth.mood("hangs")
    window.narration.prepare()
    window.look()
    window.booth.until(lambda: window.lists() > 0)
    window.booth.mood("good")
    os.kill(window.booth.pids[0], 9)
    window.booth.until(lambda: window.narration.voices("en") == ENGLISH)
