"""The window's end of the examination of a recording: an answer always comes, whatever the file does to a decoder."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.sound.speaker import Speaker

EXAMINER = ("-m", "easeful.sound.recording_examiner")
LIMIT_SECONDS = 60.0  # 90 minutes of Ogg took 8


class Examination(QObject):
    """`examined` carries whether a file can be used, its seconds, and why not.

    The reasons: "missing", "garbage" (or so slow that it counts as such), "silent", "too_long" (over 90 minutes).
    """

    examined = Signal(bool, float, str)

    def __init__(self, speaker: Speaker | None = None, parent: QObject | None = None) -> None:
        """Nothing is started before the first file."""
        super().__init__(parent)
        self._speaker = speaker or Speaker(program=EXAMINER)
        self._speaker.setParent(self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._give_up)
        self._limit = QTimer(self, singleShot=True, interval=round(LIMIT_SECONDS * 1000))
        self._limit.timeout.connect(self._give_up)

    def examine(self, file: Path) -> None:
        """Decode a file from end to end; one that is still being examined is given up without a word."""
        self._speaker.end()
        self._speaker.stays = True
        self._limit.start()
        self._speaker.order({"file": str(file)})

    def _hear(self, message: dict[str, Any]) -> None:
        self._answer(message["seconds"], message["reason"])

    def _give_up(self) -> None:
        self._answer(0.0, "garbage")

    def _answer(self, seconds: float, reason: str) -> None:
        self._limit.stop()
        self._speaker.stays = False
        self._speaker.end()
        self.examined.emit(not reason, seconds, reason)
