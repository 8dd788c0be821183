"""Chimes and the process that plays them, when that process is good, deaf, dying or hung."""

import os
from pathlib import Path

import pytest

from easeful.sound.speaker import Speaker
from tests.sound.room import Room, is_gone


def test_a_chime_is_played_by_one_process_and_told_as_heard(room: Room) -> None:
    assert room.pids == []
    assert room.play("start", 0.25)
    assert room.play("check", 7.0)
    assert room.told == [("start", True), ("check", True)]
    assert [(order["name"], order["gain"]) for order in room.orders()] == [("start", 0.25), ("check", 1.0)]
    assert len(room.pids) == 1


def test_a_chime_that_was_not_heard_is_told_so(room: Room) -> None:
    room.mood("deaf")
    assert not room.play()
    assert len(room.pids) == 1


def test_after_a_deaf_process_the_next_chime_gets_a_new_one(room: Room) -> None:
    room.mood("deaf")
    room.play()
    room.mood("good")
    assert room.play()
    assert len(room.pids) == 2


@pytest.mark.parametrize("mood", ["dies", "deaf"])
def test_when_an_old_process_fails_a_new_one_tries_once(room: Room, mood: str) -> None:
    room.play()
    room.mood(mood)
    assert not room.play()
    assert len(room.pids) == 2
    room.until(lambda: all(map(is_gone, room.pids)))


def test_a_process_that_died_between_two_chimes_is_not_noticed(room: Room) -> None:
    room.play()
    os.kill(room.pids[0], 9)
    assert room.play()
    assert room.told == [("check", True)] * 2


@pytest.mark.parametrize("mood", ["hangs", "stalls"])
def test_a_process_that_hangs_is_ended_and_the_chime_told_as_unheard(
    room: Room, monkeypatch: pytest.MonkeyPatch, mood: str
) -> None:
    monkeypatch.setattr("easeful.sound.chimes.START_SECONDS", 1.0)
    monkeypatch.setattr("easeful.sound.chimes.SLACK_SECONDS", 0.1)
    room.mood(mood)
    assert not room.play()
    room.until(lambda: all(map(is_gone, room.pids)))


def test_a_player_that_cannot_be_started_is_told_as_unheard(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert not room.play()


def test_only_the_last_of_two_chimes_is_told(room: Room) -> None:
    room.mood("never ends")
    room.chimes.play("start", 0.5)
    room.until((room.folder / "orders").exists)
    room.mood("good")
    assert room.play("end")
    assert room.told == [("end", True)]


def test_a_chime_that_was_stopped_tells_nothing(room: Room) -> None:
    room.mood("never ends")
    room.chimes.play("end", 0.5)
    room.chimes.stop()
    room.until(lambda: (room.folder / "orders").exists() and len(room.orders()) == 2)
    room.mood("good")
    room.play("done")
    assert room.told == [("done", True)]


def test_what_plays_rests_when_nothing_is_to_be_played(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.sound.speaker.REST_SECONDS", 0.5)
    speaker = Speaker(tmp_path)
    speaker.start()
    room.until(lambda: len(room.pids) == 1)
    room.until(lambda: is_gone(room.pids[0]))
    assert not speaker.is_running


def test_at_the_programs_end_the_process_ends_even_when_it_hangs(room: Room) -> None:
    room.mood("hangs")
    room.chimes.play("end", 0.5)
    room.until((room.folder / "orders").exists)
    room.chimes._speaker.leave()
    assert is_gone(room.pids[0])
    room.chimes.prepare()
    assert not room.chimes._speaker.is_running
