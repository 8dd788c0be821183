"""The window asks which voices there are, and has words spoken in one of them, at a pace."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.sound.booth import Booth

ENGLISH = ("listed", ("en", ("Anne", "Bob")))


@pytest.fixture
def booth(tmp_path: Path, qtbot: QtBot) -> Iterator[Booth]:
    booth = Booth(tmp_path, qtbot)
    yield booth
    booth.speaker.leave()


def test_the_voices_of_a_language_are_told_as_often_as_somebody_asks(booth: Booth) -> None:
    booth.prepare()
    booth.voice.list_voices("en")
    booth.voice.list_voices("fi")
    booth.voice.list_voices("en")
    booth.until_told(ENGLISH, ("listed", ("fi", ())), ENGLISH)
    assert booth.orders()[1] == {"do": "list", "language": "fi"}
    assert len(booth.pids) == 1


def test_who_asks_before_a_voice_was_looked_for_has_one_looked_for(booth: Booth) -> None:
    booth.voice.list_voices("en")
    booth.until_told(("ready", True), ENGLISH)
    assert booth.voice.is_there


def test_without_a_voice_there_is_nothing_to_list(booth: Booth) -> None:
    booth.mood("voiceless")
    booth.voice.list_voices("en")
    booth.until_told(("ready", False))
    booth.until_gone()
    booth.voice.list_voices("en")
    assert not booth.speaker.is_running
    assert booth.told == [("ready", False)]


def test_asking_is_no_word_that_is_waited_for(booth: Booth) -> None:
    booth.prepare()
    booth.voice.list_voices("en")
    assert not booth.voice._guard.isActive()
    number = booth.say()
    booth.until_told(ENGLISH, ("began", number), ("ended", number))


def test_what_a_process_that_died_had_not_told_is_asked_of_the_next(booth: Booth) -> None:
    booth.prepare()
    booth.mood("hangs")
    booth.voice.list_voices("en")
    booth.voice.list_voices("fi")
    booth.until(lambda: bool(booth.orders()))
    booth.mood("good")
    os.kill(booth.pids[0], 9)
    booth.until_told(ENGLISH, ("listed", ("fi", ())))
    assert len(booth.pids) == 2


def test_what_was_told_is_not_asked_of_the_next_process(booth: Booth) -> None:
    booth.prepare()
    booth.voice.list_voices("en")
    booth.until_told(ENGLISH)
    os.kill(booth.pids[0], 9)
    booth.until(lambda: len(booth.pids) == 2)
    number = booth.say()
    booth.until_told(ENGLISH, ("began", number), ("ended", number))
    assert [order["do"] for order in booth.orders()] == ["list", "say"]


def test_a_question_that_two_processes_die_of_is_a_failure_and_is_not_asked_a_third_time(booth: Booth) -> None:
    booth.prepare()
    booth.mood("dies")
    booth.voice.list_voices("en")
    booth.until_told(("ready", False), ("failed", None))
    booth.mood("good")
    booth.prepare()
    number = booth.say()
    booth.until_told(("began", number), ("ended", number))
    assert [order["do"] for order in booth.orders()] == ["list", "list", "say"]


def test_who_rests_waits_for_no_answer(booth: Booth) -> None:
    booth.prepare()
    booth.mood("hangs")
    booth.voice.list_voices("en")
    booth.until(lambda: bool(booth.orders()))
    booth.voice.rest()
    booth.mood("good")
    os.kill(booth.pids[0], 9)
    booth.until(lambda: not booth.speaker.is_running)
    booth.prepare()
    os.kill(booth.pids[1], 9)
    booth.until(lambda: len(booth.pids) == 3)
    number = booth.say()
    booth.until_told(("began", number), ("ended", number))


def test_how_a_word_is_to_be_spoken_goes_with_it(booth: Booth) -> None:
    booth.prepare()
    first = booth.say("Hush", gain=0.4, language="de", voice="Hanna", pace=82.5)
    booth.until(lambda: ("ended", first) in booth.told)
    second = booth.say("Hush", gain=0.4)
    booth.until(lambda: ("ended", second) in booth.told)
    plain = {"do": "say", "text": "Hush", "gain": 0.4, "at": None}
    assert booth.orders() == [
        {**plain, "number": first, "language": "de", "voice": "Hanna", "pace": 82.5},
        {**plain, "number": second},
    ]


def test_a_word_that_is_said_again_by_another_process_is_said_in_the_same_voice(booth: Booth) -> None:
    booth.prepare()
    booth.mood("dies once")
    number = booth.say("Hush", voice="Bob", pace=100.0)
    booth.until_told(("began", number), ("began", number), ("ended", number))
    first, again = booth.orders()
    assert first == again
    assert (again["voice"], again["pace"]) == ("Bob", 100.0)
