"""The samples of a tone: of its file where that can be heard, else of a plain glide in the same direction."""

import math
import wave
from array import array
from pathlib import Path

from easeful.sound.wav import audible_seconds

RATE = 48_000  # samples a second, in the files and in the stream
GLIDES = {"in": (440.0, 660.0), "second": (660.0, 880.0), "out": (660.0, 440.0)}  # in Hz, as in audio/make_tones.py
LEVEL = (523.0, 523.0)
GLIDE_SECONDS = 0.65  # no longer than the shortest file
GLIDE_PEAK = 0.1  # 20 dB under full
SOFT = round(0.06 * RATE)


def tone_samples(folder: Path, name: str) -> array:
    """The tone `name` of `folder`, as 16-bit samples; a glide where its file is missing, garbage, silent or unfit."""
    try:
        return read(folder / f"{name}.wav", RATE)
    except (OSError, EOFError, ValueError, wave.Error):
        return glide(*GLIDES.get(name, LEVEL))


def read(file: Path, rate: int) -> array:
    """The samples of a file; raises what `audible_seconds` does, and ValueError for more channels or another rate."""
    audible_seconds(file)
    with wave.open(str(file), "rb") as sound:
        if (sound.getnchannels(), sound.getframerate()) != (1, rate):
            message = f"{file.name} has more than one channel, or another rate"
            raise ValueError(message)
        return array("h", sound.readframes(sound.getnframes()))


def glide(first: float, last: float) -> array:
    """A soft tone that goes from one pitch to another (Hz) and fades."""
    count = round(GLIDE_SECONDS * RATE)
    samples, turns = array("h"), 0.0
    for at in range(count):
        level = min(1.0, at / SOFT) * (1 - at / count) ** 2
        samples.append(round(32_767 * GLIDE_PEAK * level * math.sin(math.tau * turns)))
        turns += (first + (last - first) * at / count) / RATE
    return samples
