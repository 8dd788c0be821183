"""The process that decodes a recording from end to end and copies it, for a file from elsewhere may break a decoder."""

import json
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioDecoder

from easeful.sound.recording_kinds import find_recording
from easeful.sound.recording_levels import Levels
from easeful.sound.window import Say, listen, say

LONGEST_SECONDS = 90 * 60.0
MOST_BYTES = 500 * 1024 * 1024


class Examiner(QObject):
    """Says how many seconds one recording lasts, its level in dBFS, and why it is of no use.

    That is "" when it is of use, and was copied.

    With Qt 6.11 the decoder is not asked for another rate: it stands still for ever where a first piece is so short
    that nothing is left of it, as in some Ogg files.
    """

    asked = Signal(str)

    def __init__(self, decoder: QAudioDecoder, say: Say) -> None:
        """`say` tells the window."""
        super().__init__()
        self._decoder, self._say = decoder, say
        self._levels = Levels()
        self._file, self._copy = Path(), Path()
        self._has_told = False
        decoder.bufferReady.connect(self._take)
        decoder.finished.connect(self._finish)
        decoder.error.connect(lambda *_: self._finish())
        self.asked.connect(self._obey)

    def _obey(self, line: str) -> None:
        order = json.loads(line)
        self.examine(Path(order["file"]), Path(order["copy"]))

    def examine(self, file: Path, copy: Path) -> None:
        """Decode a file, and copy one that is of use; one that cannot be read, or is no plain file, is missing."""
        self._file, self._copy = file, copy
        try:
            reason = "" if find_recording(file) else "garbage"
            if file.stat().st_size > MOST_BYTES:
                reason = "too_large"
        except OSError:
            reason = "missing"
        if reason:
            self._answer(reason)
        else:
            self._decoder.setSource(QUrl.fromLocalFile(str(file)))
            self._decoder.start()

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
            self._answer(self._keep() if self._levels.can_be_heard else "silent")

    def _keep(self) -> str:
        try:
            self._copy.parent.mkdir(mode=0o700, exist_ok=True)
            self._copy.touch(mode=0o600)  # before anything is in it
            shutil.copyfile(self._file, self._copy)
        except OSError:
            with suppress(OSError):
                self._copy.unlink()  # half of it
            return "not_copied"
        return ""

    def _answer(self, reason: str) -> None:
        if not self._has_told:
            self._has_told = True
            seconds, level = self._levels.seconds, self._levels.level
            self._say({"say": "examined", "seconds": seconds, "level": level, "reason": reason})


def run() -> int:
    """Examine the file that the window names, until it is gone."""
    application = QCoreApplication(sys.argv[:1])
    examiner = Examiner(QAudioDecoder(), say)
    Thread(target=listen, args=(examiner,), daemon=True).start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(run())
