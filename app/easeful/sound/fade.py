"""Takes what sounds softly away at the output, where it is soon heard, and not in the stream that runs ahead."""

import math
from typing import Protocol

STEP_SECONDS = 0.01
STEPS = 10


class Output(Protocol):
    """What has a volume, linear from 0 to 1; a QAudioSink."""

    def setVolume(self, volume: float, /) -> None:
        """Change it for the samples that are taken from now on."""
        ...


class Fade:
    """Lowers the volume of an output in small steps, each too small for a click."""

    def __init__(self, output: Output) -> None:
        """The volume of `output` belongs to this fade."""
        self._output = output
        self._left = STEPS
        self.is_going = False

    def begin(self) -> None:
        """Go down from now on, one step with each call of `step`, to silence that lasts until `end`."""
        self.is_going = self._left > 0

    def step(self) -> None:
        """Go a step; to be called every STEP_SECONDS while it `is_going`."""
        self._left -= 1
        self.is_going = self._left > 0
        self._output.setVolume(0.5 - 0.5 * math.cos(math.pi * self._left / STEPS))

    def end(self) -> None:
        """Be at full volume again; to be called while nothing sounds."""
        self._left = STEPS
        self.is_going = False
        self._output.setVolume(1.0)
