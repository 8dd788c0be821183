"""Tones and the process that plays them, when that process is good, has trouble, dies or hangs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.tones import Tones
from tests.sound.room import is_gone
from tests.sound.sounding_room import SoundingRoom


class ToneRoom(SoundingRoom):
    """A window's tones with a stand-in for the player."""

    def __init__(self, folder: Path, clock: SimulatedClock, qtbot: QtBot) -> None:
        super().__init__(folder, qtbot)
        self.clock = clock
        self.tones = Tones(folder, clock, self.speaker)
        self.listen(self.tones)

    def prepare(self) -> None:
        self.tones.prepare()
        self.until(lambda: self.told[-1:] == ["heard"])

    def order(self, name: str, seconds: float, gain: float = 0.5) -> float:
        """Order a tone so many seconds from now; returns its moment."""
        at = self.clock.awake() + seconds
        self.tones.order(name, at, gain)
        return at

    def names(self, number: int = 0) -> list[object]:
        return [order.get("name", order["do"]) for order in self.orders(number)]


@pytest.fixture
def room(tmp_path: Path, clock: SimulatedClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[ToneRoom]:
    monkeypatch.setattr("easeful.sound.sounding.AGAIN_MS", 200)
    room = ToneRoom(tmp_path, clock, qtbot)
    yield room
    room.speaker.leave()


def test_nothing_runs_before_it_is_prepared_and_one_process_plays_all(room: ToneRoom) -> None:
    assert not room.speaker.is_running
    assert room.tones.can_be_heard is None
    room.prepare()
    moments = [room.order("in", 4), room.order("out", 8, 7.0)]
    room.until(lambda: len(room.orders()) == 2)
    assert room.orders() == [
        {"do": "cue", "name": "in", "gain": 0.5, "at": moments[0]},
        {"do": "cue", "name": "out", "gain": 1.0, "at": moments[1]},
    ]
    assert len(room.pids) == 1
    assert room.tones.can_be_heard is True
    assert room.told == ["heard"]


def test_what_is_ordered_unprepared_is_played_too(room: ToneRoom) -> None:
    room.order("in", 4)
    room.until(lambda: len(room.pids) == 1 and room.names() == ["in"])


@pytest.mark.parametrize("mood", ["dies", "trouble"])
def test_a_process_that_failed_is_replaced_and_gets_what_is_still_ahead(room: ToneRoom, mood: str) -> None:
    room.prepare()
    room.order("in", 4)
    room.order("out", 8)
    room.until(lambda: len(room.orders()) == 2)
    room.clock.advance(6)
    room.spoil(mood)
    room.until(lambda: len(room.pids) == 2 and room.names(1) == ["out"])
    assert is_gone(room.pids[0])
    assert room.told == ["heard"], "it was replaced at once"


@pytest.mark.parametrize("mood", ["dies", "trouble"])
def test_a_trouble_that_lasts_is_told_once_and_so_is_its_end(room: ToneRoom, mood: str) -> None:
    room.mood(mood)
    room.tones.prepare()
    room.until(lambda: len(room.pids) > 2)
    assert room.told == ["failed"]
    assert room.tones.can_be_heard is False
    room.mood("good")
    room.until(lambda: room.told == ["failed", "heard"])
    room.until(lambda: all(map(is_gone, room.pids[:-1])))


def test_a_process_that_hangs_is_replaced(room: ToneRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    room.tones._watch.setInterval(100)
    room.mood("hangs")
    room.tones.prepare()
    room.until(lambda: room.told == ["failed"])
    room.mood("good")
    room.until(lambda: room.told == ["failed", "heard"])


def test_a_process_that_says_no_more_that_it_sounds_is_replaced(room: ToneRoom) -> None:
    room.prepare()
    room.tones._watch.setInterval(50)
    room.until(lambda: len(room.pids) > 1)


def test_a_player_that_cannot_be_started_is_told(room: ToneRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    room.tones.prepare()
    room.until(lambda: room.told == ["failed"])


def test_a_hush_forgets_all_that_was_ordered(room: ToneRoom) -> None:
    room.prepare()
    room.order("in", 4)
    room.tones.hush()
    room.until(lambda: room.names() == ["in", "hush"])
    room.spoil("trouble")
    room.until(lambda: len(room.pids) == 2)
    room.order("out", 4)
    room.until(lambda: bool(room.orders(1)))
    assert room.names(1) == ["out"]


def test_at_rest_nothing_runs_and_nothing_comes_back(room: ToneRoom) -> None:
    room.prepare()
    room.order("in", 4)
    room.tones.rest()
    room.until(lambda: is_gone(room.pids[0]))
    assert room.names() == ["in", "hush"]
    timers = room.tones._watch, room.tones._again, room.tones._fading
    assert not any(timer.isActive() for timer in timers)
    assert room.told == ["heard"]


def test_while_it_cannot_be_heard_rest_ends_the_trying(room: ToneRoom) -> None:
    room.mood("trouble")
    room.tones.prepare()
    room.until(lambda: room.told == ["failed"])
    room.tones.rest()
    assert not room.tones._again.isActive()


def test_after_a_rest_it_is_not_known_whether_tones_can_be_heard(room: ToneRoom) -> None:
    room.mood("trouble")
    room.tones.prepare()
    room.until(lambda: room.told == ["failed"])
    room.tones.rest()
    room.mood("good")
    room.tones.prepare()
    assert room.tones.can_be_heard is None
    room.until(lambda: room.told == ["failed", "heard"])


def test_a_new_session_right_after_a_rest_is_heard(room: ToneRoom) -> None:
    room.prepare()
    room.tones.rest()
    room.order("out", 4)
    room.until(lambda: room.names() == ["hush", "out"])
    assert not room.tones._fading.isActive()
    assert len(room.pids) == 1


def test_a_process_that_is_slow_to_go_is_not_taken_for_one_that_plays(
    room: ToneRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.prepare()
    monkeypatch.setattr("easeful.sound.speaker.KILL_MS", 0)
    room.speaker.end()
    room.speaker.start()
    room.until(lambda: len(room.pids) == 2)
    room.order("in", 4)
    room.until(lambda: room.names(1) == ["in"])
