"""A damaged history under another name: wherever it breaks off to set it aside, the next start does it all again."""

import os
import re
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from shutil import copyfile

from easeful.store.files import STAMP, UNFINISHED, beside, flush_folder, put_in_place, stamp, unfinished

DAMAGED = rf"easeful\.damaged-{STAMP}(-\d+)?\.db"
MARK = ".kept"  # of the file that names what is kept, until another history is in its place


def keep(path: Path, now: datetime) -> Path | None:
    """Give the history and its log a second name, and note it; None where there is neither.

    Raises OSError, and all is as it was then.
    """
    damaged = _free_name(path, now)
    pairs = zip([*_logs(path), path], [*_logs(damaged), damaged], strict=True)
    found = [(source, target) for source, target in pairs if source.exists()]
    if not found:
        return None
    mark = _mark(path)
    try:
        for source, target in found:
            _name_also(source, target)
        unfinished(mark).write_text(damaged.name, "utf-8")
        put_in_place(_new(mark), mark)
    except OSError:
        for left in (*(target for _, target in found), _new(mark)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        raise
    return damaged


def kept_earlier(path: Path) -> Path | None:
    """What was kept when the program ended before another history was in its place; None when that did not happen."""
    try:
        name = _mark(path).read_text("utf-8")
    except (FileNotFoundError, UnicodeError):
        return None
    kept = path.with_name(name) if re.fullmatch(DAMAGED, name) else None
    return kept if kept is not None and any(file.exists() for file in (kept, *beside(kept))) else None


def put_instead(path: Path) -> None:
    """Put the history that was prepared for `path` in its place; OSError where that has to be done again."""
    for old in beside(path):  # a log that was left would be played into the new file
        old.unlink(missing_ok=True)
    put_in_place(_new(path), path)
    _mark(path).unlink(missing_ok=True)
    flush_folder(path.parent)  # it must not come back: what is written from now on would be taken for what was damaged


def _new(path: Path) -> Path:
    return path.with_name(path.name + UNFINISHED)


def _mark(path: Path) -> Path:
    return path.with_name(path.name + MARK)


def _logs(path: Path) -> list[Path]:
    """What SQLite keeps beside a history, but for what it makes of it anew."""
    return [file for file in beside(path) if not file.name.endswith("-shm")]


def _free_name(path: Path, now: datetime) -> Path:
    taken = {file.name.partition(".db")[0] for file in path.parent.glob("easeful.damaged-*")}
    name = f"easeful.damaged-{stamp(now)}"
    free = (other for number in count(1) if (other := name if number == 1 else f"{name}-{number}") not in taken)
    return path.with_name(f"{next(free)}.db")


def _name_also(source: Path, target: Path) -> None:
    """Have a file under a second name; where a disk knows no second names, a copy."""
    try:
        os.link(source, target)
    except OSError:
        try:
            copyfile(source, unfinished(target))
            put_in_place(_new(target), target)
        finally:
            _new(target).unlink(missing_ok=True)
    flush_folder(target.parent)
