"""Lets one Easeful run on a data folder; a second start only raises the first."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from easeful.desktop.lock import FileLock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

WORD = b"raise\n"
ANSWER = b"raised\n"
LONGEST = 16  # bytes that are read of a caller
PATIENCE = 1000  # ms for a caller to speak, and for the first to answer
TRIES, BETWEEN = 10, 50  # the first may be between its lock and its socket; ms


class OneInstance(QObject):
    """Lock first, then a socket that understands one word."""

    raise_asked = Signal()

    def __init__(self, folder: Path, *spare: Path) -> None:
        """Of this data folder; the lock is in each of it and the `spare` folders that can be written."""
        super().__init__()
        self._locks = [FileLock(each / "easeful.lock") for each in (folder, *spare)]
        self._folder = folder
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the one, or tell that another is; OSError when no folder can be written.

        A folder may have been read-only when the other was started, and is not any more, or the other way round.
        """
        failures = list[OSError]()
        for lock in self._locks:
            try:
                if not lock.take():
                    self._let_go()
                    return False
            except OSError as error:
                failures.append(error)
        if len(failures) == len(self._locks):
            raise failures[0]
        return True

    def listen(self) -> bool:
        """Hear the calls of later starts; only after `take`. False when no place could be had."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        from easeful.desktop.meeting_place import make_free  # noqa: PLC0415 - the same

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        for place in self._meeting_places():
            # Asked to close its socket to others, QLocalServer would put it in the place of any file.
            if make_free(place) and server.listen(place):
                self._server = server
                return True
            log.warning("no meeting place at %s", place)
        server.deleteLater()
        return False

    def ask_other(self) -> bool:
        """Ask the first to raise its window; waits up to about a second. False when nobody answered."""
        for _ in range(TRIES):
            answers = [_call(place) for place in self._meeting_places()]
            if answers != [None] * len(answers):
                return True in answers
            QThread.msleep(BETWEEN)
        return False

    def release(self) -> None:
        """Stop hearing, then let the lock go."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._let_go()

    def _let_go(self) -> None:
        for lock in self._locks:
            lock.release()

    def _meeting_places(self) -> list[str]:
        from easeful.desktop.meeting_place import make_private, meeting_places  # noqa: PLC0415 - after the first paint

        return [place for place in meeting_places(self._folder) if make_private(place)]

    def _greet(self) -> None:
        while self._server is not None and (caller := self._server.nextPendingConnection()) is not None:
            caller.setReadBufferSize(LONGEST)
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            QTimer.singleShot(PATIENCE, caller, caller.abort)
            self._hear(caller)

    def _hear(self, caller: "QLocalSocket") -> None:
        word = caller.peek(LONGEST).data()
        if word == WORD:
            caller.readAll()
            caller.write(ANSWER)
            caller.disconnectFromServer()
            self.raise_asked.emit()
        elif not WORD.startswith(word):
            caller.abort()


def _call(place: str) -> bool | None:
    """Tell whether the one at this place raised its window; None when nobody is there."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only a second start needs it here

    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(PATIENCE):
        return None
    socket.write(WORD)
    socket.waitForReadyRead(PATIENCE)
    return socket.readAll().data() == ANSWER
