"""The process that decodes a recording from end to end, for a file from elsewhere may break its decoder."""

import json
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioDecoder

from easeful.sound.recording_kinds import find_recording
from easeful.sound.recording_levels import Levels
from easeful.sound.window import Say, listen, say

LONGEST_SECONDS = 90 * 60.0


class Examiner(QObject):
    """Says how many seconds one recording lasts, and why it is of no use: "" when it is of use.

    With Qt 6.11 the decoder is not asked for another rate: it stands still for ever where a first piece is so short
    that nothing is left of it, as in some Ogg files.
    """

    asked = Signal(str)

    def __init__(self, decoder: QAudioDecoder, say: Say) -> None:
        """`say` tells the window."""
        super().__init__()
        self._decoder, self._say = decoder, say
        self._levels = Levels()
        self._has_told = False
        decoder.bufferReady.connect(self._take)
        decoder.finished.connect(self._finish)
        decoder.error.connect(lambda *_: self._finish())
        self.asked.connect(lambda line: self.examine(Path(json.loads(line)["file"])))

    def examine(self, file: Path) -> None:
        """Decode a file; one that is not there, cannot be read or is no plain file is missing."""
        try:
            is_recording = find_recording(file)
        except OSError:
            self._answer("missing")
            return
        if is_recording:
            self._decoder.setSource(QUrl.fromLocalFile(str(file)))
            self._decoder.start()
        else:
            self._answer("garbage")

    def _take(self) -> None:
        while not self._has_told and self._decoder.bufferAvailable():
            self._levels.take(self._decoder.read())
            if self._levels.seconds > LONGEST_SECONDS:
                self._answer("too_long")

    def _finish(self) -> None:
        self._take()
        if self._levels.seconds == 0:
            self._answer("garbage")
        else:
            self._answer("" if self._levels.can_be_heard else "silent")

    def _answer(self, reason: str) -> None:
        if not self._has_told:
            self._has_told = True
            self._say({"say": "examined", "seconds": self._levels.seconds, "reason": reason})


def run() -> int:
    """Examine the file that the window names, until it is gone."""
    application = QCoreApplication(sys.argv[:1])
    examiner = Examiner(QAudioDecoder(), say)
    Thread(target=listen, args=(examiner,), daemon=True).start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(run())
