"""The turns of a process that keeps a stream of sound filled: it does what the window asks, and beats in between.

Qt's event loop would be woken each time the server takes samples, 30 times a second; so such a process waits without
one, and lets Qt do its own once a second. That costs half as much.
"""

import json
import os
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, NoReturn, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtMultimedia import QMediaDevices

from easeful.core.clock import Clock, SystemClock
from easeful.sound.player import make_application

EVENTS_SECONDS = 1.0
HOLD_MS = 120  # what PulseAudio shall hold: with 80 a stream stood still now and then; a hush is heard later by it


class Stream(Protocol):
    """What is kept filled."""

    def open(self) -> None:
        """Begin to sound."""
        ...

    def check_device(self) -> None:
        """The outputs are others now."""
        ...

    def beat(self) -> float:
        """Do what is due; returns the seconds until that must be done again."""
        ...


class Turns(ABC):
    """Does what the window asks, by a timing of its own."""

    def __init__(self, stream: Stream, lines: "SimpleQueue[str]", clock: Clock) -> None:
        """`stream` is open; `lines` come from the window."""
        self._beat, self._lines, self._clock = stream.beat, lines, clock
        self._beat_due = self._events_due = clock.awake()

    @abstractmethod
    def obey(self, order: dict[str, Any]) -> bool:
        """Do what the window asks; returns whether the next beat is due at once."""

    def turn(self) -> None:
        """Wait for a line or the next beat, and do what it asks."""
        try:
            line = self._lines.get(timeout=max(0.0, self._beat_due - self._clock.awake()))
        except Empty:
            self._beat_due = self._clock.awake() + self._beat()
        else:
            if self.obey(json.loads(line)):
                self._beat_due = self._clock.awake()
        if self._clock.awake() >= self._events_due:
            QCoreApplication.processEvents()
            self._events_due = self._clock.awake() + EVENTS_SECONDS


AnyStream = TypeVar("AnyStream", bound=Stream)


def run(make: Callable[[Clock], AnyStream], turns: "Callable[[AnyStream, SimpleQueue[str], Clock], Turns]") -> NoReturn:
    """Make a stream, and do with it what the window asks until that is gone."""
    application, lines = begin()
    devices, clock = QMediaDevices(application), SystemClock()
    stream = make(clock)
    devices.audioOutputsChanged.connect(stream.check_device)
    stream.open()
    player = turns(stream, lines, clock)
    while True:
        player.turn()


def begin() -> "tuple[QCoreApplication, SimpleQueue[str]]":
    """An application whose streams PulseAudio holds for HOLD_MS, and the lines of its window."""
    # Qt asks PulseAudio to hold 21 ms, whatever is set, and libpulse lets this overrule it. Qt's own way to PipeWire
    # has no such door; but PipeWire speaks PulseAudio's language too.
    os.environ["PULSE_LATENCY_MSEC"] = str(HOLD_MS)
    if sys.platform == "linux":
        os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")
    lines: SimpleQueue[str] = SimpleQueue()
    Thread(target=hear, args=(lines,), daemon=True).start()
    return make_application(), lines


def hear(lines: "SimpleQueue[str]") -> None:
    """Hand on what the window writes; when it is gone, so is this process, even from a call that hangs."""
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)
