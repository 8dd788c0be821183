"""Writes changes in the order in which they happened, and holds on to those that the disk did not take."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from easeful.core.clock import Clock
from easeful.core.session import ContactSession
from easeful.store.backup import back_up_daily
from easeful.store.changes import OFTEN, Change, SaveRunning, SaveUnfinished, replaces
from easeful.store.connection import fold_log, transaction
from easeful.store.database import is_busy
from easeful.store.history_file import HistoryFile
from easeful.store.records import purge_removed
from easeful.store.refusal import Damaged
from easeful.store.shown import show_in_running, show_in_unfinished
from easeful.store.unfinished import Carried, carry_over

T = TypeVar("T")
NOT_FOR_THE_TABLE = (sqlite3.IntegrityError, sqlite3.DataError, LookupError, ValueError, OverflowError)


class Journal:
    """The way to the disk. `pending` is what is not written yet.

    `carried` is what the last run of the program left unfinished, and went over into the history at the start.
    """

    def __init__(self, path: Path | None, clock: Clock, *, is_guest: bool = False, is_anew: bool = False) -> None:
        """Open the history at `path`, as far as that is possible; nothing is raised. None is memory only.

        A guest leaves what was removed and what is unfinished to the program, which may be running. After all was
        erased it begins anew: no copy that could not be removed comes back.
        """
        self.pending: tuple[Change, ...] = ()
        self._path, self._clock = path, clock
        self._file = HistoryFile(path, clock, is_anew=is_anew)
        self._running: dict[str, ContactSession] = {}
        self._unfinished: dict[str, SaveUnfinished] = {}
        self.carried = Carried()
        self._is_tidy = is_guest
        self._open()

    @property
    def refusal(self) -> str:
        """Why nothing can be written; nothing when that is not so."""
        return self._file.refusal

    @property
    def may_open_later(self) -> bool:
        """Whether what refuses may pass."""
        return self._file.may_open_later

    @property
    def notices(self) -> tuple[str, ...]:
        """What was done about the file, as sentences."""
        return self._file.notices

    @property
    def joined(self) -> int:
        """How often what another file holds came in: what was read before may not be all."""
        return self._file.joined

    @property
    def status(self) -> str:
        """What is wrong with the saving now, as a sentence; nothing when all is saved."""
        if self.refusal:
            return f"{self.refusal} What you do now is kept until you close Easeful."
        return "Not saved yet. Easeful keeps it and tries again." if self.pending else ""

    def add(self, change: Change) -> bool:
        """Write a change after those that wait; whether it is on the disk now."""
        show_in_running(self._running, change)
        show_in_unfinished(self._unfinished, change)
        self.pending = (*(older for older in self.pending if not replaces(change, older)), change)
        self.retry()
        return change not in self.pending

    def retry(self) -> bool:
        """Write what waits, in order; whether nothing waits any more."""
        if self._file.writable is None:
            self._open()
        if not self.refusal and self._write_fails() and self._reopen():
            self._write_fails()
        return not self.pending

    def read(self, load: Callable[[sqlite3.Connection], T]) -> T | None:
        """What `load` reads from the disk, or None when the disk does not answer."""
        if self._file.connection is None:
            return None
        try:
            return load(self._file.connection)
        except (UnicodeError, sqlite3.Error):
            return None

    def back_up_daily(self) -> None:
        """Make the day's copy of what is saved; where the disk refuses, the next call tries again."""
        connection = self._file.writable
        if connection is None or self._path is None:
            return
        with suppress(OSError, sqlite3.Error):
            back_up_daily(connection, self._path.parent, self._clock.now())

    def fold(self) -> None:
        """Put everything that is saved into the one file."""
        if self._file.is_in_place() and self._file.writable is not None:
            fold_log(self._file.writable)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _tidy(self, connection: sqlite3.Connection) -> None:
        """What the last run left, before this one writes; where the disk refuses, it waits for the next start."""
        if self._is_tidy:
            return
        self._is_tidy = True
        with suppress(sqlite3.Error):
            purge_removed(connection)
        with suppress(sqlite3.Error):
            self.carried = carry_over(connection)

    def _open(self) -> None:
        if self._file.open():
            running = map(SaveRunning, self._running.values())
            self.pending = (*running, *self._unfinished.values(), *self.pending)
        if self._file.writable is not None:
            self._tidy(self._file.writable)

    def _reopen(self) -> bool:
        """Open the file afresh after a failure; whether that may help."""
        try:
            return self._file.reopen()
        except Damaged:
            self._open()
            return not self.refusal

    def _write_fails(self) -> bool:
        """Write what waits; True when the connection itself may be at fault."""
        if not self._file.is_in_place() or self._file.writable is None:
            return False
        connection, before = self._file.writable, self.pending
        fails = self._write(connection)
        if any(change not in self.pending and not isinstance(change, OFTEN) for change in before):
            fold_log(connection)
        return fails

    def _write(self, connection: sqlite3.Connection) -> bool:
        for change in self.pending:
            try:
                with transaction(connection):
                    change.write(connection)
            except NOT_FOR_THE_TABLE:
                continue  # it waits for a mended program; what comes after it shall not wait with it
            except sqlite3.Error as error:
                return not is_busy(error)
            self.pending = tuple(other for other in self.pending if other is not change)
        return False
