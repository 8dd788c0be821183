"""A bus that agrees and then says whatever a test wants, byte by byte if need be."""

import contextlib
import socket
from pathlib import Path

from jeepney import Message, Parser
from pytestqt.qtbot import QtBot

OK, AGREED = b"OK 0123456789abcdef\r\n", b"AGREE_UNIX_FD\r\n"


class RogueBus:
    """A socket in `folder` and the one connection to it."""

    def __init__(self, folder: Path) -> None:
        self.path = str(folder / "rogue")
        self._heard = b""
        self._line: socket.socket | None = None
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(self.path)
        self._listening.listen()

    def stop(self) -> None:
        self.hang_up()
        self._listening.close()

    def greet(self, qtbot: QtBot) -> None:
        """Take the connection and agree to everything."""
        self.take_connection(qtbot)
        self.say(OK)
        self.wait_for(qtbot, b"NEGOTIATE_UNIX_FD\r\n")
        self.say(AGREED)
        self.wait_for(qtbot, b"BEGIN\r\n")

    def take_connection(self, qtbot: QtBot) -> None:
        self.hang_up()
        self._heard = b""
        self._line, _ = self._listening.accept()
        self._line.setblocking(False)
        self.wait_for(qtbot, b"\r\n")

    def hang_up(self) -> None:
        if self._line is not None:
            self._line.close()

    def say(self, data: bytes, *descriptors: int) -> None:
        assert self._line is not None
        if descriptors:
            socket.send_fds(self._line, [data], list(descriptors))
        else:
            self._line.send(data)

    def wait_for(self, qtbot: QtBot, words: bytes) -> None:
        qtbot.waitUntil(lambda: words in self._listen())

    def question(self, qtbot: QtBot, member: str) -> Message:
        """Wait for the call of this method."""
        found: list[Message] = []

        def look() -> bool:
            _, _, messages = self._listen().partition(b"BEGIN\r\n")
            found[:] = [one for one in Parser().feed(messages) if member in one.header.fields.values()]
            return bool(found)

        qtbot.waitUntil(look)
        return found[-1]

    def _listen(self) -> bytes:
        assert self._line is not None
        with contextlib.suppress(BlockingIOError):
            self._heard += self._line.recv(1 << 16)
        return self._heard
