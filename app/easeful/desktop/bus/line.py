"""A connection to a bus that never waits: QtDBus would block the window for as long as a bus is silent."""

import logging
import os
import socket

from jeepney.auth import BEGIN, Authenticator
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from easeful.desktop.bus.message import Call
from easeful.desktop.bus.translation import Reading, encode

log = logging.getLogger(__name__)

DESCRIPTORS = 16  # the most that a bus sends with one message
GREETING = 4096  # bytes of it read at a time


class Line(QObject):
    """One Unix socket to a bus: greets, then sends questions and receives messages."""

    opened = Signal()
    received = Signal(object)
    lost = Signal(str)

    def __init__(self, path: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended = False
        self._greeting = Authenticator(enable_fds=True)
        self._reading = Reading()
        self._outgoing = bytearray()
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.setblocking(False)
        self._readable = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._receive)
        self._writable = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Write, self)
        self._writable.setEnabled(False)
        self._writable.activated.connect(self._flush)
        self._open(path)

    def send(self, call: Call, serial: int) -> None:
        """Send a question, as soon as the bus takes it; one that cannot be written is left out. After `opened`."""
        try:
            self._outgoing += encode(call, serial)
        except Exception:
            log.exception("a question that cannot be written")
        self._flush()

    def close(self) -> None:
        """End the connection; the bus then lets go whatever was held through it."""
        self._ended = True
        self._readable.setEnabled(False)
        self._writable.setEnabled(False)
        self._socket.close()
        self._reading.close()

    def _open(self, path: str) -> None:
        try:
            self._socket.connect(path)
        except (OSError, ValueError) as error:
            self._lose_soon(str(error))
            return
        self._outgoing += self._greeting.data_to_send()
        self._flush()

    def _lose_soon(self, why: str) -> None:
        QTimer.singleShot(0, self, lambda: self._lose(why))

    def _lose(self, why: str) -> None:
        if not self._ended:
            self.close()
            self.lost.emit(why)

    def _flush(self) -> None:
        try:
            while self._outgoing:
                del self._outgoing[: self._socket.send(self._outgoing)]
        except BlockingIOError:
            log.debug("the bus is busy")
        except OSError as error:
            self._outgoing.clear()
            self._lose_soon(str(error))
        self._writable.setEnabled(bool(self._outgoing))

    def _receive(self) -> None:
        try:
            if self._greeting.authenticated:
                self._read()
            else:
                self._greet()
        except BlockingIOError:
            return
        except (OSError, ValueError) as error:
            self._lose(str(error))

    def _greet(self) -> None:
        data = self._socket.recv(GREETING)
        if not data:
            raise ConnectionError("the bus went away")
        self._greeting.feed(data)
        self._outgoing += BEGIN if self._greeting.authenticated else self._greeting.data_to_send()
        self._flush()
        if self._greeting.authenticated:
            self.opened.emit()

    def _read(self) -> None:
        data, descriptors, _, _ = socket.recv_fds(self._socket, self._reading.missing(), DESCRIPTORS)
        if not data:
            raise ConnectionError("the bus went away")
        for descriptor in descriptors:
            os.set_inheritable(descriptor, False)
        message = self._reading.take(data, descriptors)
        if message is not None:
            self.received.emit(message)
