"""Plays the chimes, one at a time, and tells truly whether each was heard."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.sound.speaker import Speaker

START_SECONDS = 6.0  # a slow computer, a cold disk; after that the process counts as hung
SLACK_SECONDS = 4.0  # over the length of a sound; the process itself gives up after 3


class Chimes(QObject):
    """`played` carries the name and whether it was heard; a chime that another cut short says nothing."""

    played = Signal(str, bool)

    def __init__(self, folder: Path, speaker: Speaker | None = None) -> None:
        """Chimes are the WAV files of `folder`; nothing is read or started before the first is played."""
        super().__init__()
        self._speaker = speaker or Speaker(folder, parent=self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._fail)
        self._number = 0
        self._name: str | None = None
        self._gain = 0.0
        self._is_fresh = True
        self._guard = QTimer(self, singleShot=True)
        self._guard.timeout.connect(self._fail)

    def prepare(self) -> None:
        """Start what plays, so that the next chime comes without the delay of 0.2 s."""
        self._speaker.start()

    def play(self, name: str, gain: float) -> None:
        """Play a chime at a linear gain from 0 to 1; one that still plays is cut short."""
        self._name, self._gain = name, min(1.0, max(0.0, gain))
        self._ask()

    def stop(self) -> None:
        """Cut the chime short."""
        if self._name is not None:
            self._name = None
            self._guard.stop()
            self._speaker.order({"do": "stop"})

    def _ask(self) -> None:
        self._number += 1
        self._is_fresh = not self._speaker.is_running
        self._guard.start(round(START_SECONDS * 1000))
        self._speaker.order({"do": "play", "number": self._number, "name": self._name, "gain": self._gain})

    def _hear(self, message: dict[str, Any]) -> None:
        if self._name is None or message.get("number") != self._number:
            return
        if message["say"] == "playing":
            self._guard.start(round((message["seconds"] + SLACK_SECONDS) * 1000))
        elif message["heard"]:
            self._tell(heard=True)
        else:
            self._fail()

    def _fail(self) -> None:
        """Not heard: once more by a new process when an old one failed, for a server may have come back."""
        self._speaker.end()
        if self._name is None:
            return
        if self._is_fresh:
            self._tell(heard=False)
        else:
            self._ask()

    def _tell(self, *, heard: bool) -> None:
        self._guard.stop()
        name, self._name = self._name, None
        self.played.emit(name, heard)
