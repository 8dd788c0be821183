"""The process that plays the quiet sounds: what goes wrong with them costs neither the window nor the voice."""

import sys
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from PySide6.QtMultimedia import QMediaDevices

from easeful.core.clock import Clock, SystemClock
from easeful.sound.ambience_mix import AmbienceMix
from easeful.sound.ambience_samples import loop_samples
from easeful.sound.ambience_stream import AmbienceStream
from easeful.sound.turns import Turns, begin
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


def run(folder: Path) -> None:
    """Play the sounds of `folder` until the window is gone."""
    application, lines = begin()
    devices = QMediaDevices(application)
    clock = SystemClock()
    stream = AmbienceStream(clock, AmbienceMix(partial(loop_samples, folder)), say)
    devices.audioOutputsChanged.connect(stream.check_device)
    stream.open()
    player = AmbiencePlayer(stream, lines, clock)
    while True:
        player.turn()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
