"""Hears what an output really plays, with the moment of each twentieth of a second."""

import os
import subprocess
from array import array
from collections.abc import Mapping
from math import sqrt
from threading import Thread
from typing import NamedTuple

from tests.faults.true_time import now
from tests.ringer.rig import until

RATE = 16_000
BLOCK = RATE // 20
QUIET = 2  # of 32,767: what an output plays when nothing does


class Moment(NamedTuple):
    """A twentieth of a second: when it ended, by the test's own clock, and how loud it was, 1 is full."""

    at: float
    peak: float
    rms: float


class Ear:
    """Listens from the moment it is made."""

    def __init__(self, environment: Mapping[str, str], output: str) -> None:
        sound = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=20"]
        command = ["parec", f"--device={output}.monitor", *sound]
        nowhere = subprocess.DEVNULL
        self._process = subprocess.Popen(
            command, env=dict(environment), stdout=subprocess.PIPE, stderr=nowhere, bufsize=0
        )
        self.moments: list[Moment] = []
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()
        assert until(lambda: self.moments), "nothing can be heard of this output"

    def since(self, moment: float) -> list[Moment]:
        """What was heard after a moment."""
        return [heard for heard in self.moments if heard.at > moment]

    def first_sound(self, after: float) -> float | None:
        """When something was heard first after a moment; None while nothing was."""
        return next((heard.at for heard in self.since(after) if heard.peak > QUIET / 32_768), None)

    def hears(self, after: float, limit: float = 15.0) -> bool:
        """Whether something comes to be heard after a moment."""
        return until(lambda: self.first_sound(after) is not None, limit)

    def loudness(self, after: float, seconds: float) -> float:
        """The root mean square of what was heard in these seconds after a moment, 1 is full."""
        heard = [moment.rms**2 for moment in self.moments if after < moment.at <= after + seconds]
        return sqrt(sum(heard) / len(heard)) if heard else 0.0

    def is_loud(self, seconds: float = 1.0, least: float = 0.005) -> bool:
        """Whether the last seconds were sound that a person hears."""
        return max((heard.rms for heard in self.since(now() - seconds)), default=0.0) > least

    def becomes_loud(self, limit: float = 15.0) -> bool:
        """Whether something comes to be heard as a person hears it."""
        return until(self.is_loud, limit)

    def becomes_silent(self, limit: float = 15.0) -> bool:
        """Whether nothing more comes to be heard."""
        return until(lambda: self.first_sound(now() - 0.5) is None, limit)

    def close(self) -> None:
        """Listen no more."""
        self._process.kill()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        rest = b""
        while piece := os.read(self._process.stdout.fileno(), 1 << 16):
            rest += piece
            while len(rest) >= 2 * BLOCK:
                block, rest = array("h", rest[: 2 * BLOCK]), rest[2 * BLOCK :]
                peak = max(map(abs, block)) / 32_768
                rms = sqrt(sum(sample * sample for sample in block) / BLOCK) / 32_768
                self.moments.append(Moment(now() - len(rest) / (2 * RATE), peak, rms))
