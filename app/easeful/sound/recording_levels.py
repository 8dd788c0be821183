"""Whether a recording can be heard, and how loud its voice is: measured in its pieces while it is decoded."""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtMultimedia import QAudioBuffer, QAudioFormat

FAINTEST = 0.003  # root mean square of full; -50 dB: a soft voice far from the microphone has ten times that
ENOUGH_SECONDS = 0.2  # that are louder; a single click is no voice
SPARSE = 8  # one frame of so many is looked at
Form = QAudioFormat.SampleFormat
# How samples are read: the code of their type, the value of silence, the loudest value.
FORMS = {
    Form.UInt8: ("B", 128, 128.0),
    Form.Int16: ("h", 0, 32768.0),
    Form.Int32: ("i", 0, 2147483648.0),
    Form.Float: ("f", 0, 1.0),
}


@dataclass(slots=True)
class Levels:
    """Seconds that were decoded, how many of them can be heard, and the sum of their squared loudness."""

    seconds: float = 0.0
    audible: float = 0.0
    power: float = 0.0

    @property
    def can_be_heard(self) -> bool:
        """Whether there is enough to be heard."""
        return self.audible >= ENOUGH_SECONDS

    @property
    def level(self) -> float:
        """The root mean square of what can be heard, in dBFS: 0 is full, and an even tone at full is -3.

        Pauses do not count, else a voice that speaks seldom would be taken for a soft one. Where nothing can be heard
        it is that of the faintest, -50.
        """
        mean = self.power / self.audible if self.audible else 0.0
        return 10 * math.log10(max(mean, FAINTEST**2))

    def take(self, buffer: QAudioBuffer) -> None:
        """Count a piece in."""
        form = buffer.format()
        if not buffer.isValid() or form.sampleRate() <= 0:
            return
        seconds = buffer.frameCount() / form.sampleRate()
        self.seconds += seconds
        loud = loudness(bytes(buffer.constData()), form)
        if loud > FAINTEST:
            self.audible += seconds
            self.power += min(loud, 1.0) ** 2 * seconds  # samples of the float kind may lie beyond full


def loudness(data: bytes, form: QAudioFormat) -> float:
    """The root mean square of a piece, 1 is full; of the loudest channel, for a voice may be on one side only."""
    code, middle, full = FORMS.get(form.sampleFormat(), ("", 0, 1.0))
    if not code:
        return 0.0
    samples, channels = array(code, data), form.channelCount()
    sides = (samples[channel :: SPARSE * channels] for channel in range(channels))
    return max((root_mean_square(side, middle) for side in sides), default=0.0) / full


def root_mean_square(samples: Sequence[float], middle: int) -> float:
    """That of samples, taken from the value of silence; 0 without any."""
    if middle:
        samples = [sample - middle for sample in samples]
    return math.hypot(*samples) / math.sqrt(max(1, len(samples)))  # twice as fast as a sum of products
