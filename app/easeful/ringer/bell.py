"""The sound of the alarm: the bundled recording, or a tone made here when that cannot be used."""

import math
import sys
from array import array
from typing import NamedTuple

SHORTEST = 0.3
LONGEST = 30.0
RATES = range(8_000, 192_001)
# Below -40 dBFS a recording is taken for silence.
QUIETEST_PEAK = 328

TONE_RATE = 24_000
TONE_HERTZ = 880.0
TONE_PEAK = 16_000
TONE_STRIKES = 3
TONE_STRIKE_SECONDS = 0.25
TONE_GAP_SECONDS = 0.1
TONE_REST_SECONDS = 0.7


class Bell(NamedTuple):
    """16-bit samples, interleaved when there are two channels; `rate` in frames a second."""

    rate: int
    channels: int
    samples: "array[int]"


def load_bell(path: str) -> Bell:
    """Return the recording at `path`, or the tone when it is missing, damaged, silent or too short."""
    return _recording(path) or tone()


def _recording(path: str) -> Bell | None:
    import wave  # noqa: PLC0415 - not needed to be armed

    try:
        with wave.open(path, "rb") as file:
            rate, channels = file.getframerate(), file.getnchannels()
            if file.getsampwidth() != 2 or channels not in {1, 2} or rate not in RATES:
                return None
            frames = file.readframes(int(rate * LONGEST))
    except (OSError, EOFError, wave.Error, MemoryError):
        return None
    samples = array("h", frames[: len(frames) - len(frames) % (2 * channels)])
    if sys.byteorder == "big":
        samples.byteswap()
    too_short = len(samples) < SHORTEST * rate * channels
    return None if too_short or max(map(abs, samples)) < QUIETEST_PEAK else Bell(rate, channels, samples)


def tone() -> Bell:
    """Return three soft-edged strikes and a rest, at a pitch that older ears hear well."""
    count = int(TONE_STRIKE_SECONDS * TONE_RATE)
    turn, arch = 2 * math.pi * TONE_HERTZ / TONE_RATE, math.pi / count
    strike = array("h", [int(TONE_PEAK * math.sin(arch * n) * math.sin(turn * n)) for n in range(count)])
    gap = array("h", bytes(2 * int(TONE_GAP_SECONDS * TONE_RATE)))
    rest = array("h", bytes(2 * int(TONE_REST_SECONDS * TONE_RATE)))
    return Bell(TONE_RATE, 1, (strike + gap) * TONE_STRIKES + rest)
