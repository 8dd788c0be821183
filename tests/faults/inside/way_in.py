"""The way into the running program: does what a test asks over a local socket, and answers in one line."""

import json
import os
import socket
import traceback
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from tests.faults.inside.hands import Hands
from tests.faults.inside.plants import Plants
from tests.faults.inside.witness import Witness

PIECE = 1 << 16


def open_way(program_class: type) -> None:
    """Listen as soon as the first page is open."""
    begin = program_class.finish

    def finish(self: object) -> None:
        begin(self)
        self.way_in = WayIn(self, Path(os.environ["EASEFUL_WAY_IN"]))

    program_class.finish = finish


class WayIn(QObject):
    """One caller at a time; each line names a method of a part, and its arguments."""

    def __init__(self, program: object, path: Path) -> None:
        super().__init__()
        self._parts = (Hands(program), Witness(program), Plants(program))
        self._caller: socket.socket | None = None
        self._hears: QSocketNotifier | None = None
        self._heard = b""
        with suppress(FileNotFoundError):
            path.unlink()
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(path))
        self._door.listen()
        self._knocks = QSocketNotifier(self._door.fileno(), QSocketNotifier.Type.Read, self)
        self._knocks.activated.connect(self._let_in)

    def _let_in(self) -> None:
        self._caller, _ = self._door.accept()
        self._heard = b""
        self._hears = QSocketNotifier(self._caller.fileno(), QSocketNotifier.Type.Read, self)
        self._hears.activated.connect(self._hear)

    def _hear(self) -> None:
        piece = self._caller.recv(PIECE)
        if not piece:
            self._hears.setEnabled(False)
            self._caller.close()
        self._heard += piece
        if self._heard.endswith(b"\n"):
            line, self._heard = self._heard, b""
            # Outside of this slot, so that what is pressed may run an event loop of its own.
            QTimer.singleShot(0, self, lambda: self._answer(line))

    def _answer(self, line: bytes) -> None:
        name, *words = json.loads(line)
        try:
            part = next(part for part in self._parts if hasattr(type(part), name))
            answer = {"answer": getattr(part, name)(*words)}
        except Exception:  # noqa: BLE001 - the test is told what went wrong
            answer = {"error": traceback.format_exc()}
        self._caller.sendall(json.dumps(answer).encode() + b"\n")
