"""Changes the volume of what sounds at the output, where it is soon heard, and not in the stream that runs ahead."""

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
    """Moves the volume of an output in small steps, each too small for a click."""

    def __init__(self, output: Output) -> None:
        """The volume of `output` belongs to this fade."""
        self._output = output
        self._volume = 1.0
        self._path: list[float] = []

    @property
    def is_going(self) -> bool:
        """Whether steps are left."""
        return bool(self._path)

    def begin(self, volume: float = 0.0, steps: int = STEPS) -> None:
        """Go to a volume from now on, one step with each call of `step`; it stays there until another word."""
        begin, way = volume, self._volume - volume
        shares = range(steps if way else 0)
        self._path = [begin + way * (0.5 - 0.5 * math.cos(math.pi * left / steps)) for left in shares]

    def step(self) -> None:
        """Go a step; to be called every STEP_SECONDS while it `is_going`."""
        self._set(self._path.pop())

    def end(self) -> None:
        """Be at full volume again; to be called while nothing sounds."""
        self._path = []
        self._set(1.0)

    def _set(self, volume: float) -> None:
        self._volume = volume
        self._output.setVolume(volume)
