"""A recording and the process that plays it, when that process is good, has trouble, dies, hangs or stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.sound.recording import Recording
from tests.sound.room import is_gone
from tests.sound.sounding_room import SoundingRoom

FAKE = str(Path(__file__).with_name("fake_recording_player.py"))
SONG = Path("/songs/Anna.m4a")


class RecordingRoom(SoundingRoom):
    """A window's recording with a stand-in for the player, and all that it told."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        super().__init__(folder, qtbot, FAKE)
        self.recording = Recording(self.speaker)
        for fact in ("ended", "failed"):
            getattr(self.recording, fact).connect(lambda fact=fact: self.told.append(fact))
        self.recording.moved.connect(lambda at: self.told.append(f"{at:.2f}"))

    def play(self, at: float = 60.0) -> None:
        """Play, wait until it moves, and forget that."""
        self.recording.play(SONG, at, 0.5)
        self.until_told(f"{at + 0.25:.2f}")
        self.told.clear()

    def say(self, say: str, **more: object) -> None:
        self.speaker.order({"do": "now", "says": {"say": say, **more}})

    def until_told(self, *told: str) -> None:
        self.until(lambda: len(self.told) >= len(told))
        assert self.told == list(told)

    def asked(self, number: int = 0) -> list[object]:
        return [order["do"] for order in self.orders(number)]


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[RecordingRoom]:
    room = RecordingRoom(tmp_path, qtbot)
    yield room
    room.speaker.leave()


def test_nothing_runs_or_is_told_before_it_plays(room: RecordingRoom) -> None:
    for act in (room.recording.pause, room.recording.go_on, room.recording.rest):
        act()
    room.recording.seek(3.0)
    room.recording.change_volume(0.3)
    assert not room.speaker.is_running
    assert not room.recording._watch.isActive()


def test_it_begins_once_moves_and_ends(room: RecordingRoom) -> None:
    room.recording.play(SONG, 60.0, 7.0)
    room.until_told("60.25")
    assert room.orders() == [{"do": "play", "file": str(SONG), "at": 60.0, "gain": 1.0, "number": 1}]
    room.say("moved", at=60.5)
    room.say("ended")
    room.until_told("60.25", "60.50", "ended")
    room.until(lambda: is_gone(room.pids[0]))
    assert not room.recording._watch.isActive()
    assert not room.speaker.stays


def test_what_is_asked_while_it_plays_is_done(room: RecordingRoom) -> None:
    room.play()
    room.recording.seek(-5.0)
    room.recording.change_volume(-1.0)
    room.recording.pause()
    room.recording.go_on()
    room.recording.go_on()
    room.until(lambda: len(room.orders()) == 5)
    assert room.orders()[1:] == [
        {"do": "seek", "at": 0.0, "number": 2},
        {"do": "volume", "gain": 0.0},
        {"do": "pause"},
        {"do": "go_on"},
    ]


def test_while_it_pauses_its_silence_is_no_hang_and_it_keeps_its_process(room: RecordingRoom) -> None:
    room.play()
    room.recording.pause()
    assert not room.recording._watch.isActive()
    assert room.speaker.stays
    room.recording.go_on()
    assert room.recording._watch.isActive()


@pytest.mark.parametrize("fault", ["dies", "elsewhere"])
def test_one_that_moved_is_played_on_by_a_new_process(room: RecordingRoom, fault: str) -> None:
    room.play()
    room.recording.change_volume(0.2)
    if fault == "dies":
        room.spoil("dies")
    else:
        room.say("elsewhere")
    room.until_told("60.50")
    assert room.orders(1) == [{"do": "play", "file": str(SONG), "at": 60.25, "gain": 0.2, "number": 2}]
    assert is_gone(room.pids[0])


def test_one_that_dies_again_and_again_at_the_same_place_has_failed(room: RecordingRoom) -> None:
    room.play()
    for place in ("60.50", "60.75", "61.00"):
        room.spoil("dies")
        room.until_told(place)
        room.told.clear()
    room.spoil("dies")
    room.until_told("failed")
    assert len(room.pids) == 4


