"""Makes the tones of audio/tones, which tell with closed eyes when to breathe in, out, or to hold."""

import math
from dataclasses import dataclass
from pathlib import Path

from _notes import RATE, close, pack, rise
from _notes import write as write_file

ATTACK = 0.06  # seconds; soft, and still heard as the beginning
# A flute's partials as (times the frequency, level): nearly a pure tone, a little warmer.
PARTIALS = ((1.0, 1.0), (2.0, 0.22), (3.0, 0.05))
A4, C5, E5, A5 = 440.0, 523.25, 659.26, 880.0


@dataclass(frozen=True)
class Tone:
    """One file: its seconds, its highest peak in dBFS, the two pitches (Hz) and the seconds between which it glides."""

    name: str
    seconds: float
    peak: float
    first: float
    last: float
    glide: tuple[float, float]
    decay: float  # seconds until 37 % is left
    fade: float  # seconds in which it closes

    def frequency(self, at: float) -> float:
        """The pitch in Hz after `at` seconds; even steps to the ear, slow at both ends of the glide."""
        begin, end = self.glide
        return float(self.first * (self.last / self.first) ** rise((at - begin) / (end - begin)))


# In and out differ from the very first moment: one begins low and the other high.
TONES = (
    Tone("in", 1.2, -20.0, A4, E5, (0.05, 0.6), 1.1, 0.5),
    Tone("second", 0.65, -21.5, E5, A5, (0.03, 0.3), 0.8, 0.3),
    Tone("out", 1.5, -20.0, E5, A4, (0.05, 0.75), 1.1, 0.7),
    Tone("hold", 0.9, -24.5, C5, C5, (0.0, 0.9), 0.9, 0.5),
)


def sing(tone: Tone) -> bytes:
    """A tone as 16-bit little-endian samples, opened and closed softly and scaled to its peak."""
    samples = []
    turns = 0.0
    for index in range(round(tone.seconds * RATE)):
        at = index / RATE
        level = rise(at / ATTACK) * math.exp(-at / tone.decay)
        samples.append(level * sum(share * math.sin(math.tau * ratio * turns) for ratio, share in PARTIALS))
        turns += tone.frequency(at) / RATE
    close(samples, tone.fade)
    return pack(samples, tone.peak)


def write(tone: Tone, folder: Path) -> Path:
    """Write a tone as `folder`/name.wav. OSError when that fails."""
    return write_file(folder / f"{tone.name}.wav", sing(tone))


if __name__ == "__main__":
    tones = Path(__file__).parent / "tones"
    tones.mkdir(exist_ok=True)
    for each in TONES:
        print(write(each, tones))
