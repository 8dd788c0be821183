"""How exactly a spoken cue is heard at its moment: ordered of the real voice every 5 s, recorded from the output.

The goal is at most 40 ms from its moment, with the constant delay of the path taken out. Needs PulseAudio and
speech-dispatcher with espeak-ng; both are started here, in a folder of their own, and ended.
"""

import json
import os
import subprocess
import sys
from array import array
from collections.abc import Iterator
from statistics import linear_regression, median
from threading import Thread
from time import monotonic, sleep
from typing import Any

from tests.bench._servers import own_servers

WORDS = ("Breathe in", "Breathe out")
PERIOD, AHEAD = 5.0, 1.0
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 48  # four minutes
RATE = 48_000
LOUD, QUIET_SECONDS = 300, 0.5  # of 32,767; what is loud after so much quiet is a beginning
GOAL = 0.040


class Recorder:
    """Keeps what the output plays, and when each part of it came."""

    def __init__(self, environment: dict[str, str]) -> None:
        # So small a latency makes the output play in steps of 2.5 ms.
        form = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=5"]
        command = ["parec", "--device=null.monitor", *form]
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
        self._samples = array("h")
        self._arrivals: list[tuple[int, float]] = []
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while part := os.read(self._process.stdout.fileno(), 8192):
            self._samples.frombytes(part[: len(part) // 2 * 2])
            self._arrivals.append((len(self._samples), monotonic()))

    def end(self) -> list[float]:
        """The moments at which something began to be heard: an output's clock is not the computer's."""
        self._process.terminate()
        self._process.wait()
        slope, start = linear_regression(*zip(*self._arrivals[100:], strict=True))
        return [start + slope * place for place in self._beginnings()]

    def _beginnings(self) -> Iterator[int]:
        last = 0
        for place, sample in enumerate(self._samples):
            if abs(sample) > LOUD:
                if place - last > QUIET_SECONDS * RATE:
                    yield place
                last = place


class Narrator:
    """The process that speaks, as the window sees it."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = [sys.executable, "-m", "easeful.sound.narrator"]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        self._process = subprocess.Popen(
            command, env=environment, stdin=pipe, stdout=pipe, stderr=nowhere, text=True, bufsize=1
        )
        self.said: list[tuple[dict[str, Any], float]] = []
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said.append((json.loads(line), monotonic()))

    def wait_until_ready(self) -> str:
        """The name of the voice; RuntimeError when there is none within 20 s."""
        for _ in range(200):
            for message, _ in self.said:
                if message["say"] == "ready" and message["voice"]:
                    return str(message["voice"])
            sleep(0.1)
        raise RuntimeError("no voice: apt-get install speech-dispatcher-espeak-ng speech-dispatcher-audio-plugins")

    def order(self, number: int, text: str, at: float) -> None:
        assert self._process.stdin is not None
        order = {"do": "say", "number": number, "text": text, "gain": 1.0, "at": at}
        self._process.stdin.write(json.dumps(order) + "\n")

    def began(self) -> list[float]:
        return [when for message, when in self.said if message["say"] == "began" and message["number"]]

    def end(self) -> None:
        self._process.kill()
        self._process.wait()


def measure() -> tuple[str, list[float], list[float], list[float]]:
    """The voice; the moments; when each word was told to have begun; when it was heard."""
    with own_servers() as environment:
        narrator = Narrator(environment)
        try:
            voice = narrator.wait_until_ready()
            recorder = Recorder(environment)
            moments = [monotonic() + 2 * AHEAD + number * PERIOD for number in range(COUNT)]
            for number, moment in enumerate(moments):
                sleep(max(0.0, moment - AHEAD - monotonic()))
                narrator.order(number + 1, WORDS[number % 2], moment)
            sleep(AHEAD + PERIOD / 2)
            return voice, moments, narrator.began(), recorder.end()
        finally:
            narrator.end()


def show(name: str, delays: list[float]) -> float:
    """Print the constant delay and what strays from it; returns the farthest."""
    constant = median(delays)
    strays = sorted(abs(delay - constant) for delay in delays)
    worst, most = strays[-1], strays[int(0.99 * (len(strays) - 1))]
    fifth = len(delays) // 5
    drift = median(delays[-fifth:]) - median(delays[:fifth])
    print(
        f"{name:<12} {1000 * constant:6.1f} ms after its moment   largest deviation {1000 * worst:5.1f} ms   "
        f"99 % {1000 * most:5.1f} ms   drift {1000 * drift:+5.1f} ms"
    )
    return worst


def main() -> None:
    """Order, record, compare."""
    voice, moments, began, heard = measure()
    print(
        f"{voice}, {COUNT} words in {COUNT * PERIOD / 60:.1f} minutes; heard {len(heard)}, told to begin {len(began)}"
    )
    if not len(heard) == len(began) == len(moments):
        sys.exit("not every word was heard once")
    show("told to begin", [when - moment for when, moment in zip(began, moments, strict=True)])
    delays = [when - moment for when, moment in zip(heard, moments, strict=True)]
    worst = max(show(word, delays[first::2]) for first, word in enumerate(WORDS))
    print(f"goal {1000 * GOAL:.0f} ms: {'kept' if worst <= GOAL else 'MISSED'}")


if __name__ == "__main__":
    main()
