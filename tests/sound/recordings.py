"""Small recordings, good and bad, written where a story needs them."""

import math
import wave
from array import array
from pathlib import Path

RATE = 8000
HERTZ = 300.0


def write_wave(file: Path, seconds: float, peak: float) -> Path:
    """An even tone at a peak from 0 to 1."""
    return write(file, tone(seconds, peak))


def tone(seconds: float, peak: float) -> array:
    """Its samples."""
    return array(
        "h", (round(32_767 * peak * math.sin(math.tau * HERTZ * at / RATE)) for at in range(round(seconds * RATE)))
    )


def write_right(file: Path, samples: array) -> Path:
    """Two channels, of which the left one is silent."""
    return write(file, array("h", (sample for right in samples for sample in (0, right))), channels=2)


def write_click(file: Path) -> Path:
    """A second of silence with one loud click."""
    samples = array("h", [0] * RATE)
    samples[RATE // 2 : RATE // 2 + 40] = array("h", [30_000] * 40)
    return write(file, samples)


def write(file: Path, samples: array, channels: int = 1) -> Path:
    """16-bit samples."""
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file


def write_silent_mp3(file: Path) -> Path:
    """A second of MPEG layer 3 at 128 kbit/s and 44.1 kHz in which every frame is empty."""
    frame = b"\xff\xfb\x90\xc0".ljust(417, b"\0")
    file.write_bytes(frame * 39)
    return file


def write_garbage(file: Path) -> Path:
    """Bytes that begin like a recording and are none."""
    file.write_bytes(b"ID3" + bytes(range(7, 250)) * 200)
    return file


def write_playlist(file: Path) -> Path:
    """A list of addresses, under the name of a recording."""
    file.write_text("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/song.mp3\n")
    return file
