"""Real quiet sounds on a real sound server: heard is what the server played, and no fault of it stops the window."""

import math
import signal
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from easeful.paths import AUDIO
from easeful.sound.ambience import Ambience
from tests.ringer.sound_server import RATE, SoundServer
from tests.sound.heartbeat import LONGEST_GAP, Heartbeat
from tests.sound.room import is_gone
from tests.sound.test_real_sound import LIMIT_MS


@pytest.fixture
def ambience(server: SoundServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ambience]:
    """A soft noise that is heard; the window never stops meanwhile."""
    monkeypatch.setattr("easeful.sound.sounding.AGAIN_MS", 300)
    heartbeat = Heartbeat()
    ambience = Ambience(AUDIO / "ambience")
    with qtbot.waitSignal(ambience.heard, timeout=LIMIT_MS):
        ambience.play({"noise": 1.0})
    yield ambience
    ambience._speaker.leave()
    assert heartbeat.longest < LONGEST_GAP


def level(server: SoundServer) -> float:
    """The root mean square of the last quarter of a second, 1 is full."""
    samples = server.heard(RATE // 4)
    return math.sqrt(sum(sample * sample for sample in samples) / max(1, len(samples))) / 32_768


Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    return lambda fact: qtbot.waitUntil(fact, timeout=LIMIT_MS)


def test_it_rises_makes_room_comes_back_and_goes(server: SoundServer, ambience: Ambience, until: Until) -> None:
    full = 0.03  # -30 LUFS
    server.record()
    until(lambda: level(server) > 0.9 * full)
    ambience.duck(0.25)
    until(lambda: 0.15 * full < level(server) < 0.4 * full)
    ambience.duck(1.0)
    until(lambda: level(server) > 0.9 * full)
    process = ambience._speaker._process.processId()
    ambience.fade_out(1.5)
    until(lambda: is_gone(process))
    assert level(server) < 0.01 * full


def test_an_output_that_was_unplugged_is_told_and_another_is_used(
    server: SoundServer, ambience: Ambience, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ambience.failed, timeout=LIMIT_MS):
        server._control("unload-module", "module-null-sink")
    with qtbot.waitSignal(ambience.heard, timeout=LIMIT_MS):
        server._control("load-module", "module-null-sink", "sink_name=other")


def test_a_server_that_died_is_told_and_so_is_its_return(server: SoundServer, ambience: Ambience, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ambience.failed, timeout=LIMIT_MS):
        server.stop()
    with qtbot.waitSignal(ambience.heard, timeout=LIMIT_MS):
        server.start()


def test_a_server_that_hangs_is_told_and_so_is_its_return(
    server: SoundServer, ambience: Ambience, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ambience.failed, timeout=LIMIT_MS):
        server.send(signal.SIGSTOP)
    with qtbot.waitSignal(ambience.heard, timeout=LIMIT_MS):
        server.send(signal.SIGCONT)
