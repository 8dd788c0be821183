"""What can be measured in a sound: its samples, its peak, its loudness, its pitch."""

import math
import struct
import wave
from pathlib import Path
from statistics import fmean

RATE = 48_000


def samples(path: Path) -> list[float]:
    """The samples of a file of the form in which sounds are bundled, from -1 to 1."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
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


def loudness(sound: list[float]) -> float:
    """Integrated loudness in LUFS of one channel at 48 kHz: ITU-R BS.1770-4, annex 1."""
    head = filtered(
        sound, (1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585)
    )
    weighted = filtered(head, (1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))
    block, step = RATE * 4 // 10, RATE // 10
    powers = [fmean(x * x for x in weighted[at : at + block]) for at in range(0, len(sound) - block + 1, step)]
    heard = [power for power in powers if lufs(power) > -70]
    return lufs(fmean(power for power in heard if lufs(power) > lufs(fmean(heard)) - 10))


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
