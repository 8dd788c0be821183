"""The sound of a chime: its file where that can be heard, else a tone made here."""

import math
import wave
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

RATE = 24_000  # samples a second
FAINTEST = 200  # of 32,767; a file that stays below is silent
TONE_SECONDS = 1.2
TONE_HERTZ = 660.0  # old ears lose the high tones first
TONE_PEAK = 0.4  # 8 dB under full
SOFT_SECONDS = 0.04  # a soft attack startles nobody
SOFT = round(SOFT_SECONDS * RATE)
SAMPLE_BYTES = 2


@dataclass(frozen=True, slots=True)
class Sound:
    """A file that can be played, and its length in seconds."""

    file: Path
    seconds: float


def find_sound(folder: Path, name: str, spare: Callable[[], Path]) -> Sound:
    """The chime `name` in `folder`; where it is missing, garbage or silent, a tone in the folder that `spare` gives."""
    file = folder / f"{name}.wav"
    try:
        return Sound(file, audible_seconds(file))
    except (OSError, EOFError, ValueError, wave.Error):
        return make_tone(spare() / f"{name}.wav")


def audible_seconds(file: Path) -> float:
    """How long a file of 16-bit samples plays; raises OSError, EOFError, wave.Error or ValueError for any other."""
    with wave.open(str(file), "rb") as sound:
        frames, rate = sound.getnframes(), sound.getframerate()
        samples = sound.readframes(frames)
        if sound.getsampwidth() != SAMPLE_BYTES or len(samples) != frames * sound.getnchannels() * SAMPLE_BYTES:
            message = f"{file.name} is cut, or has no 16-bit samples"
            raise ValueError(message)
    loud = array("h", samples)
    if not loud or (max(loud) < FAINTEST and -min(loud) < FAINTEST):
        message = f"{file.name} is silent"
        raise ValueError(message)
    return frames / rate


def make_tone(file: Path) -> Sound:
    """Write a soft tone that fades, to a file for its owner only."""
    file.touch(mode=0o600)
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(SAMPLE_BYTES)
        sound.setframerate(RATE)
        sound.writeframes(_tone())
    return Sound(file, TONE_SECONDS)


def _tone() -> bytes:
    count = round(TONE_SECONDS * RATE)
    levels = (32_767 * TONE_PEAK * _level(at, count) * _swing(at) for at in range(count))
    return array("h", map(round, levels)).tobytes()


def _swing(at: int) -> float:
    return math.sin(2 * math.pi * TONE_HERTZ * at / RATE)


def _level(at: int, count: int) -> float:
    rise = 0.5 - 0.5 * math.cos(math.pi * min(1.0, at / SOFT))
    return rise * (1 - at / count) ** 2
