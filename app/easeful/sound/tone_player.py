"""The process that plays the breathing tones, apart from the chimes' one, so that neither cuts the other."""

import sys
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from easeful.core.clock import Clock
from easeful.sound.mixer import Cue, Mixer
from easeful.sound.tone_samples import RATE, tone_samples
from easeful.sound.tone_stream import ToneStream
from easeful.sound.turns import Turns, run
from easeful.sound.window import say


class TonePlayer(Turns):
    """Has tones heard, or hushes them, as the window asks."""

    def __init__(self, stream: ToneStream, lines: "SimpleQueue[str]", clock: Clock) -> None:
        """`stream` is open; `lines` come from the window."""
        super().__init__(stream, lines, clock)
        self._stream = stream

    def obey(self, order: dict[str, Any]) -> bool:
        """Do what the window asks; a hush begins at once."""
        if order["do"] == "cue":
            self._stream.order(Cue(order["at"], order["name"], order["gain"]))
        elif order["do"] == "hush":
            self._stream.hush()
        return bool(order["do"] == "hush")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    run(lambda clock: ToneStream(clock, Mixer(RATE, partial(tone_samples, folder)), say), TonePlayer)
