"""Stands for Qt's way to an output: takes samples in steps, by a clock of its own, and remembers each tone's onset."""

from types import SimpleNamespace

import pytest
from PySide6.QtMultimedia import QAudioFormat

from easeful.core.simulated_clock import SimulatedClock

RATE = 48_000
STEP = 1440  # samples


class Hardware:
    """What the story does to the output, and what is heard of it."""

    def __init__(self, clock: SimulatedClock, rate: int = RATE, channels: int = 1) -> None:
        self.clock, self.rate, self.channels = clock, rate, channels
        self.parts_per_million = 0.0
        self.wakes_after = 0.0  # seconds from the opening to the first sample
        self.can_open = True
        self.device = "speakers"
        self.onsets: list[tuple[float, float]] = []  # the moment, and the volume
        self.volumes: list[float] = [1.0]
        self.heard = bytearray()  # all samples that were taken
        self.sinks: list[FakeSink] = []

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Be the output that is found from now on."""
        monkeypatch.setattr("easeful.sound.outlet.QAudioSink", self.make)
        monkeypatch.setattr("easeful.sound.outlet.QMediaDevices.defaultAudioOutput", self.default_output)

    def default_output(self) -> SimpleNamespace:
        name = self.device
        return SimpleNamespace(id=lambda: name, isNull=lambda: not name)

    def make(self, _device: object, audio_format: QAudioFormat) -> "FakeSink":
        assert (audio_format.sampleRate(), audio_format.channelCount()) == (self.rate, self.channels)
        self.sinks.append(FakeSink(self))
        return self.sinks[-1]

    def stand_still(self, seconds: float) -> None:
        """Take nothing for a while, from now on."""
        self.sinks[-1].opened += seconds

    @property
    def moments(self) -> list[float]:
        return [moment for moment, _ in self.onsets]


class FakeSink:
    """A QAudioSink whose buffer is emptied when somebody looks."""

    def __init__(self, hardware: Hardware) -> None:
        self._hardware = hardware
        self._size = 0
        self._held = bytearray()
        self._played = 0  # frames, also those of nothing
        self._was_loud = False
        self.opened = 0.0

    def setBufferSize(self, size: int) -> None:
        self._size = size

    def bufferSize(self) -> int:
        return self._size

    def bytesFree(self) -> int:
        self._take()
        return self._size - len(self._held)

    def setVolume(self, volume: float) -> None:
        self._take()
        self._hardware.volumes.append(volume)

    def start(self) -> "FakeSink | None":
        self.opened = self._hardware.clock.awake() + self._hardware.wakes_after
        return self if self._hardware.can_open else None

    def write(self, samples: bytes) -> int:
        self._take()
        assert len(self._held) + len(samples) <= self._size
        self._held += samples
        return len(samples)

    @property
    def _rate(self) -> float:
        return self._hardware.rate * (1 + self._hardware.parts_per_million / 1e6)

    def _take(self) -> None:
        due = int((self._hardware.clock.awake() - self.opened) * self._rate / STEP) * STEP - self._played
        if due <= 0:
            return
        size = 2 * self._hardware.channels * due
        piece = bytes(self._held[:size])
        del self._held[:size]
        self._hardware.heard += piece
        self._listen(piece)
        self._played += due

    def _listen(self, piece: bytes) -> None:
        """Note where sound follows silence; a tone of these stories never passes through nothing."""
        silent = len(piece) - len(piece.lstrip(b"\0"))
        if silent < len(piece) and (silent > 0 or not self._was_loud):
            moment = self.opened + (self._played + silent // (2 * self._hardware.channels)) / self._rate
            self._hardware.onsets.append((moment, self._hardware.volumes[-1]))
        self._was_loud = bool(piece) and any(piece[-2:])
