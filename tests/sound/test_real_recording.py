"""A real recording on a real sound server: what is told is what the server played, and no fault stops the window."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.sound.recording import Recording
from tests.ringer.sound_server import SoundServer
from tests.sound.heartbeat import LONGEST_GAP, Heartbeat
from tests.sound.recordings import write_garbage, write_wave

LIMIT_MS = 20_000


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two minutes of a tone."""
    return write_wave(tmp_path_factory.mktemp("songs") / "song.wav", 120.0, 0.5)


@pytest.fixture
def recording(server: SoundServer, song: Path, qtbot: QtBot) -> Iterator[Recording]:
    """A recording; the window never stops meanwhile."""
    heartbeat = Heartbeat()
    recording = Recording()
    yield recording
    recording._speaker.leave()
    assert heartbeat.longest < LONGEST_GAP


@pytest.fixture
def play(recording: Recording, song: Path, qtbot: QtBot) -> Callable[[], None]:
    """Play the song from its middle on, and wait until it has begun."""

    def play_and_wait() -> None:
        with qtbot.waitSignal(recording.moved, timeout=LIMIT_MS):
            recording.play(song, 60.0, 1.0)

    return play_and_wait


def test_it_is_heard_pauses_goes_on_and_ends(
    server: SoundServer, recording: Recording, play: Callable[[], None], qtbot: QtBot
) -> None:
    server.record()
    moments: list[float] = []
    recording.moved.connect(moments.append)
    play()
    qtbot.waitUntil(server.loud, timeout=LIMIT_MS)
    recording.pause()
    qtbot.waitUntil(lambda: not server.loud(), timeout=LIMIT_MS)
    recording.go_on()
    qtbot.waitUntil(server.loud, timeout=LIMIT_MS)
    assert 60.0 < moments[0] < 61.0
    recording.change_volume(0.0)
    qtbot.waitUntil(lambda: not server.loud(), timeout=LIMIT_MS)
    with qtbot.waitSignal(recording.ended, timeout=LIMIT_MS):
        recording.seek(119.0)
    assert moments == sorted(moments)
    assert moments[-1] > 119.0


def test_garbage_has_failed_and_has_not_ended(recording: Recording, qtbot: QtBot, tmp_path: Path) -> None:
    ends: list[str] = []
    recording.ended.connect(lambda: ends.append("ended"))
    recording.moved.connect(lambda _: ends.append("moved"))
    with qtbot.waitSignal(recording.failed, timeout=LIMIT_MS):
        recording.play(write_garbage(tmp_path / "song.mp3"), 0.0, 1.0)
    assert ends == []


def test_a_server_that_died_is_told_and_after_its_return_it_plays_again(
    server: SoundServer, recording: Recording, play: Callable[[], None], qtbot: QtBot
) -> None:
    play()
    with qtbot.waitSignal(recording.failed, timeout=LIMIT_MS):
        server.stop()
    server.start()
    play()


def test_a_server_that_hangs_is_told(
    server: SoundServer, recording: Recording, play: Callable[[], None], qtbot: QtBot
) -> None:
    play()
    with qtbot.waitSignal(recording.failed, timeout=LIMIT_MS):
        server.send(signal.SIGSTOP)
    server.send(signal.SIGCONT)


def test_when_the_output_is_exchanged_it_plays_on(
    server: SoundServer, recording: Recording, play: Callable[[], None], qtbot: QtBot
) -> None:
    play()
    process = recording._speaker._process.processId()
    server._control("load-module", "module-null-sink", "sink_name=other", "norewinds=1")
    server._control("set-default-sink", "other")
    qtbot.waitUntil(lambda: recording._speaker._process.processId() not in (0, process), timeout=LIMIT_MS)
    with qtbot.waitSignal(recording.moved, timeout=LIMIT_MS) as at:
        pass
    assert at.args[0] > 60.0
