"""Writes changes in the order in which they happened, and holds on to those that the disk did not take."""

import logging
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
from easeful.store.database import is_busy, open_database, open_to_read
from easeful.store.records import purge_removed
from easeful.store.refusal import CannotWrite, Damaged, Refusal
from easeful.store.set_aside import SetAside, open_or_set_aside
from easeful.store.shown import show_in_running, show_in_unfinished
from easeful.store.taken_away import bring_back, is_taken_away
from easeful.store.unfinished import Carried, carry_over

T = TypeVar("T")
log = logging.getLogger(__name__)
NOT_FOR_THE_TABLE = (sqlite3.IntegrityError, sqlite3.DataError, LookupError, ValueError, OverflowError)


class Journal:
    """The way to the disk. `pending` is what is not written yet, `refusal` why nothing can be.

    `carried` is what the last run of the program left unfinished, and went over into the history at the start.
    """

    def __init__(self, path: Path | None, clock: Clock, *, is_guest: bool = False, is_anew: bool = False) -> None:
        """Open the history at `path`, as far as that is possible; nothing is raised. None is memory only.

        A guest leaves what was removed and what is unfinished to the program, which may be running. After all was
        erased it begins anew: no copy that could not be removed comes back.
        """
        self.pending: tuple[Change, ...] = ()
        self.refusal = ""
        self.set_aside: SetAside | None = None
        self._path = path
        self._clock = clock
        self._connection: sqlite3.Connection | None = None
        self._running: dict[str, ContactSession] = {}
        self._unfinished: dict[str, SaveUnfinished] = {}
        self.carried = Carried()
        self.may_open_later = False
        self._is_anew = is_anew
        self._is_tidy = is_guest
        self._open()

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
        if self._connection is None or self.refusal:
            self._open()
        if not self.refusal and self._write_fails() and self._reopen():
            self._write_fails()
        return not self.pending

    def read(self, load: Callable[[sqlite3.Connection], T]) -> T | None:
        """What `load` reads from the disk, or None when the disk does not answer."""
        if self._connection is None:
            return None
        try:
            return load(self._connection)
        except (UnicodeError, sqlite3.Error):
            return None

    def back_up_daily(self) -> None:
        """Make the day's copy of what is saved; where the disk refuses, the next call tries again."""
        if self._connection is None or self._path is None or self.refusal:
            return
        with suppress(OSError, sqlite3.Error):
            back_up_daily(self._connection, self._path.parent, self._clock.now())

    def fold(self) -> None:
        """Put everything that is saved into the one file."""
        if self._connection is not None and not self.refusal and self._is_in_place():
            fold_log(self._connection)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._is_in_place()
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

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
        self.close()
        if self._path is None:
            self.refusal = "There is no folder for your history."
            return
        try:
            self._connection, aside = self._opened(self._path)
        except Refusal as refusal:
            self.refusal, self.may_open_later = str(refusal), isinstance(refusal, CannotWrite)
            self._connection = open_to_read(self._path) if self.may_open_later else None
            return
        except Exception:  # whatever a file can be: no start is without a window
            log.exception("the history could not be opened")
            self.refusal, self.may_open_later = str(Damaged(self._path, "unknown")), False
            return
        self.refusal, self.may_open_later, self._is_anew = "", False, False
        if aside is not None:
            self.set_aside = aside
            running = map(SaveRunning, self._running.values())
            self.pending = (*running, *self._unfinished.values(), *self.pending)
        self._tidy(self._connection)

    def _opened(self, path: Path) -> tuple[sqlite3.Connection, SetAside | None]:
        if self._is_anew:
            return open_database(path, self._clock.now()), None
        return open_or_set_aside(path, self._clock.now())

    def _reopen(self) -> bool:
        """Open the file afresh after a failure; the old connection goes on reading where that fails."""
        if self._path is None:
            return False
        try:
            fresh = open_database(self._path, self._clock.now())
        except Damaged:
            self._open()
            return not self.refusal
        except Refusal:
            return False
        self.close()
        self._connection = fresh
        return True

    def _is_in_place(self) -> bool:
        """Whether the file is there: one that was taken away meanwhile is written anew, as far as that is possible."""
        if self._connection is None or self._path is None or self.refusal or not is_taken_away(self._path):
            return True
        log.warning("the history was taken away, and is written anew")
        try:
            bring_back(self._connection, self._path)
            self._connection = open_database(self._path, self._clock.now())
        except (OSError, sqlite3.Error, Refusal):
            return False
        return True

    def _write_fails(self) -> bool:
        """Write what waits; True when the connection itself may be at fault."""
        if self._connection is None or not self._is_in_place():
            return False
        connection, before = self._connection, self.pending
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
