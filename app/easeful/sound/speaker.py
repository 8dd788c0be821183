"""The window's end of a process that is heard: starts it when it is needed, and ends it when it is not."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal

SOURCE = Path(__file__).parents[2]
PLAYER = ("-m", "easeful.sound.player")
REST_SECONDS = 20  # without an order; then the process ends and its memory is free
LEAVE_MS = 300
KILL_MS = 50  # a killed process is gone in 2 or 3


class Speaker(QObject):
    """`said` carries what the process says, `ended` that it is gone by itself. Only its end is ever waited for."""

    said = Signal(object)
    ended = Signal()

    def __init__(self, *words: str | Path, program: tuple[str, ...] = (), parent: QObject | None = None) -> None:
        """`program` is what Python runs (the player of chimes), `words` its command line; nothing is started yet."""
        super().__init__(parent)
        self.stays = False
        self._command = [*(program or PLAYER), *map(str, words)]
        self._is_wanted = False
        self._has_left = False
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        # Queued, for a QProcess cannot be started again from its own signal.
        self._process.stateChanged.connect(self._note_end, Qt.ConnectionType.QueuedConnection)
        self._rest = QTimer(self, singleShot=True, interval=round(REST_SECONDS * 1000))
        self._rest.timeout.connect(self._end_rested)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.leave)

    @property
    def is_running(self) -> bool:
        """Whether there is a process now."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Start the process, if it does not run and the program does not end."""
        if self._has_left:
            return
        self._rest.start()
        # On a busy computer a process that was ended may not be gone yet.
        if self.is_running and (self._is_wanted or not self._process.waitForFinished(LEAVE_MS)):
            return
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (str(SOURCE), os.environ.get("PYTHONPATH")))))
        self._process.setProcessEnvironment(environment)
        self._is_wanted = True
        self._process.start(sys.executable, self._command)

    def order(self, message: dict[str, Any]) -> None:
        """Send one line, to a new process when there is none."""
        self.start()
        if self.is_running:
            self._process.write(f"{json.dumps(message)}\n".encode())

    def end(self) -> None:
        """End the process at once, also one that hangs; that is not told as ended."""
        self._is_wanted = False
        if self.is_running:
            self._process.kill()
            self._process.waitForFinished(KILL_MS)

    def leave(self) -> None:
        """The program ends, and the process with it; nothing is played after that."""
        self._has_left = True
        self._is_wanted = False
        self._process.closeWriteChannel()
        if self.is_running and not self._process.waitForFinished(LEAVE_MS):
            self.end()

    def _end_rested(self) -> None:
        if not self.stays:
            self.end()

    def _note_end(self) -> None:
        if self._is_wanted and not self.is_running:
            self._is_wanted = False
            self.ended.emit()

    def _read(self) -> None:
        while self._is_wanted and self._process.canReadLine():
            self.said.emit(json.loads(bytes(self._process.readLine().data())))
