"""The process that plays the quiet sounds: what goes wrong with them costs neither the window nor the voice."""

import sys
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from easeful.core.clock import Clock
from easeful.sound.ambience_mix import AmbienceMix
from easeful.sound.ambience_samples import loop_samples
from easeful.sound.ambience_stream import AmbienceStream
from easeful.sound.turns import Turns, run
from easeful.sound.window import say


class AmbiencePlayer(Turns):
    """Has the stream do what the window asks."""

    def __init__(self, stream: AmbienceStream, lines: "SimpleQueue[str]", clock: Clock) -> None:
        """`stream` is open; `lines` come from the window."""
        super().__init__(stream, lines, clock)
        self._stream = stream

    def obey(self, order: dict[str, Any]) -> bool:
        """Do what the window asks; all of it begins at once."""
        match order["do"]:
            case "play":
                self._stream.play(order["gains"])
            case "duck":
                self._stream.duck(order["gain"])
            case "fade":
                self._stream.fade(order["seconds"])
            case "hush":
                self._stream.hush()
        return True


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    run(lambda clock: AmbienceStream(clock, AmbienceMix(partial(loop_samples, folder)), say), AmbiencePlayer)
