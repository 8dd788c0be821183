"""Quiet sounds and the process that plays them, when that process is good, has trouble, stalls, dies or hangs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.sound.ambience import Ambience
from tests.sound.room import is_gone
from tests.sound.sounding_room import SoundingRoom


class AmbienceRoom(SoundingRoom):
    """A window's quiet sounds with a stand-in for the player."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        super().__init__(folder, qtbot)
        self.ambience = Ambience(folder, self.speaker)
        self.listen(self.ambience)

    def play(self, **gains: float) -> None:
        """Play, and wait until it is heard."""
        self.ambience.play(gains)
        self.until(lambda: self.told[-1:] == ["heard"])

    def asked(self, number: int = 0) -> list[object]:
        return [order["do"] for order in self.orders(number)]


def playing(**gains: float) -> dict[str, object]:
    return {"do": "play", "gains": gains}


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[AmbienceRoom]:
    monkeypatch.setattr("easeful.sound.sounding.AGAIN_MS", 200)
    room = AmbienceRoom(tmp_path, qtbot)
    yield room
    room.speaker.leave()


def test_nothing_runs_before_something_is_played_and_one_process_plays_all(room: AmbienceRoom) -> None:
    room.ambience.duck(1.0)
    room.ambience.fade_out(5)
    room.ambience.rest()
    room.ambience.play({})
    assert not room.speaker.is_running
    assert room.ambience.can_be_heard is None
    room.play(rain=0.5)
    room.ambience.play({"rain": 0.5, "bowls": 7.0, "wind": 0.0, "fire": -1.0})
    room.until(lambda: len(room.orders()) == 2)
    assert room.orders() == [playing(rain=0.5), playing(rain=0.5, bowls=1.0)]
    assert len(room.pids) == 1
    assert room.ambience.can_be_heard is True
    assert room.told == ["heard"]


def test_it_makes_room_for_a_voice_within_bounds(room: AmbienceRoom) -> None:
    room.play(rain=0.5)
    for gain in (0.3, 5.0, -1.0):
        room.ambience.duck(gain)
    room.until(lambda: len(room.orders()) == 4)
    assert [order.get("gain") for order in room.orders()[1:]] == [0.3, 1.0, 0.0]


@pytest.mark.parametrize("mood", ["dies", "trouble"])
def test_a_process_that_failed_is_replaced_and_plays_on_as_before(room: AmbienceRoom, mood: str) -> None:
    room.play(rain=0.5)
    room.ambience.duck(0.3)
    room.spoil(mood)
    room.until(lambda: len(room.pids) == 2 and len(room.orders(1)) == 2)
    assert is_gone(room.pids[0])
    assert room.orders(1) == [{"do": "duck", "gain": 0.3}, playing(rain=0.5)]
    assert room.told == ["heard"], "it was replaced at once"


def test_a_stall_is_told_before_the_process_is_replaced_and_so_is_its_end(room: AmbienceRoom) -> None:
    room.play(rain=0.5)
    room.spoil("stalls")
    room.until(lambda: room.told == ["heard", "failed", "heard"])
    assert len(room.pids) == 2


@pytest.mark.parametrize("mood", ["dies", "trouble", "stalls"])
def test_a_trouble_that_lasts_is_told_once_and_so_is_its_end(room: AmbienceRoom, mood: str) -> None:
    room.mood(mood)
    room.ambience.play({"rain": 0.5})
    room.until(lambda: len(room.pids) > 2)
    assert room.told == ["failed"]
    assert room.ambience.can_be_heard is False
    room.mood("good")
    room.until(lambda: room.told == ["failed", "heard"])


def test_a_process_that_hangs_is_replaced(room: AmbienceRoom) -> None:
    room.ambience._watch.setInterval(100)
    room.mood("hangs")
    room.ambience.play({"rain": 0.5})
    room.until(lambda: room.told == ["failed"])
    room.mood("good")
    room.until(lambda: room.told == ["failed", "heard"])


def test_where_no_file_can_be_heard_that_is_told_and_the_process_is_left_alone(room: AmbienceRoom) -> None:
    room.mood("mute")
    room.ambience.play({"thunder": 0.5})
    room.until(lambda: room.told == ["failed"])
    room.spoil("good")
    room.until(lambda: room.told == ["failed", "heard"])
    assert len(room.pids) == 1


@pytest.mark.parametrize("way", ["rest", "nothing to play", "a short fade"])
def test_it_is_hushed_then_the_process_ends_and_nothing_comes_back(room: AmbienceRoom, way: str) -> None:
    room.play(rain=0.5)
    if way == "rest":
        room.ambience.rest()
    elif way == "a short fade":
        room.ambience.fade_out(0.2)
    else:
        room.ambience.play({})
    room.until(lambda: is_gone(room.pids[0]))
    assert room.asked() == ["play", "hush"]
    timers = room.ambience._watch, room.ambience._again, room.ambience._fading
    assert not any(timer.isActive() for timer in timers)
    assert room.told == ["heard"]


def test_it_fades_for_as_long_as_asked_then_the_process_ends(room: AmbienceRoom) -> None:
    room.play(rain=0.5)
    room.ambience.fade_out(30)
    room.until(lambda: room.asked() == ["play", "fade"])
    assert room.orders()[-1] == {"do": "fade", "seconds": 30}
    assert room.ambience._fading.interval() == pytest.approx(30_500)
    assert room.speaker.stays, "no rest of 20 s cuts it"
    room.ambience._fading.setInterval(0)
    room.until(lambda: is_gone(room.pids[0]))
    assert not room.speaker.stays


def test_a_fade_can_be_cut_short_by_rest(room: AmbienceRoom) -> None:
    room.play(rain=0.5)
    room.ambience.fade_out(30)
    room.ambience.rest()
    room.until(lambda: is_gone(room.pids[0]))
    assert room.asked() == ["play", "fade", "hush"]


def test_a_process_that_dies_while_it_fades_is_not_replaced(room: AmbienceRoom) -> None:
    room.play(rain=0.5)
    room.ambience.fade_out(1)
    room.spoil("dies")
    room.until(lambda: not room.ambience._fading.isActive())
    assert len(room.pids) == 1
    assert room.told == ["heard"]


def test_what_is_played_while_it_fades_goes_on_in_the_same_process(room: AmbienceRoom) -> None:
    room.play(rain=0.5)
    room.ambience.fade_out(30)
    room.ambience.play({"waves": 0.4})
    room.until(lambda: room.asked() == ["play", "fade", "play"])
    assert not room.ambience._fading.isActive()
    assert len(room.pids) == 1
    room.spoil("good")
    room.until(lambda: room.told == ["heard", "heard"])


def test_while_it_cannot_be_heard_rest_ends_the_trying(room: AmbienceRoom) -> None:
    room.mood("trouble")
    room.ambience.play({"rain": 0.5})
    room.until(lambda: room.told == ["failed"])
    room.ambience.rest()
    assert not room.ambience._again.isActive()
