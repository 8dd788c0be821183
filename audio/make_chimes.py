"""Makes the sounds of audio/chimes, so that each is small, our own, and the same on every remake."""

import cmath
import math
from dataclasses import dataclass
from pathlib import Path

from _notes import RATE, close, pack, rise
from _notes import write as write_file

ATTACK = 0.04  # seconds; a note that opens faster startles
FADE = 0.12  # seconds at the end of a file in which every note closes
# A bell's partials as (times the frequency, level, times the decay); few and low, for older ears.
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.4, 0.6), (3.0, 0.14, 0.4))


@dataclass(frozen=True)
class Note:
    """One stroke: when (seconds), how high (Hz), how long until 37 % is left (seconds), how strong."""

    start: float
    frequency: float
    decay: float
    level: float = 1.0
    attack: float = ATTACK


@dataclass(frozen=True)
class Chime:
    """One file: its length in seconds, its highest peak in dBFS, its notes."""

    name: str
    seconds: float
    peak: float
    notes: tuple[Note, ...]


C5, E5, G5, A5, C6, E6 = 523.25, 659.26, 783.99, 880.0, 1046.5, 1318.51

CHIMES = (
    Chime("start", 1.1, -11.0, (Note(0.0, C5, 0.22), Note(0.16, G5, 0.25, 0.8))),
    Chime(
        "check",
        2.2,
        -8.0,
        (Note(0.0, G5, 0.24), Note(0.26, C6, 0.34), Note(1.0, G5, 0.24), Note(1.26, C6, 0.34)),
    ),
    Chime(
        "end",
        3.0,
        -6.2,
        tuple(
            Note(beat + step * 0.18, frequency, 0.2 if step < 2 else 0.3)
            for beat, phrase in enumerate(((E5, A5, C6), (E5, A5, C6), (E5, A5, E6)))
            for step, frequency in enumerate(phrase)
        ),
    ),
    Chime("done", 1.3, -12.0, (Note(0.0, G5, 0.2, 0.8), Note(0.2, E5, 0.24), Note(0.4, C5, 0.3))),
    Chime("line", 1.2, -16.0, (Note(0.0, E5, 0.3, 1.0, 0.12),)),
    Chime("idea", 1.7, -16.0, (Note(0.0, A5, 0.3, 1.0, 0.09), Note(0.5, A5, 0.35, 0.7, 0.09))),
    Chime("look", 1.8, -16.0, (Note(0.0, C5, 0.4, 1.0, 0.09), Note(0.45, E5, 0.4, 0.7, 0.09))),
)


def strike(note: Note, seconds: float) -> list[float]:
    """Samples of one note that rings for `seconds`."""
    samples = [0.0] * round(seconds * RATE)
    for ratio, level, decay in PARTIALS:
        turn = cmath.exp(complex(-1.0 / (note.decay * decay), math.tau * note.frequency * ratio) / RATE)
        swing = complex(note.level * level)
        for index in range(len(samples)):
            samples[index] += swing.imag
            swing *= turn
    for index in range(round(note.attack * RATE)):
        samples[index] *= rise(index / (note.attack * RATE))
    return samples


def mix(chime: Chime) -> bytes:
    """All notes of a chime as 16-bit little-endian samples, closed softly and scaled to its peak."""
    count = round(chime.seconds * RATE)
    total = [0.0] * count
    for note in chime.notes:
        for index, sample in enumerate(strike(note, chime.seconds - note.start), round(note.start * RATE)):
            total[index] += sample
    close(total, FADE)
    return pack(total, chime.peak)


def write(chime: Chime, folder: Path) -> Path:
    """Write a chime as `folder`/name.wav. OSError when that fails."""
    return write_file(folder / f"{chime.name}.wav", mix(chime))


if __name__ == "__main__":
    chimes = Path(__file__).parent / "chimes"
    chimes.mkdir(exist_ok=True)
    for each in CHIMES:
        print(write(each, chimes))
