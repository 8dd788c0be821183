"""What stories of sound start from: a folder of chimes, and a sound server of the tests' own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ringer.sound_server import SoundServer
from tests.sound.room import FAKE, Room

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CHIMES = Path(__file__).parents[2] / "audio" / "chimes"


@pytest.fixture
def chimes_folder(tmp_path: Path) -> Path:
    """The bundled chimes, in a folder in which they may be spoiled."""
    return Path(shutil.copytree(CHIMES, tmp_path / "chimes"))


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A PulseAudio with one output that plays into nothing; whatever starts now finds it."""
    if not all(shutil.which(program) for program in ("pulseaudio", "pactl", "parec")):
        pytest.skip("PulseAudio is not installed")
    home = tmp_path / "server"
    home.mkdir(mode=0o700)
    server = SoundServer(home)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """Chimes whose player is the stand-in."""
    monkeypatch.setattr("easeful.sound.speaker.PLAYER", (FAKE,))
    room = Room(tmp_path, qtbot)
    yield room
    room.chimes._speaker.leave()