def test_a_process_that_dies_now_and_then_in_a_long_recording_is_replaced_each_time(room: RecordingRoom) -> None:
    room.play()
    for minute in range(2, 7):
        room.say("moved", at=60.0 * minute)
        room.until_told(f"{60.0 * minute:.2f}")
        room.spoil("dies")
        room.until_told(f"{60.0 * minute:.2f}", f"{60.0 * minute + 0.25:.2f}")
        room.told.clear()


def test_a_process_that_died_in_a_pause_is_replaced_when_it_goes_on(room: RecordingRoom) -> None:
    room.play()
    room.recording.pause()
    room.spoil("dies")
    room.until(lambda: is_gone(room.pids[0]) and not room.speaker.is_running)
    assert room.told == []
    room.recording.seek(90.0)
    room.recording.go_on()
    room.until_told("90.25")


@pytest.mark.parametrize("mood", ["dies", "trouble"])
def test_what_cannot_begin_has_failed(room: RecordingRoom, mood: str) -> None:
    room.mood(mood)
    room.recording.play(SONG, 0.0, 0.5)
    room.until_told("failed")
    room.until(lambda: all(map(is_gone, room.pids)))
    assert len(room.pids) == 1
    assert not room.recording._watch.isActive()


def test_what_stands_still_has_failed_and_is_not_tried_again(room: RecordingRoom) -> None:
    room.play()
    room.say("trouble")
    room.until_told("failed")
    assert len(room.pids) == 1


@pytest.mark.parametrize("mood", ["hangs", "says nothing"])
def test_a_process_that_hangs_has_failed(room: RecordingRoom, mood: str) -> None:
    room.recording._watch.setInterval(50)
    room.mood(mood)
    room.recording.play(SONG, 0.0, 0.5)
    room.until_told("failed")
    assert not room.speaker.is_running


def test_a_player_that_cannot_be_started_is_told(room: RecordingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    room.recording.play(SONG, 0.0, 0.5)
    room.until_told("failed")


def test_after_a_failure_it_can_be_played_again(room: RecordingRoom) -> None:
    room.mood("trouble")
    room.recording.play(SONG, 0.0, 0.5)
    room.until_told("failed")
    room.mood("good")
    room.told.clear()
    room.play()
    assert len(room.pids) == 2


def test_at_rest_it_is_hushed_then_nothing_runs_and_nothing_is_told(room: RecordingRoom) -> None:
    room.play()
    room.recording.rest()
    room.say("moved", at=61.0)
    room.say("ended")
    room.until(lambda: is_gone(room.pids[0]))
    assert room.orders()[-1] == {"do": "volume", "gain": 0.0}
    assert room.told == []


def test_another_recording_right_after_a_rest_is_played_by_the_same_process(room: RecordingRoom) -> None:
    room.play()
    room.recording.rest()
    room.play(5.0)
    assert len(room.pids) == 1
    assert not room.recording._leaving.isActive()


@pytest.mark.parametrize("leap", ["play", "seek"])
@pytest.mark.parametrize("late", [{"say": "moved", "at": 61.0}, {"say": "ended"}, {"say": "trouble"}])
def test_what_is_said_of_an_older_wish_after_a_leap_is_not_told(
    room: RecordingRoom, leap: str, late: dict[str, object]
) -> None:
    room.play()
    if leap == "play":
        room.recording.play(SONG, 90.0, 0.5)
        room.until_told("90.25")
    else:
        room.recording.seek(90.0)
    room.told.clear()
    room.say(number=1, **late)
    room.say("moved", number=2, at=91.0)
    room.until_told("91.00")


def test_right_after_its_end_another_process_plays_it_again(room: RecordingRoom) -> None:
    room.play()
    room.say("ended", number=1)
    room.until_told("ended")
    room.told.clear()
    room.play(0.0)
    assert room.asked(1)[0] == "play"
