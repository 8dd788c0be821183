"""The process that plays quiet sounds: it does at once what the window's lines ask."""

import json
from collections.abc import Mapping

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.ambience_player import AmbiencePlayer
from tests.sound.lines import Lines


class NotedStream:
    """A stream that notes what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def play(self, gains: Mapping[str, float]) -> None:
        self.asked.append(("play", gains))

    def duck(self, gain: float) -> None:
        self.asked.append(("duck", gain))

    def fade(self, seconds: float) -> None:
        self.asked.append(("fade", seconds))

    def hush(self) -> None:
        self.asked.append("hush")

    def beat(self) -> float:
        self.asked.append("beat")
        return 60.0


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ({"do": "play", "gains": {"rain": 0.5}}, [("play", {"rain": 0.5})]),
        ({"do": "duck", "gain": 0.3}, [("duck", 0.3)]),
        ({"do": "fade", "seconds": 8.0}, [("fade", 8.0)]),
        ({"do": "hush"}, ["hush"]),
        ({"do": "dance"}, []),
    ],
)
def test_a_line_is_done_and_the_next_beat_does_not_wait(
    clock: SimulatedClock, qapp: object, line: dict[str, object], asked: list[object]
) -> None:
    stream, lines = NotedStream(), Lines()
    player = AmbiencePlayer(stream, lines, clock)
    player.turn()
    lines.written.append(json.dumps(line))
    player.turn()
    player.turn()
    assert stream.asked == ["beat", *asked, "beat"]
    assert lines.waits[-1] == 0.0
