"""One open way to a sound output, and the truth about whether the output takes what is written to it."""

from PySide6.QtCore import QIODevice
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

from easeful.sound.window import Say

SAMPLE_BYTES = 2
SETTLE_SECONDS = 0.3  # of samples that may be taken before the first is heard
START_SECONDS = 4.0  # an idle output of PulseAudio begins after 2, a wireless one is slow too
STALL_SECONDS = 1.5  # in which nothing was taken
TELL_SECONDS = 1.9


class Outlet:
    """Says again and again that it `sounds` while the output takes samples, or once that there is `trouble`."""

    def __init__(self, rate: int, channels: int, ahead: float, beat: float, say: Say) -> None:
        """`ahead` is how many seconds it holds, `beat` those between two looks; `say` tells the window."""
        self._rate, self._beat, self._say = rate, beat, say
        self._frame_bytes = SAMPLE_BYTES * channels
        self._taken = self._still = self._told = self._written = 0
        self._device = QMediaDevices.defaultAudioOutput()
        self.sink = QAudioSink(self._device, form(rate, channels))
        self.sink.setBufferSize(round(ahead * rate) * self._frame_bytes)
        self._input: QIODevice | None = None

    def open(self) -> None:
        """Open the way to the output."""
        self._input = None if self._device.isNull() else self.sink.start()
        if self._input is None:
            self._fail()

    @property
    def is_open(self) -> bool:
        """Whether samples can be written; trouble closes it."""
        return self._input is not None

    @property
    def taken(self) -> int:
        """How many frames the output has taken of all that were written."""
        return self._written - (self.sink.bufferSize() - self.sink.bytesFree()) // self._frame_bytes

    @property
    def has_settled(self) -> bool:
        """Whether what is taken now is heard, as far as can be known."""
        return self._taken >= SETTLE_SECONDS * self._rate

    @property
    def room(self) -> int:
        """How many frames can be written now."""
        return self.sink.bytesFree() // self._frame_bytes

    def look(self) -> int:
        """See, with each beat, whether the output takes anything; returns what it has taken, in frames."""
        taken = self.taken
        self._still = 0 if taken > self._taken else self._still + 1
        self._taken = taken
        if self._still >= self._beats(STALL_SECONDS if taken else START_SECONDS):
            self._fail(stalled=True)
        elif self.has_settled:
            if self._told % self._beats(TELL_SECONDS) == 0:
                self._say({"say": "sounds"})
            self._told += 1
        return taken

    def write(self, samples: bytes) -> None:
        """Hand over no more than there is room for."""
        self._written += len(samples) // self._frame_bytes
        if self._input is not None and samples and self._input.write(samples) != len(samples):
            self._fail()

    def check_device(self) -> None:
        """Another output is the one to use now, or none: this way leads nowhere."""
        if QMediaDevices.defaultAudioOutput().id() != self._device.id():
            self._fail()

    def _beats(self, seconds: float) -> int:
        return round(seconds / self._beat)

    def _fail(self, *, stalled: bool = False) -> None:
        self._input = None
        self._say({"say": "trouble", "stalled": stalled})


def form(rate: int, channels: int) -> QAudioFormat:
    """Samples of 16 bit."""
    audio_format = QAudioFormat()
    audio_format.setSampleRate(rate)
    audio_format.setChannelCount(channels)
    audio_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return audio_format
