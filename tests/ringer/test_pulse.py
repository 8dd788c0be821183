"""Real sound: what a private sound server's output really played."""

import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from easeful.ringer import child
from easeful.ringer.client import Reply, Ringer, Said
from easeful.ringer.clock import SystemClock
from easeful.ringer.libpulse import load_libpulse
from tests.ringer.rig import reply_of, until
from tests.ringer.sound_server import SoundServer

PROGRAMS = ("pulseaudio", "pactl", "parec")
missing = [name for name in PROGRAMS if shutil.which(name) is None]
try:
    load_libpulse()
except OSError:
    missing.append("libpulse.so.0")
pytestmark = pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} not installed")


@pytest.fixture(scope="module")
def shared_server() -> Iterator[SoundServer]:
    """One sound server for all stories; where one of them stops it, the next starts it."""
    with tempfile.TemporaryDirectory(prefix="easeful-") as folder:
        server = SoundServer(Path(folder))
        yield server
        server.stop()


@pytest.fixture
def server(shared_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> SoundServer:
    """The sound server, perhaps not running yet, where the ringers of this process look for it."""
    for name, value in shared_server.environment.items():
        monkeypatch.setenv(name, value)
    return shared_server


@pytest.fixture
def ringer(make_ringer: Callable[..., Ringer]) -> Ringer:
    return make_ringer("pulse")


def test_the_bell_is_really_heard_and_silence_really_silences(server: SoundServer, ringer: Ringer) -> None:
    server.start()
    server.record()
    ringer.ring(1.0)
    assert reply_of(ringer, Said.RINGING).by == "pulse"
    assert until(server.loud)
    ringer.silence()
    assert until(lambda: not server.loud())
    assert not until(server.loud, limit=0.5)


def test_alsa_is_heard_as_well(
    server: SoundServer, make_ringer: Callable[..., Ringer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # ALSA's own device stands on the private server here, as there is no sound card to play to.
    settings = tmp_path / "alsa.conf"
    settings.write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(settings))
    server.start()
    ringer = make_ringer("alsa")
    ringer.test(1.0)
    reply = reply_of(ringer, Said.TESTED)
    if "no such" in reply.why:
        pytest.skip(f"ALSA or its PulseAudio plug-in is not installed: {reply.why}")
    assert reply == Reply(Said.TESTED, by="alsa", heard=True)


def test_a_program_that_is_removed_after_arming_is_still_heard(
    server: SoundServer, ringer: Ringer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Path(child.__file__).parent
    copy = tmp_path / "app" / "easeful" / "ringer"
    shutil.copytree(room, copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(room.parent / "__init__.py", copy.parent)
    monkeypatch.setattr(child, "__file__", str(copy / "child.py"))
    server.start()
    ringer.arm(SystemClock().boot() + 600, None, 1.0)
    reply_of(ringer, Said.ARMED)
    ringer.watch()
    assert until(lambda: ringer.poll() == () and not ringer._patience.waits)
    shutil.rmtree(tmp_path / "app")
    ringer.ring(1.0)
    assert reply_of(ringer, Said.RINGING).by == "pulse"


def test_a_muted_output_is_told_until_it_is_not_muted(server: SoundServer, ringer: Ringer) -> None:
    server.start()
    server.mute(muted=True)
    ringer.ring(1.0)
    assert reply_of(ringer, Said.NO_SOUND).why == "the sound output is muted"
    server.mute(muted=False)
    assert reply_of(ringer, Said.RINGING).by == "pulse"


def test_a_server_that_hangs_makes_the_ringer_neither_deaf_nor_immortal(server: SoundServer, ringer: Ringer) -> None:
    server.start()
    ringer.ring(1.0)
    reply_of(ringer, Said.RINGING)
    server.send(signal.SIGSTOP)
    ringer.silence()
    ringer.ring(1.0)
    child = ringer._child
    assert child.send({"do": "hello"})
    assert until(lambda: any(reply.say is Said.WELL for reply in child.replies()))
    assert child.send({"do": "quit"})
    assert child.wait(5)
    server.send(signal.SIGCONT)


def test_a_server_that_dies_is_told_and_one_that_comes_back_is_heard(server: SoundServer, ringer: Ringer) -> None:
    server.start()
    ringer.ring(1.0)
    reply_of(ringer, Said.RINGING)
    server.stop()
    assert reply_of(ringer, Said.NO_SOUND).why
    server.start()
    assert reply_of(ringer, Said.RINGING).by == "pulse"
    server.stop()


def test_without_a_server_the_trial_says_why(server: SoundServer, ringer: Ringer) -> None:
    server.stop()
    ringer.test(1.0)
    assert reply_of(ringer, Said.TESTED) == Reply(Said.TESTED, why="pulse: connection refused", heard=False)


def test_an_output_that_is_only_a_dummy_is_not_taken_for_sound(server: SoundServer, ringer: Ringer) -> None:
    server.stop()
    server.start("auto_null")
    ringer.test(1.0)
    reply = reply_of(ringer, Said.TESTED)
    server.stop()
    assert reply.heard is False
    assert reply.why == "pulse: this computer has no sound output"
