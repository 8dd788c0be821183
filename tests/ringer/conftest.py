"""What the ringer's stories start from: real ringers, and one whose hours pass at once."""

import math
import struct
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.client import Ringer
from tests.ringer.bedside import Bedside
from tests.ringer.rig import MainProgram

RATE = 16_000


@pytest.fixture
def bell(tmp_path: Path) -> Path:
    """A third of a second of a steady note."""
    path = tmp_path / "bell.wav"
    note = [int(12_000 * math.sin(2 * math.pi * 800 * n / RATE)) for n in range(5_600)]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(note)}h", *note))
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Where the loudspeaker of the tests leaves what was heard."""
    return tmp_path / "sound.raw"


@pytest.fixture
def make_ringer(tmp_path: Path, bell: Path) -> Iterator[Callable[..., Ringer]]:
    """Make ringers with the given players, which end with the test."""
    made: list[Ringer] = []

    def make(*players: str, **options: object) -> Ringer:
        made.append(Ringer([tmp_path], bell, players=players, **options))
        return made[-1]

    yield make
    for ringer in made:
        ringer.close()


@pytest.fixture
def ringer(make_ringer: Callable[..., Ringer], sound: Path) -> Ringer:
    """A ringer whose loudspeaker is a file."""
    return make_ringer(f"file:{sound}")


@pytest.fixture
def main_program(tmp_path: Path, bell: Path, sound: Path) -> Iterator[Callable[..., MainProgram]]:
    """Start main programs whose ringer is armed for so many seconds from now."""
    started: list[MainProgram] = []

    def start(seconds: float, restart: tuple[str, ...] = ()) -> MainProgram:
        started.append(MainProgram(tmp_path, seconds, sound, list(restart)))
        return started[-1]

    yield start
    for program in started:
        program.clear_up()


@pytest.fixture
def bedside(clock: SimulatedClock) -> Bedside:
    return Bedside(clock)
