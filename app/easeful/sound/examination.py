"""The window's end of the examination of a recording: an answer always comes, whatever the file does to a decoder."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.sound.speaker import Speaker

EXAMINER = ("-m", "easeful.sound.recording_examiner")
UNHEARD = -50.0  # dBFS, where nothing was listened to
LIMIT_SECONDS = 120.0  # 90 minutes of stereo Ogg took 16 to 27, 10 of them for the level; the rest is for a slow disk


class Examination(QObject):
    """`examined` carries the seconds of a file, its level in dBFS, and why it cannot be used: "" when it can.

    The level is the root mean square of what can be heard in it, see `Levels`; of a file of no use it means nothing.

    The other reasons: "missing", "garbage" (or so slow that it counts as such), "silent", "too_long" (over 90 minutes),
    "too_large" (over 500 MB), "not_copied".
    """

    examined = Signal(float, float, str)

    def __init__(self, speaker: Speaker | None = None, parent: QObject | None = None) -> None:
        """Nothing is started before the first file."""
        super().__init__(parent)
        self._speaker = speaker or Speaker(program=EXAMINER)
        self._speaker.setParent(self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._fail)
        self._limit = QTimer(self, singleShot=True, interval=round(LIMIT_SECONDS * 1000))
        self._limit.timeout.connect(self._fail)

    def examine(self, file: Path, copy: Path) -> None:
        """Decode a file from end to end, and copy one that is of use; the one before is given up without a word."""
        self.give_up()
        self._speaker.stays = True
        self._limit.start()
        self._speaker.order({"file": str(file), "copy": str(copy)})

    def give_up(self) -> None:
        """Do not answer any more."""
        self._limit.stop()
        self._speaker.stays = False
        self._speaker.end()

    def _hear(self, message: dict[str, Any]) -> None:
        self._answer(message["seconds"], message["level"], message["reason"])

    def _fail(self) -> None:
        self._answer(0.0, UNHEARD, "garbage")

    def _answer(self, seconds: float, level: float, reason: str) -> None:
        self.give_up()
        self.examined.emit(seconds, level, reason)
