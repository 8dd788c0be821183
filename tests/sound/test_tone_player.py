"""The process that plays tones: it obeys the window's lines at once, and beats in between."""

import json

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.mixer import Cue
from easeful.sound.tone_player import TonePlayer
from tests.sound.lines import Lines

BEAT = 0.05


class NotedStream:
    """A stream that notes what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def order(self, cue: Cue) -> None:
        self.asked.append((cue.name, cue.at, cue.gain))

    def hush(self) -> None:
        self.asked.append("hush")

    def beat(self) -> float:
        self.asked.append("beat")
        return BEAT


class Desk:
    """A player with the lines of a window."""

    def __init__(self, clock: SimulatedClock) -> None:
        self.clock = clock
        self.lines = Lines()
        self.stream = NotedStream()
        self.player = TonePlayer(self.stream, self.lines, clock)

    def write(self, **order: object) -> None:
        self.lines.written.append(json.dumps(order))

    def turn(self, times: int = 1) -> list[object]:
        """What is asked of the stream meanwhile."""
        self.stream.asked.clear()
        for _ in range(times):
            self.player.turn()
        return self.stream.asked


@pytest.fixture
def desk(clock: SimulatedClock, qapp: object) -> Desk:
    return Desk(clock)


def test_it_beats_when_a_beat_is_due(desk: Desk) -> None:
    assert desk.turn() == ["beat"]
    desk.clock.advance(0.2 * BEAT)
    assert desk.turn() == ["beat"]
    desk.clock.advance(3 * BEAT)
    desk.turn()
    assert desk.lines.waits == pytest.approx([0.0, 0.8 * BEAT, 0.0])


def test_a_cue_is_ordered_at_once(desk: Desk) -> None:
    desk.turn()
    desk.write(do="cue", name="out", gain=0.3, at=1234.5)
    assert desk.turn() == [("out", 1234.5, 0.3)]


def test_a_hush_is_done_at_once_and_its_fade_begins_without_waiting(desk: Desk) -> None:
    desk.turn()
    desk.write(do="cue", name="in", gain=0.3, at=1002.0)
    desk.write(do="hush")
    assert desk.turn(3) == [("in", 1002.0, 0.3), "hush", "beat"]
    assert desk.lines.waits[-1] == 0.0


def test_many_lines_at_once_make_no_more_beats(desk: Desk) -> None:
    desk.turn()
    for number in range(50):
        desk.write(do="cue", name="in", gain=0.3, at=1002.0 + number)
    assert "beat" not in desk.turn(50)


def test_what_it_does_not_know_it_leaves_alone(desk: Desk) -> None:
    desk.write(do="dance")
    assert desk.turn() == []
