"""The voice and the process that speaks, when that process is good, voiceless, dying or hung."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.sound.booth import Booth
from tests.sound.room import is_gone

FAILED = (("ready", False), ("failed", None))


@pytest.fixture
def booth(tmp_path: Path, qtbot: QtBot) -> Iterator[Booth]:
    booth = Booth(tmp_path, qtbot)
    yield booth
    booth.speaker.leave()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that waits little for an answer; the first one includes the start of Python."""
    monkeypatch.setattr("easeful.sound.voice.ANSWER_SECONDS", 0.2)
    monkeypatch.setattr("easeful.sound.voice.LETTER_SECONDS", 0.0)


def test_whether_there_is_a_voice_is_not_known_before_it_is_prepared(booth: Booth) -> None:
    assert booth.voice.is_there is None
    assert booth.pids == []
    booth.voice.prepare()
    booth.voice.prepare()
    booth.until_told(("ready", True))
    assert booth.voice.is_there
    assert len(booth.pids) == 1


def test_a_word_is_told_when_it_begins_and_when_it_ends(booth: Booth) -> None:
    booth.prepare()
    first = booth.say(gain=7.0)
    booth.until_told(("began", first), ("ended", first))
    second = booth.say("Breathe out", at=booth.clock.awake() + 3)
    booth.until_told(("began", first), ("ended", first), ("began", second), ("ended", second))
    assert booth.orders() == [
        {"do": "say", "number": first, "text": "Breathe in", "gain": 1.0, "at": None},
        {"do": "say", "number": second, "text": "Breathe out", "gain": 0.5, "at": booth.clock.awake() + 3},
    ]
    assert len(booth.pids) == 1


def test_a_word_that_nobody_prepared_for_is_spoken_too(booth: Booth) -> None:
    number = booth.say()
    booth.until_told(("ready", True), ("began", number), ("ended", number))


def test_without_a_voice_nothing_is_said_until_it_is_asked_for_anew(booth: Booth) -> None:
    booth.mood("voiceless")
    booth.voice.prepare()
    booth.until_told(("ready", False))
    booth.until_gone()
    booth.say()
    assert not booth.speaker.is_running
    booth.mood("good")
    booth.prepare()
    assert booth.voice.is_there
    assert booth.orders() == []


def test_a_word_that_was_dropped_tells_nothing_and_is_not_waited_for(booth: Booth) -> None:
    booth.prepare()
    booth.mood("drops")
    booth.say()
    booth.until(lambda: not booth.voice._guard.isActive())
    booth.mood("good")
    number = booth.say()
    booth.until_told(("began", number), ("ended", number))


@pytest.mark.parametrize("mood", ["dies once", "hangs once", "errs once"])
def test_a_line_that_a_process_broke_off_is_said_again_by_another(booth: Booth, impatient: None, mood: str) -> None:
    booth.prepare()
    booth.mood(mood)
    number = booth.say()
    booth.until_told(("began", number), ("began", number), ("ended", number))
    assert is_gone(booth.pids[0])
    assert len(booth.pids) == 2


@pytest.mark.parametrize("mood", ["dies before", "hangs before", "dies", "hangs"])
def test_a_process_that_fails_twice_is_told_and_then_there_is_silence(booth: Booth, impatient: None, mood: str) -> None:
    booth.prepare()
    booth.mood(mood)
    number = booth.say()
    booth.until(lambda: booth.told[-1:] == [("failed", None)])
    assert booth.told == [*[("began", number)] * (0 if "before" in mood else 2), *FAILED]
    assert booth.voice.is_there is False
    booth.until_gone()
    booth.say()
    assert not booth.speaker.is_running
    assert len(booth.pids) == 2


def test_after_a_failure_it_is_tried_anew_when_somebody_asks(booth: Booth) -> None:
    booth.prepare()
    booth.mood("dies")
    booth.say()
    booth.until(lambda: ("failed", None) in booth.told)
    booth.mood("good")
    booth.prepare()
    number = booth.say()
    booth.until_told(("began", number), ("ended", number))


def test_a_cue_is_repeated_only_while_its_moment_is_to_come(booth: Booth) -> None:
    booth.prepare()
    booth.mood("dies once")
    now = booth.clock.awake()
    booth.say("Breathe in", at=now + 1)
    booth.say("Breathe out", at=now + 6)
    booth.clock.advance(2)
    booth.until(lambda: ("ended", 2) in booth.told)
    assert booth.told == [("began", 1), ("began", 2), ("ended", 2)]


def test_a_process_that_died_between_two_words_is_replaced_unasked(booth: Booth) -> None:
    booth.prepare()
    os.kill(booth.pids[0], 9)
    booth.until(lambda: len(booth.pids) == 2)
    number = booth.say()
    booth.until_told(("began", number), ("ended", number))


def test_a_speech_service_that_does_not_answer_counts_as_none(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easeful.sound.voice.START_SECONDS", 0.3)
    booth.mood("mute")
    booth.voice.prepare()
    booth.until_told(*FAILED)
    booth.until_gone()


def test_a_narrator_that_cannot_be_started_counts_as_no_voice(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    booth.voice.prepare()
    booth.until_told(*FAILED)


def test_a_word_that_was_hushed_tells_nothing_more(booth: Booth) -> None:
    booth.voice.hush()
    assert not booth.speaker.is_running
    booth.prepare()
    booth.mood("speaks on")
    number = booth.say()
    booth.until_told(("began", number))
    booth.voice.hush()
    assert not booth.voice._guard.isActive()
    booth.mood("good")
    second = booth.say()
    booth.until_told(("began", number), ("began", second), ("ended", second))
    assert [order["do"] for order in booth.orders()] == ["say", "hush", "say"]


def test_a_voice_at_rest_is_silent_and_its_process_ends(booth: Booth) -> None:
    booth.speaker._rest.setInterval(100)
    booth.prepare()
    booth.voice.rest()
    booth.until_gone()
    booth.prepare()
    assert len(booth.pids) == 2


def test_a_voice_that_is_wanted_again_while_it_rests_needs_no_new_process(booth: Booth) -> None:
    booth.prepare()
    booth.voice.rest()
    booth.voice.prepare()
    number = booth.say()
    booth.until_told(("began", number), ("ended", number))
    assert len(booth.pids) == 1


def test_a_voice_that_rests_before_it_was_found_can_be_prepared_again(booth: Booth) -> None:
    booth.voice.prepare()
    booth.voice.rest()
    booth.prepare()
    assert booth.voice.is_there


def test_what_dies_at_rest_is_left_alone(booth: Booth) -> None:
    booth.prepare()
    booth.voice.rest()
    os.kill(booth.pids[0], 9)
    booth.until(lambda: not booth.speaker.is_running)
    booth.qtbot.waitUntil(lambda: not booth.speaker._is_wanted)
    assert booth.told == []
    assert len(booth.pids) == 1


def test_a_line_of_numbers_has_the_time_that_it_needs(booth: Booth) -> None:
    """A real voice took 12.9 s for this one, and 13 s counted as a hang."""
    booth.prepare()
    booth.mood("mute")
    number = booth.say("10, 9, 8, 7, 6, 5, 4, 3, 2, 1.")
    booth.until_told(("began", number))
    assert booth.voice._guard.remainingTime() > 30_000
