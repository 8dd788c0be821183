"""The real player against a real sound server: heard is what the server played, and no fault of it stops the window."""

import math
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.sound.chimes import Chimes
from easeful.sound.outputs import OutputsWatch, sound_outputs
from tests.ringer.sound_server import RATE, SoundServer
from tests.sound.heartbeat import LONGEST_GAP, Heartbeat

LIMIT_MS = 20_000


Play = Callable[[str, float], bool]


@pytest.fixture
def play(chimes_folder: Path, server: SoundServer, qtbot: QtBot) -> Iterator[Play]:
    """Play a chime and return whether it was told as heard; the window never stops meanwhile."""
    heartbeat = Heartbeat()
    chimes = Chimes(chimes_folder)

    def play_and_wait(name: str, gain: float) -> bool:
        heartbeat.begin()
        with qtbot.waitSignal(chimes.played, timeout=LIMIT_MS) as answer:
            chimes.play(name, gain)
        return bool(answer.args[1])

    yield play_and_wait
    chimes._speaker.leave()
    assert heartbeat.longest < LONGEST_GAP


def loudness(server: SoundServer, seconds: float) -> float:
    """Root mean square of what the output played in the last seconds, 1 is full."""
    samples = server.heard(round(seconds * RATE))
    return math.sqrt(sum(sample * sample for sample in samples) / max(1, len(samples))) / 32_768


def test_a_chime_told_as_heard_came_out_of_the_server_as_loud_as_asked(server: SoundServer, play: Play) -> None:
    server.record()
    assert play("start", 1.0)
    loud = loudness(server, 1.0)
    assert play("start", 0.25)
    soft = loudness(server, 1.0)
    assert loud > 0.02
    assert loud / soft == pytest.approx(4.0, rel=0.15)


def test_a_spoiled_chime_is_heard_as_a_tone(server: SoundServer, play: Play, chimes_folder: Path) -> None:
    (chimes_folder / "check.wav").write_bytes(os.urandom(3000))
    server.record()
    assert play("check", 1.0)
    assert loudness(server, 1.0) > 0.02


def test_a_process_that_is_ended_leaves_nothing(
    server: SoundServer, chimes_folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is ended whenever nothing was played for some time."""
    (tmp_path / "spare").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "spare"))
    chimes = Chimes(chimes_folder)
    with qtbot.waitSignal(chimes.played, timeout=LIMIT_MS):
        chimes.play("start", 1.0)
    chimes._speaker.end()
    assert list((tmp_path / "spare").iterdir()) == []


def test_a_server_that_hangs_stops_neither_the_window_nor_the_next_chime(
    server: SoundServer, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.sound.chimes.START_SECONDS", 2.0)
    server.send(signal.SIGSTOP)
    assert not play("start", 0.5)
    server.send(signal.SIGCONT)
    assert play("start", 0.5)


def test_a_server_that_died_and_came_back_is_found_again(server: SoundServer, play: Play) -> None:
    assert play("start", 0.5)
    server.stop()
    assert not play("start", 0.5)
    server.start()
    assert play("start", 0.5)


def test_two_chimes_at_once_end_as_one(server: SoundServer, chimes_folder: Path, qtbot: QtBot) -> None:
    chimes = Chimes(chimes_folder)
    told: list[tuple[str, bool]] = []
    chimes.played.connect(lambda name, heard: told.append((name, heard)))
    for name in ("start", "start", "done", "check", "done"):
        chimes.play(name, 0.5)
    qtbot.waitUntil(lambda: told == [("done", True)], timeout=LIMIT_MS)
    chimes._speaker.leave()


def test_outputs_are_named_and_their_absence_too(server: SoundServer, qtbot: QtBot) -> None:
    watch = OutputsWatch()
    with qtbot.waitSignal(watch.changed, timeout=LIMIT_MS):
        watch.start()
    watch.stop()
    assert watch.names == sound_outputs() == ("Null Output",)
    server.stop()
    assert sound_outputs() == ()
