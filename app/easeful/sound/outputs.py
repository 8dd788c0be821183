"""Which sound outputs the computer has, asked of a process of its own because the asking can hang."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.sound.speaker import PLAYER, SOURCE, Speaker

LIMIT_SECONDS = 4.0
AGAIN_SECONDS = 10


def sound_outputs() -> tuple[str, ...]:
    """The names of the sound outputs, the one in use first; none means that nothing can be heard here.

    It takes 0.3 s, and 4 s where the sound server hangs: for the command line. A window asks `OutputsWatch`.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(SOURCE), os.environ.get("PYTHONPATH", "")))}
    try:
        answer = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, *PLAYER],
            env=environment,
            capture_output=True,
            check=True,
            stdin=subprocess.DEVNULL,
            timeout=LIMIT_SECONDS,
        )
        return tuple(json.loads(answer.stdout)["names"])
    except (OSError, subprocess.SubprocessError, ValueError, KeyError):
        return ()


class OutputsWatch(QObject):
    """Knows the outputs while it watches. `changed` carries their names; `names` is None before the first answer.

    No answer in 4 seconds counts as no outputs: a sound server that hangs plays nothing.
    """

    changed = Signal(object)

    def __init__(self, speaker: Speaker | None = None, parent: QObject | None = None) -> None:
        """A process of its own is asked, that ends when the watch ends; it holds 27 MB."""
        super().__init__(parent)
        self.names: tuple[str, ...] | None = None
        self._speaker = speaker or Speaker(Path(), parent=self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._ask_later)
        self._again = QTimer(self, singleShot=True, interval=round(AGAIN_SECONDS * 1000))
        self._again.timeout.connect(self._ask_again)
        self._limit = QTimer(self, singleShot=True, interval=round(LIMIT_SECONDS * 1000))
        self._limit.timeout.connect(self._give_up)

    def start(self) -> None:
        """Watch from now on."""
        self._speaker.stays = True
        self._speaker.start()
        self._limit.start()

    def stop(self) -> None:
        """Watch no longer; the names stay as they were last."""
        self._speaker.stays = False
        self._again.stop()
        self._limit.stop()
        self._speaker.end()

    def _hear(self, message: dict[str, Any]) -> None:
        if message["say"] != "outputs":
            return
        self._limit.stop()
        names = tuple(message["names"])
        if names:
            self._again.stop()
        else:
            self._ask_later()
        self._note(names)

    def _give_up(self) -> None:
        self._ask_later()
        self._note(())

    def _note(self, names: tuple[str, ...]) -> None:
        if names != self.names:
            self.names = names
            self.changed.emit(names)

    def _ask_later(self) -> None:
        if self._speaker.stays:
            self._again.start()

    def _ask_again(self) -> None:
        # A process that found no server does not see one that comes later.
        self._speaker.end()
        self._speaker.start()
        self._limit.start()
