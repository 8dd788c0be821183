"""What every maker of sounds here shares: the rate, soft ends, the peak, and the file."""

import math
import struct
import wave
from pathlib import Path

RATE = 48_000  # samples a second
SILENCE = 0.01  # seconds of nothing at the very end, so that a repeat joins without a click


def rise(share: float) -> float:
    """Half a cosine from 0 to 1, as `share` goes from 0 to 1; level outside."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, share)))


def close(samples: list[float], fade: float) -> None:
    """Let the last `fade` seconds before the silence at the end go softly to nothing."""
    count = len(samples)
    for index in range(count):
        samples[index] *= rise(((count - 1 - index) / RATE - SILENCE) / fade)


def pack(samples: list[float], peak: float) -> bytes:
    """The samples as 16-bit little-endian ones, scaled to a highest peak in dBFS."""
    scale = 32767 * 10 ** (peak / 20) / max(map(abs, samples))
    return struct.pack(f"<{len(samples)}h", *(round(sample * scale) for sample in samples))


def write(path: Path, frames: bytes, rate: int = RATE) -> Path:
    """Write a WAV file: PCM, mono, 16 bit, `rate` samples a second. OSError when that fails."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(frames)
    return path
