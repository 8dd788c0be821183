"""Whether a recording can be heard: judged by the loudness of its pieces while it is decoded."""

import math
from array import array
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
    """Seconds that were decoded, and how many of them can be heard."""

    seconds: float = 0.0
    audible: float = 0.0

    @property
    def can_be_heard(self) -> bool:
        """Whether there is enough to be heard; it is looked for no longer then."""
        return self.audible >= ENOUGH_SECONDS

    def take(self, buffer: QAudioBuffer) -> None:
        """Count a piece in."""
        form = buffer.format()
        if not buffer.isValid() or form.sampleRate() <= 0:
            return
        seconds = buffer.frameCount() / form.sampleRate()
        self.seconds += seconds
        if not self.can_be_heard and loudness(bytes(buffer.constData()), form) > FAINTEST:
            self.audible += seconds


def loudness(data: bytes, form: QAudioFormat) -> float:
    """The root mean square of a piece, 1 is full; of the first channel and some of its samples."""
    if form.sampleFormat() not in FORMS:
        return 0.0
    code, middle, full = FORMS[form.sampleFormat()]
    samples = array(code, data)[:: SPARSE * form.channelCount()]
    squares = sum((sample - middle) ** 2 for sample in samples)
    return math.sqrt(squares / max(1, len(samples))) / full
