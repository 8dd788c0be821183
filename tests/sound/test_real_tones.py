"""Real tones on a real sound server: heard is what the server played, and no fault of it stops the window."""

import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from easeful.core.clock import SystemClock
from easeful.paths import AUDIO
from easeful.sound.tones import Tones
from tests.ringer.sound_server import RATE, SoundServer
from tests.sound.test_real_sound import LIMIT_MS, LONGEST_GAP, Heartbeat

CLOCK = SystemClock()
LOUD = 300  # of 32,767


@pytest.fixture
def tones(server: SoundServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tones]:
    """Tones that are ready; the window never stops meanwhile."""
    monkeypatch.setattr("easeful.sound.sounding.AGAIN_MS", 300)
    heartbeat = Heartbeat()
    tones = Tones(AUDIO / "tones", CLOCK)
    with qtbot.waitSignal(tones.heard, timeout=LIMIT_MS):
        tones.prepare()
    yield tones
    tones._speaker.leave()
    assert heartbeat.longest < LONGEST_GAP


def onsets(server: SoundServer) -> list[int]:
    """The samples of the recording at which sound follows a tenth of a second of silence."""
    samples = server.heard(60 * RATE)
    found, last_loud = [], -RATE
    for index, sample in enumerate(samples):
        if abs(sample) > LOUD:
            if index - last_loud > RATE // 10:
                found.append(index)
            last_loud = index
    return found


def test_tones_come_out_of_the_server_as_far_apart_as_they_were_ordered(
    server: SoundServer, tones: Tones, qtbot: QtBot
) -> None:
    server.record()
    begin = CLOCK.awake() + 1.0
    for name, after in (("in", 0.0), ("out", 2.0), ("in", 4.0)):
        tones.order(name, begin + after, 1.0)
    qtbot.waitUntil(lambda: len(onsets(server)) == 3, timeout=LIMIT_MS)
    first, second, third = onsets(server)
    # A busy computer may let a stream stand still; the benchmark `cues` measures how exact it is.
    assert (second - first) / RATE == pytest.approx(2.0, abs=0.25)
    assert (third - first) / RATE == pytest.approx(4.0, abs=0.25)


def test_a_hush_ends_a_tone_in_the_middle(server: SoundServer, tones: Tones, qtbot: QtBot) -> None:
    server.record()
    tones.order("out", CLOCK.awake() + 0.7, 1.0)
    tones.order("in", CLOCK.awake() + 2.5, 1.0)
    qtbot.waitUntil(server.loud, timeout=LIMIT_MS)
    tones.hush()
    tones.order("out", CLOCK.awake() + 3.0, 1.0)
    qtbot.waitUntil(lambda: len(onsets(server)) == 2, timeout=LIMIT_MS)
    first, second = onsets(server)
    assert not any(server.heard(60 * RATE)[first + RATE : second - RATE // 10]), "the rest of the tone, and the other"


def test_a_server_that_died_is_told_and_so_is_its_return(server: SoundServer, tones: Tones, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tones.failed, timeout=LIMIT_MS):
        server.stop()
    with qtbot.waitSignal(tones.heard, timeout=LIMIT_MS):
        server.start()


def test_a_server_that_hangs_is_told_and_so_is_its_return(server: SoundServer, tones: Tones, qtbot: QtBot) -> None:
    tones._watch.setInterval(700)
    with qtbot.waitSignal(tones.failed, timeout=LIMIT_MS):
        server.send(signal.SIGSTOP)
    tones._watch.setInterval(2000)
    with qtbot.waitSignal(tones.heard, timeout=LIMIT_MS):
        server.send(signal.SIGCONT)


def test_without_a_server_it_is_told_and_the_window_goes_on(server: SoundServer, qtbot: QtBot) -> None:
    server.stop()
    heartbeat, tones = Heartbeat(), Tones(AUDIO / "tones", CLOCK)
    with qtbot.waitSignal(tones.failed, timeout=LIMIT_MS):
        tones.order("in", CLOCK.awake() + 1.0, 1.0)
    tones._speaker.leave()
    assert heartbeat.longest < LONGEST_GAP


def test_an_output_that_was_unplugged_is_told_and_another_is_used(
    server: SoundServer, tones: Tones, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tones.failed, timeout=LIMIT_MS):
        server._control("unload-module", "module-null-sink")
    with qtbot.waitSignal(tones.heard, timeout=LIMIT_MS):
        server._control("load-module", "module-null-sink", "sink_name=other")
