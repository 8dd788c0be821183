"""One open stream of sound into which tones are laid, and the truth about whether the output takes it.

Measured with Qt 6.11 and PulseAudio while others kept both cores busy: of 60 sounds that a timer started, the worst was
108 ms off its moment and some were torn, for Qt lets the server hold 21 ms only. A stream that is always open can let
it hold more, is tied to the clock, and keeps a sound card from falling asleep between two breaths: at most 3 ms.
"""

import sys

from PySide6.QtCore import QIODevice
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

from easeful.core.clock import Clock
from easeful.sound.fade import STEP_SECONDS, Fade
from easeful.sound.mixer import Cue, Mixer
from easeful.sound.pace import Pace
from easeful.sound.tone_samples import RATE
from easeful.sound.window import Say

SAMPLE_BYTES = 2
AHEAD = round(0.4 * RATE)  # samples: how long this process may be kept from running without a gap
HOLD_MS = 120  # what PulseAudio shall hold: with 80 the stream stood still now and then; a hush is heard later by it
# From a sample's being taken to its being heard, about; elsewhere the system holds what it likes.
PATH_SECONDS = HOLD_MS / 1000 if sys.platform == "linux" else 0.03
SETTLE = round(0.3 * RATE)  # samples that may be taken before the first is heard
MARGIN = round(0.08 * RATE)  # samples of silence after a hush, for the volume comes back some samples late
BEAT_SECONDS = 0.047  # no multiple of the server's own steps, so that they are seen at all their points
START_BEATS = 85  # 4 s; an idle output of PulseAudio begins after 2, a wireless one is slow too
STALL_BEATS = 32  # 1.5 s in which nothing was taken
TELL_BEATS = 40  # 2 s


class ToneStream:
    """Says again and again that it `sounds` while the output takes samples, or once that there is `trouble`."""

    def __init__(self, clock: Clock, mixer: Mixer, say: Say) -> None:
        """`say` tells the window; nothing is opened yet."""
        self._clock, self._mixer, self._say = clock, mixer, say
        self._pace = Pace(RATE)
        self._taken = self._still = self._told = 0
        self._muted_until = self._quiet_until = 0
        self._device = QMediaDevices.defaultAudioOutput()
        self._sink = QAudioSink(self._device, tone_format())
        self._sink.setBufferSize(AHEAD * SAMPLE_BYTES)
        self._input: QIODevice | None = None
        self._fade = Fade(self._sink)

    def open(self) -> None:
        """Open the way to the output; from then on `beat` keeps it filled."""
        self._input = None if self._device.isNull() else self._sink.start()
        if self._input is None:
            self._fail()
        else:
            self._fill(self._input)

    def order(self, cue: Cue) -> None:
        """Let a tone be heard at its moment; one that is known 0.6 s before is not late."""
        self._mixer.order(cue)

    def hush(self) -> None:
        """Forget all tones, and let what sounds fade, step by step with the next beats."""
        self._mixer.clear()
        if self._mixer.loud_until > self._look():
            self._muted_until, self._quiet_until = self._mixer.written, self._mixer.written + MARGIN
            self._fade.begin()

    def beat(self) -> float:
        """Do what is due; returns the seconds until that must be done again."""
        if self._fade.is_going:
            self._fade.step()
        elif self._input is not None:
            self._follow(self._look())
            self._fill(self._input)
        return STEP_SECONDS if self._fade.is_going else BEAT_SECONDS

    def check_device(self) -> None:
        """Another output is the one to use now, or none: this stream goes nowhere."""
        if QMediaDevices.defaultAudioOutput().id() != self._device.id():
            self._fail()

    def _look(self) -> int:
        """How many samples the output has taken of all that were written."""
        return self._mixer.written - (self._sink.bufferSize() - self._sink.bytesFree()) // SAMPLE_BYTES

    def _follow(self, taken: int) -> None:
        self._judge(taken)
        if taken >= SETTLE:
            self._pace.note(self._clock.awake(), taken)
        if self._muted_until and taken >= self._muted_until:
            self._muted_until = 0
            self._fade.end()

    def _judge(self, taken: int) -> None:
        self._still = 0 if taken > self._taken else self._still + 1
        self._taken = taken
        if self._still >= (STALL_BEATS if taken else START_BEATS):
            self._fail()
        elif taken >= SETTLE:
            if self._told % TELL_BEATS == 0:
                self._say({"say": "sounds"})
            self._told += 1

    def _fill(self, output: QIODevice) -> None:
        room = self._sink.bytesFree() // SAMPLE_BYTES
        silence = max(0, min(room, self._quiet_until - self._mixer.written))
        samples = self._mixer.skip(silence) + self._mixer.block(room - silence, self._sample_heard)
        if samples and output.write(samples) != len(samples):
            self._fail()

    def _sample_heard(self, moment: float) -> int | None:
        return self._pace.sample_at(moment - PATH_SECONDS)

    def _fail(self) -> None:
        self._input = None
        self._say({"say": "trouble"})


def tone_format() -> QAudioFormat:
    """One channel of 16-bit samples."""
    audio_format = QAudioFormat()
    audio_format.setSampleRate(RATE)
    audio_format.setChannelCount(1)
    audio_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return audio_format
