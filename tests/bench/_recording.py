"""What an output played, recorded sample by sample, and where in it a known tone begins."""

import os
import subprocess
from array import array
from collections.abc import Sequence
from heapq import nlargest
from math import sqrt
from operator import mul
from statistics import linear_regression
from threading import Thread
from time import monotonic
from typing import Self

RATE = 48_000
COARSE = 12  # every so many samples are enough for a first look
ROUGH = 12  # first looks that are looked at again: a level tone is like itself after each of its swings
TEMPLATE = round(0.3 * RATE)  # samples of a tone that are compared
SEARCH = round(0.3 * RATE)  # samples around the expected one
LINE_SECONDS = 5.0


class Recorder:
    """Keeps all that the output plays, and the moments at which its samples came."""

    def __init__(self, environment: dict[str, str]) -> None:
        """It records from now on the monitor of the output `null`."""
        sound = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"]
        command = ["parec", "--device=null.monitor", *sound]
        self._process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.PIPE)
        self._arrivals: list[tuple[float, int]] = []
        self._bytes = bytearray()
        self._thread = Thread(target=self._read)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()

    def recording(self) -> "Recording":
        """What was recorded, once it has ended."""
        return Recording(array("h", bytes(self._bytes[: len(self._bytes) // 2 * 2])), self._arrivals)

    def _read(self) -> None:
        assert self._process.stdout is not None
        while piece := os.read(self._process.stdout.fileno(), 1 << 16):
            self._bytes += piece
            self._arrivals.append((monotonic(), len(self._bytes) // 2))


class Recording:
    """Samples, each with the moment at which it was played, by the recorder's own clock."""

    def __init__(self, samples: array, arrivals: list[tuple[float, int]]) -> None:
        """`arrivals` are moments, each with the number of samples that had come by then."""
        self.samples = samples
        self._arrivals = arrivals

    def moments_between(self, first: float, last: float) -> "Line":
        """The line on which the samples came earliest; a piece that came late lies above it."""
        earliest: dict[int, tuple[float, float]] = {}
        for moment, count in self._arrivals:
            if first <= moment <= last:
                number = int((moment - first) / LINE_SECONDS)
                begun = moment - count / RATE
                if number not in earliest or begun < earliest[number][1]:
                    earliest[number] = moment, begun
        moments, begins = zip(*earliest.values(), strict=True)
        return Line(*linear_regression(moments, begins))

    def find(self, tone: Sequence[int], near: int) -> tuple[int, float]:
        """The sample at which a tone begins, and how much like it that sounds: 1 is the same, 0 nothing like it."""
        template = tone[:TEMPLATE]
        coarse = template[::COARSE]
        starts = range(max(0, near - SEARCH), near + SEARCH, COARSE)
        rough = nlargest(ROUGH, starts, lambda start: likeness(coarse, self.samples[start : start + TEMPLATE : COARSE]))
        exact = {start + step for start in rough for step in range(-COARSE, COARSE + 1) if start + step >= 0}
        alike = {start: likeness(template, self.samples[start : start + TEMPLATE]) for start in exact}
        found = max(alike, key=alike.__getitem__)
        return found, alike[found]


class Line:
    """Ties samples to moments: a recorder's clock is no better than a sound card's."""

    def __init__(self, slope: float, begun: float) -> None:
        """`begun` and `slope` give the moment of sample 0, as seen at a moment."""
        self._slope, self._begun = slope, begun

    def sample_at(self, moment: float) -> float:
        """The sample that was played at a moment."""
        return (moment - self._slope * moment - self._begun) * RATE


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """How much alike two pieces of sound are, whatever their loudness, from 1 over 0 to -1 (the opposite)."""
    both = sum(map(mul, one, one)) * sum(map(mul, other, other))
    return sum(map(mul, one, other)) / sqrt(both) if both else 0.0
