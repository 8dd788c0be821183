"""The players of macOS and Windows, which are handed files."""

import sys
import wave
from pathlib import Path
from threading import Event

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.bell import tone
from easeful.ringer.command import CommandSounding
from easeful.ringer.file_player import STRETCH, FilePlayer
from easeful.ringer.player import PlayerError, Progress
from easeful.ringer.players import choose_players
from easeful.ringer.tape import Tape
from easeful.ringer.windows import WindowsSounding, windows_player
from tests.ringer.rig import until


class PassingTime(Event):
    """A stop sign for which waiting takes no real time; it is given after so many seconds."""

    def __init__(self, clock: SimulatedClock, stop_after: float) -> None:
        super().__init__()
        self._clock = clock
        self._ends = clock.awake() + stop_after

    def wait(self, timeout: float | None = None) -> bool:
        self._clock.advance(timeout or 0)
        if self._clock.awake() >= self._ends:
            self.set()
        return self.is_set()


class Loudspeaker:
    """Plays files for as long as they last, and keeps what was in them."""

    def __init__(self, clock: SimulatedClock, speed: float = 1.0) -> None:
        self._clock = clock
        self._speed = speed
        self._ends = 0.0
        self.played = b""
        self.stops = 0

    def __call__(self, path: str, seconds: float) -> "Loudspeaker":
        with wave.open(path) as file:
            self.played += file.readframes(file.getnframes())
        assert Path(path).stat().st_mode & 0o777 == 0o600 or sys.platform == "win32"
        self._ends = self._clock.awake() + seconds / self._speed
        return self

    def ended(self) -> bool:
        return self._clock.awake() >= self._ends

    def stop(self) -> None:
        self.stops += 1


def test_the_alarm_goes_on_from_file_to_file_without_a_break(clock: SimulatedClock, tmp_path: Path) -> None:
    loudspeaker = Loudspeaker(clock)
    player, progress = FilePlayer("afplay", str(tmp_path), clock, loudspeaker), Progress()
    stop = PassingTime(clock, stop_after=2.5 * STRETCH)
    player.play(Tape(tone(), 1.0, endless=True), stop, progress)
    assert loudspeaker.played == Tape(tone(), 1.0, endless=True).read(int(3 * STRETCH * tone().rate))
    assert progress.frames == pytest.approx(2.5 * STRETCH * tone().rate, rel=0.01)
    assert loudspeaker.stops == 3
    assert list(tmp_path.iterdir()) == [], "the file is taken away"


def test_a_test_plays_the_bell_and_ends(clock: SimulatedClock, tmp_path: Path) -> None:
    player, progress = FilePlayer("afplay", str(tmp_path), clock, Loudspeaker(clock)), Progress()
    player.play(Tape(tone(), 1.0, endless=False), PassingTime(clock, 1000), progress)
    assert progress.frames == len(tone().samples)


def test_a_loudspeaker_that_gives_up_early_is_a_failure(clock: SimulatedClock, tmp_path: Path) -> None:
    player = FilePlayer("afplay", str(tmp_path), clock, Loudspeaker(clock, speed=5))
    with pytest.raises(PlayerError, match="ended before the sound did"):
        player.play(Tape(tone(), 1.0, endless=True), PassingTime(clock, 1000), Progress())
    assert list(tmp_path.iterdir()) == []


def python(script: str) -> list[str]:
    return [sys.executable, "-S", "-c", script]


def test_a_command_gets_the_file_as_its_last_word(tmp_path: Path) -> None:
    file = tmp_path / "bell.wav"
    sounding = CommandSounding(python("import sys; open(sys.argv[-1], 'w').write('heard')"), str(file))
    assert until(sounding.ended)
    assert file.read_text() == "heard"


def test_a_command_is_stopped_at_once(tmp_path: Path) -> None:
    sounding = CommandSounding(python("import sys; sys.stdin = open(sys.argv[-1])"), "/dev/null")
    sounding.stop()
    assert sounding._process.returncode is not None


def test_a_command_that_fails_is_a_failure() -> None:
    sounding = CommandSounding(python("raise SystemExit(3)"), "bell.wav")
    with pytest.raises(PlayerError, match="code 3"):
        until(sounding.ended)


def test_a_command_that_is_not_there_is_a_failure() -> None:
    with pytest.raises(OSError, match="No such file"):
        CommandSounding(["/nowhere/afplay"], "bell.wav")


def test_windows_plays_in_the_background_and_is_silenced(clock: SimulatedClock) -> None:
    asked: list[tuple[str | None, int]] = []
    sounding = WindowsSounding(lambda *words: asked.append(words), "bell.wav", 20.0, clock)
    assert asked == [("bell.wav", 0x20003)]
    assert not sounding.ended()
    clock.advance(20)
    assert sounding.ended()
    sounding.stop()
    assert asked[-1] == (None, 0)


def test_windows_without_a_sound_device_is_a_failure(clock: SimulatedClock) -> None:
    def refuse(path: str | None, flags: int) -> None:
        raise RuntimeError("Failed to play sound")

    with pytest.raises(PlayerError, match="Failed to play"):
        WindowsSounding(refuse, "bell.wav", 20.0, clock)


@pytest.mark.skipif(sys.platform == "win32", reason="this is Windows")
def test_elsewhere_the_player_of_windows_fails_like_any_other(clock: SimulatedClock, tmp_path: Path) -> None:
    with pytest.raises(PlayerError, match="not Windows"):
        windows_player(str(tmp_path), clock).play(Tape(tone(), 1.0, endless=True), Event(), Progress())


@pytest.mark.parametrize(
    ("system", "names"),
    [
        ("linux", ["pulse", "alsa"]),
        ("freebsd", ["pulse", "alsa"]),
        ("darwin", ["afplay"]),
        ("win32", ["winsound"]),
    ],
)
def test_every_system_has_its_players_in_order(
    clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch, system: str, names: list[str]
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert [player.name for player in choose_players([], ".", clock)] == names


def test_players_can_be_named_and_an_unknown_one_is_refused(clock: SimulatedClock) -> None:
    assert [player.name for player in choose_players(["alsa", "file:/tmp/x"], ".", clock)] == ["alsa", "file"]
    with pytest.raises(KeyError):
        choose_players(["gramophone"], ".", clock)
