"""The one file, open as far as that is possible, and in the place where it was opened."""

import logging
import sqlite3
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from easeful.core.clock import Clock
from easeful.store.backup import back_up
from easeful.store.connection import in_memory
from easeful.store.database import open_database, open_to_read
from easeful.store.in_place import FileId, bring_back, is_another, is_taken_away, known_files, take_log_away
from easeful.store.refusal import CannotWrite, Damaged, Refusal
from easeful.store.rescue import read_out
from easeful.store.set_aside import SetAside, open_or_set_aside

log = logging.getLogger(__name__)
JOINED = "Another file took the place of your history. Easeful joined the two, and kept a copy of each."
A_SECOND = timedelta(seconds=1)


class HistoryFile:
    """`connection` reads; it also writes, unless `refusal` says why nothing can, and `may_open_later` that it may pass.

    `notices` tell what was done about a damaged file, or another one in its place; `joined` counts the latter.
    """

    def __init__(self, path: Path | None, clock: Clock, *, is_anew: bool = False) -> None:
        """Nothing is opened yet; None is memory only. After all was erased no copy comes back: then it `is_anew`."""
        self.connection: sqlite3.Connection | None = None
        self.refusal = ""
        self.may_open_later = False
        self.notices: tuple[str, ...] = ()
        self.joined = 0
        self._path, self._clock, self._is_anew = path, clock, is_anew
        self._known: dict[Path, FileId | None] = {}
        self._ours: sqlite3.Connection | None = None  # in memory, until what lies in its place takes it in

    @property
    def writable(self) -> sqlite3.Connection | None:
        """The connection, where it can write."""
        return None if self.refusal else self.connection

    def open(self) -> bool:
        """Open it afresh; whether something older took the place of what could not be read. Nothing is raised."""
        self.close()
        if self._path is None:
            self.refusal = "There is no folder for your history."
            return False
        try:
            aside = self._open(self._path)
        except Refusal as refusal:
            self.refusal, self.may_open_later = str(refusal), isinstance(refusal, CannotWrite)
            self.connection = self._ours or (open_to_read(self._path) if self.may_open_later else None)
            return False
        except Exception:  # whatever a file can be: no start is without a window
            log.exception("the history could not be opened")
            self.refusal, self.may_open_later = str(Damaged(self._path, "unknown")), False
            return False
        self.refusal, self.may_open_later, self._is_anew = "", False, False
        self.notices += () if aside is None else (aside.sentence,)
        return aside is not None

    def reopen(self) -> bool:
        """Open it afresh after a failure; where that fails, the old connection goes on reading. Raises Damaged."""
        if self._path is None:
            return False
        try:
            fresh = open_database(self._path, self._clock.now())
        except Damaged:
            raise
        except Refusal:
            return False
        self.close()
        self._take(fresh, self._path)
        return True

    def is_in_place(self) -> bool:
        """Whether the file is there: one that was taken away or replaced meanwhile is put right, as far as possible."""
        if self.writable is None or self._path is None:
            return True
        if is_taken_away(self._path):
            return self._bring_back(self.writable, self._path)
        if is_another(self._path, self._known.get(self._path)):
            return self._join(self.writable, self._path)
        return True

    def close(self) -> None:
        """Let go of the file."""
        if self.connection is not None:
            self.is_in_place()
        if self.connection is not None and self.connection is not self._ours:
            with suppress(sqlite3.Error):
                self.connection.close()
        self.connection = None

    def _open(self, path: Path) -> SetAside | None:
        now = self._clock.now()
        connection, aside = (open_database(path, now), None) if self._is_anew else open_or_set_aside(path, now)
        if self._ours is not None:
            try:
                back_up(connection, path.parent, now - A_SECOND)  # the newest copy is what was open
                read_out(self._ours).write(connection)
            except (OSError, sqlite3.Error) as error:
                connection.close()
                raise CannotWrite(path.parent, error) from error
            self._ours.close()
            self._ours = None
            self.joined += 1
            self.notices += (JOINED,)
        self._take(connection, path)
        return aside

    def _take(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection, self._known = connection, known_files(path)

    def _bring_back(self, connection: sqlite3.Connection, path: Path) -> bool:
        log.warning("the history was taken away, and is written anew")
        try:
            bring_back(connection, path)
            self._take(open_database(path, self._clock.now()), path)
        except (OSError, sqlite3.Error, Refusal):
            return False
        return True

    def _join(self, connection: sqlite3.Connection, path: Path) -> bool:
        """Let go of what is open, with all that it holds copied and remembered, and write that into the other file."""
        log.warning("another file was put in the place of the history")
        try:
            ours = in_memory(connection)
            back_up(connection, path.parent, self._clock.now())
            take_log_away(self._known, path)
        except (OSError, sqlite3.Error):
            return False
        with suppress(sqlite3.Error):
            connection.close()
        self.connection, self._ours = None, ours
        self.open()
        return self.writable is not None
