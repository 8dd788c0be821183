"""What happens to a damaged history: it is kept under another name, and the newest copy takes its place."""

import sqlite3
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from easeful.store.backup import find_backup, whole_copies
from easeful.store.database import open_database
from easeful.store.files import beside, flush_folder, make_private_file, put_in_place, stamp, unfinished
from easeful.store.header import mended
from easeful.store.refusal import CannotWrite, Damaged, FromNewer, NotOurs
from easeful.store.rescue import Rescued, rescue
from easeful.store.taken_away import is_taken_away


class SetAside(NamedTuple):
    """Where the damaged history is kept, which copy was restored, and how many sessions that copy lacks.

    `kept_as` is empty when there was no file, `missing` None when the damaged file does not tell, and `is_mended` set
    when nothing but the file's header was wrong.
    """

    kept_as: str
    restored_from: datetime | None = None
    missing: int | None = None
    is_mended: bool = False

    @property
    def sentence(self) -> str:
        """What to tell the person; the time of the copy is the computer's local time."""
        if self.is_mended:
            return f"Your history was damaged, and is whole again. The damaged file is kept as {self.kept_as}."
        kept = f"Your history could not be read. It is kept as {self.kept_as}, and "
        if not self.kept_as:
            kept = "The file with your history was gone, and "
        if self.restored_from is None:
            started = "a new one was started" if self.missing is None else "what could be read is in a new one"
            return f"{kept}{started}.{self._missing_words()}"
        copy = f"the copy of {self.restored_from.astimezone():%Y-%m-%d %H:%M}"
        if self.missing is None:
            return f"{kept}{copy} took its place. Later sessions may be missing; how many cannot be told."
        return f"{kept}{copy} took its place.{self._missing_words('later ')}"

    def _missing_words(self, which: str = "") -> str:
        if not self.missing:
            return ""
        are = "session is" if self.missing == 1 else "sessions are"
        return f" {self.missing} {which}{are} not in it."


def open_or_set_aside(path: Path, now: datetime) -> tuple[sqlite3.Connection, SetAside | None]:
    """The history at `path`; a damaged one is set aside first, and the newest whole copy restored.

    That is also done where there is no file but a copy: a history is never empty without a word. Raises CannotWrite,
    FromNewer or NotOurs.
    """
    try:
        if not is_taken_away(path) or find_backup(path.parent, now) is None:
            return open_database(path, now), None
    except Damaged:
        pass
    except OSError as error:
        raise CannotWrite(path.parent, error) from error
    try:
        return _open_best(path, _move_away(path, now), now)
    except OSError as error:
        raise CannotWrite(path.parent, error) from error


def _open_best(path: Path, damaged: Path | None, now: datetime) -> tuple[sqlite3.Connection, SetAside]:
    """What is most like the damaged history and can be opened: itself with its header mended, a copy, or a new one.

    What can be read of the damaged file goes into it.
    """
    kept_as = "" if damaged is None else damaged.name
    content = None if damaged is None or not damaged.exists() else mended(damaged.read_bytes())
    if damaged is not None and content is not None:
        _put(content, path)
        _copy(beside(damaged), beside(path))
        with suppress(Damaged, FromNewer, NotOurs):  # as its header, that is noise, says
            return open_database(path, now), SetAside(kept_as, is_mended=True)
    found = Rescued() if damaged is None else rescue(damaged if content is None else path)
    for copy in whole_copies(path.parent, now):
        _put(copy.path.read_bytes(), path)
        with suppress(Damaged):
            connection = open_database(path, now)
            return connection, SetAside(kept_as, copy.made_at, found.write(connection))
    _take_away(path)
    connection = open_database(path, now)
    return connection, SetAside(kept_as, None, found.write(connection))


def _put(content: bytes, path: Path) -> None:
    """Put a file at `path`, and take away what an earlier try left there."""
    _take_away(path)
    new = unfinished(path)
    new.write_bytes(content)
    put_in_place(new, path)


def _copy(sources: list[Path], targets: list[Path]) -> None:
    for source, target in zip(sources, targets, strict=True):
        if source.exists():
            make_private_file(target)
            target.write_bytes(source.read_bytes())


def _take_away(path: Path) -> None:
    for file in (path, *beside(path)):
        file.unlink(missing_ok=True)


def _move_away(path: Path, now: datetime) -> Path | None:
    """Give the history and what is beside it a name of their own; None where there is none of them."""
    taken = {file.name.partition(".db")[0] for file in path.parent.glob("easeful.damaged-*")}
    name = f"easeful.damaged-{stamp(now)}"
    free = (other for number in count(1) if (other := name if number == 1 else f"{name}-{number}") not in taken)
    damaged = path.with_name(f"{next(free)}.db")
    pairs = zip([path, *beside(path)], [damaged, *beside(damaged)], strict=True)
    found = [(source, target) for source, target in pairs if source.exists()]
    for source, target in found:
        source.rename(target)
    flush_folder(path.parent)
    return damaged if found else None
