"""Removes everything that Easeful keeps in its folder, and nothing else."""

import re
from pathlib import Path

from easeful.store.database import is_foreign
from easeful.store.files import BACKUPS, DATABASE, STAMP
from easeful.store.kept import DAMAGED, MARK

BESIDE = r"(\.new|-wal|-shm|-journal)*"
HISTORY = re.compile(rf"easeful\.db({re.escape(MARK)})?{BESIDE}")
KEPT = re.compile(rf"{DAMAGED}{BESIDE}")
RECORDINGS = "recordings"  # attached to guides
RECORDING = re.compile(r"[A-Za-z0-9_-]{1,60}-[0-9a-f]{8}\.(wav|mp3|ogg|flac|m4a)")
BACKUP = re.compile(rf"easeful-{STAMP}\.db{BESIDE}")


def erase_files(folder: Path) -> tuple[str, ...]:
    """Remove the history, its copies and its damaged versions, and recordings; the names of those that are still there.

    A database of another program under our name stays. Folders and links are not followed.
    """
    left = [DATABASE] if is_foreign(folder / DATABASE) else _remove(folder, HISTORY)
    left += _remove(folder, KEPT)
    for inner, named in ((BACKUPS, BACKUP), (RECORDINGS, RECORDING)):
        if not (folder / inner).is_symlink():
            left += _remove(folder / inner, named)
    return tuple(left)


def _remove(folder: Path, named: re.Pattern[str]) -> list[str]:
    left = []
    for path in sorted(folder.glob("*")):
        if not named.fullmatch(path.name):
            continue
        try:
            path.unlink()
        except OSError:
            left.append(path.name)
    return left
