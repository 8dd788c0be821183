"""What can be measured in a sound: its samples, its peak, its loudness, its pitch."""

import math
import struct
import wave
from pathlib import Path
from statistics import fmean

RATE = 48_000


def samples(path: Path, rate: int = RATE) -> list[float]:
    """The samples of a file of the form in which sounds are bundled, from -1 to 1."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, rate)
        return [sample / 32768 for (sample,) in struct.iter_unpack("<h", file.readframes(file.getnframes()))]


def decibels(level: float) -> float:
    return 20 * math.log10(level)


def pitch(sound: list[float], at: float, seconds: float = 0.05) -> float:
    """The pitch in Hz around a moment in seconds: how often the sound rises through nothing."""
    begin = round(at * RATE)
    piece = sound[begin : begin + round(seconds * RATE)]
    rises = [
        index + piece[index] / (piece[index] - piece[index + 1])
        for index in range(len(piece) - 1)
        if piece[index] < 0 <= piece[index + 1]
    ]
    return RATE * (len(rises) - 1) / (rises[-1] - rises[0])


def loudness(sound: list[float], rate: int = RATE) -> float:
    """Integrated loudness in LUFS of one channel: ITU-R BS.1770-4, annex 1; its filters, for any rate."""
    weighted = filtered(filtered(sound, *head(rate)), *bass(rate))
    block, step = rate * 4 // 10, rate // 10
    powers = [fmean(x * x for x in weighted[at : at + block]) for at in range(0, len(sound) - block + 1, step)]
    heard = [power for power in powers if lufs(power) > -70]
    return lufs(fmean(power for power in heard if lufs(power) > lufs(fmean(heard)) - 10))


Filter = tuple[tuple[float, float, float], tuple[float, float]]


def head(rate: int) -> Filter:
    """What a head does: a shelf of 4 dB; at 48 kHz the figures of the recommendation's table 1, to ten places."""
    turn, width, gain = (
        math.tan(math.pi * 1681.974450955533 / rate),
        1 / 0.7071752369554196,
        10 ** (3.999843853973347 / 20),
    )
    middle = gain**0.4996667741545416
    whole = 1 + width * turn + turn * turn
    ahead = (
        gain + middle * width * turn + turn * turn,
        2 * (turn * turn - gain),
        gain - middle * width * turn + turn * turn,
    )
    return (
        (ahead[0] / whole, ahead[1] / whole, ahead[2] / whole),
        (2 * (turn * turn - 1) / whole, (1 - width * turn + turn * turn) / whole),
    )


def bass(rate: int) -> Filter:
    """What the ear does with low tones; table 2."""
    turn, width = math.tan(math.pi * 38.13547087602444 / rate), 1 / 0.5003270373238773
    whole = 1 + width * turn + turn * turn
    return (1.0, -2.0, 1.0), (2 * (turn * turn - 1) / whole, (1 - width * turn + turn * turn) / whole)


def lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power) if power else -math.inf


def filtered(sound: list[float], ahead: tuple[float, float, float], back: tuple[float, float]) -> list[float]:
    first, second = 0.0, 0.0
    result = []
    for value in sound:
        out = ahead[0] * value + first
        first = ahead[1] * value - back[0] * out + second
        second = ahead[2] * value - back[1] * out
        result.append(out)
    return result
