"""What happens to a damaged history: it is kept under another name, and the newest copy takes its place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from easeful.store.backup import find_backup, whole_copies
from easeful.store.connection import keep_no_log
from easeful.store.database import open_database
from easeful.store.files import beside, make_private_file, take_away, unfinished
from easeful.store.header import mended
from easeful.store.in_place import is_taken_away
from easeful.store.kept import keep, kept_earlier, put_instead
from easeful.store.refusal import CannotWrite, Damaged, FromNewer, NotOurs
from easeful.store.rescue import Rescued, rescue


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
    FromNewer or NotOurs; nothing is lost then, and the next call does it again.
    """
    try:
        kept = kept_earlier(path)
        if kept is None:
            with suppress(Damaged):
                if not is_taken_away(path) or find_backup(path.parent, now) is None:
                    return open_database(path, now), None
            kept = keep(path, now)
        aside = _write_best(path, kept, now)
        put_instead(path)
        return open_database(path, now), aside
    except (OSError, sqlite3.Error) as error:
        raise CannotWrite(path.parent, error) from error


def _write_best(path: Path, kept: Path | None, now: datetime) -> SetAside:
    """Prepare for `path` what is most like the history that is kept, and can be opened.

    That is itself with its header mended, or a copy, or a new one; what can be read of what is kept goes into it.
    """
    kept_as, found, new = "", Rescued(), unfinished(path)
    if kept is not None:
        kept_as = kept.name
        content = mended(kept.read_bytes()) if kept.exists() else None
        if content is not None:
            _write(content, new)
            _copy(beside(kept), beside(new))
            with suppress(Damaged, FromNewer, NotOurs), _opened(new, now):  # as its header, that is noise, says
                return SetAside(kept_as, is_mended=True)
        found = rescue(kept if content is None else new)
    for copy in whole_copies(path.parent, now):
        _write(copy.path.read_bytes(), new)
        with suppress(Damaged), _opened(new, now) as connection:
            return SetAside(kept_as, copy.made_at, found.write(connection))
    take_away(new)
    with _opened(new, now) as connection:
        return SetAside(kept_as, None, found.write(connection))


@contextmanager
def _opened(new: Path, now: datetime) -> Iterator[sqlite3.Connection]:
    """A history that is one file when all was written."""
    with closing(open_database(new, now)) as connection:
        yield connection
        keep_no_log(connection)


def _write(content: bytes, new: Path) -> None:
    take_away(new)
    make_private_file(new)
    new.write_bytes(content)


def _copy(sources: list[Path], targets: list[Path]) -> None:
    for source, target in zip(sources, targets, strict=True):
        if source.exists():
            _write(source.read_bytes(), target)
