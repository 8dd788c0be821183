"""Whether each breathing tone is heard at its moment: at rest, on a busy computer, and with a window that hangs.

The goal is that none is 40 ms off the constant delay, and that it never drifts. Give --minutes for less than 5.
"""

import os
import subprocess
import sys
import tempfile
import wave
from argparse import ArgumentParser
from array import array
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import linear_regression, median
from time import monotonic, sleep

from easeful.paths import AUDIO
from tests.bench._recording import RATE, Recorder, Recording
from tests.bench.running import spent
from tests.ringer.sound_server import SoundServer

EVERY, FIRST = 5.0, 6.0  # seconds between two tones, and before the first
HEARD, WHOLE = 0.3, 0.98  # shares of a tone
TONES = ("in", "out", "second")  # not the level one, which is like itself after each swing, 2 ms later
# Programs that keep a core busy, and seconds for which the window hangs again and again.
ROUNDS = {"at rest": (0, 0.0), "busy computer": (2, 0.0), "window hangs 2.5 of 3 s": (0, 2.5)}
ORDERING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from easeful.core.clock import SystemClock
from easeful.sound.tones import Tones
folder, first, every, count, hangs = Path(sys.argv[1]), *map(float, sys.argv[2:6])
application = QCoreApplication([])
clock, names = SystemClock(), sys.argv[6:]
tones = Tones(folder, clock)
tones.heard.connect(lambda: print(tones._speaker._process.processId(), flush=True))
tones.prepare()
ordered = 0
def go_on():
    global ordered
    while ordered < count and first + ordered * every < clock.awake() + 2 * every:
        tones.order(names[ordered % len(names)], first + ordered * every, 1.0)
        ordered += 1
    time.sleep(hangs)
timer = QTimer()
timer.timeout.connect(go_on)
timer.start(500)
application.exec()
"""


def samples_of(name: str) -> array:
    """The samples of a tone."""
    with wave.open(str(AUDIO / "tones" / f"{name}.wav")) as file:
        return array("h", file.readframes(file.getnframes()))


@contextmanager
def load(count: int) -> Iterator[None]:
    """As many programs that want a whole core each."""
    with ExitStack() as ends:
        for _ in range(count):
            ends.callback(end, subprocess.Popen([sys.executable, "-c", "while True: pass"]))
        yield


def end(program: subprocess.Popen) -> None:
    """End a program that was started here."""
    program.kill()
    program.wait()


def play(server: dict[str, str], count: int, hangs: float) -> tuple[Recording, float, float]:
    """Order the tones and record; returns the recording, the first moment, the player's share of a core in per cent."""
    first = monotonic() + FIRST
    words = [str(AUDIO / "tones"), *map(str, (first, EVERY, count, hangs)), *TONES]
    window = subprocess.Popen(
        [sys.executable, "-c", ORDERING, *words], env={**os.environ, **server}, stdout=subprocess.PIPE, text=True
    )
    assert window.stdout is not None
    with Recorder(server) as recorder, ExitStack() as ends:
        ends.callback(end, window)
        player = int(window.stdout.readline())
        sleep(max(0.0, first - monotonic()))
        before = spent(player)
        sleep(count * EVERY)
        share = 100 * (spent(player) - before) / (count * EVERY)
    return recorder.recording(), first, share


def judge(recording: Recording, first: float, count: int) -> str:
    """How many tones were heard, and how far from their moments."""
    line = recording.moments_between(first, first + count * EVERY)
    tones = [samples_of(name) for name in TONES]
    moments, delays, broken = [], [], 0
    for number in range(count):
        moment = first + number * EVERY
        begins, share = recording.find(tones[number % len(tones)], round(line.sample_at(moment)))
        broken += share < WHOLE
        if share > HEARD:
            moments.append(moment)
            delays.append(1000 * (begins - line.sample_at(moment)) / RATE)
    usual = median(delays)
    off = sorted(abs(delay - usual) for delay in delays)
    slope = linear_regression(moments, delays).slope * 1000
    return (
        f"{len(delays)} of {count} heard, {broken} broken; delay {usual:.1f} ms, at most {off[-1]:.2f} ms off, "
        f"99 % at most {off[int(0.99 * (len(off) - 1))]:.2f} ms; drift {slope:.1f} ppm"
    )


def main() -> None:
    """Measure one after another: they must not share the processor."""
    parser = ArgumentParser()
    parser.add_argument("--minutes", type=float, default=5.0)
    count = max(4, round(parser.parse_args().minutes * 60 / EVERY))
    with tempfile.TemporaryDirectory() as folder, ExitStack() as ends:
        server = SoundServer(Path(folder))
        server.start()
        ends.callback(server.stop)
        for name, (programs, hangs) in ROUNDS.items():
            with load(programs):
                recording, first, share = play(server.environment, count, hangs)
            print(f"{name:25}{judge(recording, first, count)}; player {share:.2f} % of a core", flush=True)


if __name__ == "__main__":
    main()
