"""The real voice, speech service and sound server: what is told was heard, and no fault of theirs stops the window."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.core.clock import SystemClock
from easeful.sound.voice import Voice
from easeful.sound.voices import PLAIN
from tests.ringer.sound_server import RATE, SoundServer
from tests.sound.heartbeat import LONGEST_GAP, Heartbeat

LIMIT_MS = 30_000
QUIET_MS = 5_000  # a service whose client is gone speaks on for 7 s or more
GUIDE_LINE = "Let your shoulders grow heavy, and feel the floor that lies under you"
LONG_LINE = "let your shoulders grow heavy and feel the floor under you and " * 6  # half a minute without a pause


class Service:
    """The speech service, which whoever speaks first starts."""

    def __init__(self, folder: Path) -> None:
        self._pid = folder / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"

    def send(self, number: int) -> None:
        os.kill(int(self._pid.read_text()), number)

    def end(self) -> None:
        with suppress(OSError, ValueError):
            self.send(signal.SIGKILL)


@pytest.fixture
def service(
    server: SoundServer, tmp_path: Path, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Service]:
    """A speech service of this story's own."""
    if not shutil.which("speech-dispatcher") or not Path("/usr/lib/speech-dispatcher-modules/sd_espeak-ng").exists():
        pytest.skip("speech-dispatcher with espeak-ng is not installed")
    for room in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(room, str(tmp_path / room))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_folder))
    service = Service(short_folder)
    yield service
    service.end()


@pytest.fixture
def voice(service: Service, qtbot: QtBot) -> Iterator[Voice]:
    """The voice of a window that never stops, found by it."""
    heartbeat = Heartbeat()
    voice = Voice(SystemClock())
    with qtbot.waitSignal(voice.ready, timeout=LIMIT_MS):
        voice.prepare()
    assert voice.is_there
    yield voice
    voice._speaker.leave()
    assert heartbeat.longest < LONGEST_GAP


def spoken_seconds(server: SoundServer) -> float:
    """From the first sound to the last in all that was recorded."""
    heard = server.heard(RATE * 60)
    loud = [at for at, sample in enumerate(heard) if abs(sample) > 100]
    return (loud[-1] - loud[0]) / RATE


def is_quiet(server: SoundServer) -> bool:
    """Whether the last second was."""
    return max(server.heard(RATE)) < 100


def test_a_line_is_heard_until_it_is_hushed_or_the_program_ends(
    server: SoundServer, voice: Voice, qtbot: QtBot
) -> None:
    told: list[int] = []
    voice.ended.connect(told.append)
    server.record()
    voice.say(LONG_LINE, None, 0.8)
    qtbot.waitUntil(server.loud, timeout=LIMIT_MS)
    voice.hush()
    qtbot.waitUntil(lambda: is_quiet(server), timeout=QUIET_MS)
    with qtbot.waitSignal(voice.ended, timeout=LIMIT_MS):
        number = voice.say("Breathe in", None, 0.8)
    assert told == [number]
    assert max(server.heard(RATE * 2)) > 1000
    voice.say(LONG_LINE, None, 0.8)
    qtbot.waitUntil(server.loud, timeout=LIMIT_MS)
    voice._speaker.leave()
    qtbot.waitUntil(lambda: is_quiet(server), timeout=QUIET_MS)


def test_a_line_is_said_again_when_the_service_died_and_one_that_hangs_is_told_as_failed(
    service: Service, voice: Voice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit, seconds in (("ANSWER", 1.0), ("LETTER", 0.2)):
        monkeypatch.setattr(f"easeful.sound.voice.{limit}_SECONDS", seconds)
    with qtbot.waitSignal(voice.began, timeout=LIMIT_MS):
        number = voice.say("Breathe in", None, 0.8)
    service.send(signal.SIGKILL)
    with qtbot.waitSignal(voice.ended, timeout=LIMIT_MS) as ended:
        pass
    assert ended.args == [number]
    service.send(signal.SIGSTOP)
    with qtbot.waitSignal(voice.failed, timeout=LIMIT_MS):
        voice.say("Breathe out", None, 0.8)
    assert voice.is_there is False


def test_the_voices_are_listed_and_each_speaks_at_the_pace_that_is_asked_for(
    server: SoundServer, voice: Voice, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(voice.listed, timeout=LIMIT_MS) as listed:
        voice.list_voices("en")
    language, names = listed.args
    assert (language, names[0] in PLAIN) == ("en", True)
    assert not [name for name in names if "+" in name or name == "dummy"]
    for name, pace in ((names[0], 160.0), (names[1], 110.0)):
        server.recording.unlink(missing_ok=True)
        server.record()
        with qtbot.waitSignal(voice.ended, timeout=LIMIT_MS):
            voice.say(GUIDE_LINE, None, 0.8, voice=name, pace=pace)
        qtbot.waitUntil(lambda: is_quiet(server), timeout=QUIET_MS)
        assert 60 * len(GUIDE_LINE.split()) / spoken_seconds(server) == pytest.approx(pace, rel=0.15)
