"""The process that plays the breathing tones, apart from the chimes' one, so that neither cuts the other.

Qt's event loop would be woken each time the server takes samples, 30 times a second; so this process waits without
one, and lets Qt do its own once a second. That costs half as much.
"""

import json
import os
import sys
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QCoreApplication
from PySide6.QtMultimedia import QMediaDevices

from easeful.core.clock import Clock, SystemClock
from easeful.sound.mixer import Cue, Mixer
from easeful.sound.player import make_application
from easeful.sound.tone_samples import RATE, tone_samples
from easeful.sound.tone_stream import HOLD_MS, ToneStream
from easeful.sound.window import say

EVENTS_SECONDS = 1.0


class TonePlayer:
    """Does what the window asks, by a timing of its own."""

    def __init__(self, stream: ToneStream, lines: "SimpleQueue[str]", clock: Clock) -> None:
        """`stream` is open; `lines` come from the window."""
        self._stream, self._lines, self._clock = stream, lines, clock
        self._beat_due = self._events_due = clock.awake()

    def turn(self) -> None:
        """Wait for a line or the next beat, and do what it asks."""
        try:
            self.obey(self._lines.get(timeout=max(0.0, self._beat_due - self._clock.awake())))
        except Empty:
            self._beat_due = self._clock.awake() + self._stream.beat()
        if self._clock.awake() >= self._events_due:
            QCoreApplication.processEvents()
            self._events_due = self._clock.awake() + EVENTS_SECONDS

    def obey(self, line: str) -> None:
        """Do what a line of the window asks."""
        order = json.loads(line)
        if order["do"] == "cue":
            self._stream.order(Cue(order["at"], order["name"], order["gain"]))
        elif order["do"] == "hush":
            self._stream.hush()
            self._beat_due = self._clock.awake()


def hear(lines: "SimpleQueue[str]") -> None:
    """Hand on what the window writes; when it is gone, so is this process, even from a call that hangs."""
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)


def run(folder: Path) -> None:
    """Play the tones of `folder` at their moments until the window is gone."""
    # Qt asks PulseAudio to hold 21 ms, whatever is set, and libpulse lets this overrule it. Qt's own way to PipeWire
    # has no such door; but PipeWire speaks PulseAudio's language too.
    os.environ["PULSE_LATENCY_MSEC"] = str(HOLD_MS)
    if sys.platform == "linux":
        os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")
    lines: SimpleQueue[str] = SimpleQueue()
    Thread(target=hear, args=(lines,), daemon=True).start()
    application = make_application()
    devices = QMediaDevices(application)
    clock = SystemClock()
    stream = ToneStream(clock, Mixer(RATE, partial(tone_samples, folder)), say)
    devices.audioOutputsChanged.connect(stream.check_device)
    stream.open()
    player = TonePlayer(stream, lines, clock)
    while True:
        player.turn()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
