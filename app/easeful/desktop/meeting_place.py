"""Where a second start of Easeful finds the first: a few places, tried in order by both."""

import logging
import os
import stat
import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir

log = logging.getLogger(__name__)

LONGEST = 100  # bytes of a socket's path: 108 on Linux and 104 on macOS, less the end mark


def meeting_places(folder: Path) -> tuple[str, ...]:
    """List socket paths for the Easeful that keeps its data in `folder`: the runtime folder, then others."""
    name = os.fsencode(folder.resolve())
    digest = QCryptographicHash.hash(name, QCryptographicHash.Algorithm.Sha256)
    mark = bytes(digest.data()).hex()[:16]
    if sys.platform == "win32":
        return (f"easeful-{mark}",)
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    parents = [Path(runtime)] if runtime else []
    parents += [folder, Path(QDir.tempPath(), f"easeful-{os.getuid()}")]
    places = [str(parent / f"easeful-{mark}.socket") for parent in parents]
    return tuple(place for place in places if len(os.fsencode(place)) <= LONGEST)


def make_private(place: str) -> bool:
    """Make the folder of a place, and tell whether it is ours and closed to others."""
    if sys.platform == "win32":
        return True
    parent = Path(place).parent
    try:
        parent.mkdir(mode=0o700, exist_ok=True)
        found = parent.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def make_free(place: str) -> bool:
    """Remove a socket that a killed Easeful left, and tell whether nothing else is there.

    Only for the holder of the lock: nobody else's socket can be in use then.
    """
    if sys.platform == "win32":
        return True
    path = Path(place)
    try:
        if stat.S_ISSOCK(path.lstat().st_mode):
            path.unlink()
    except OSError:
        log.info("nothing to remove at %s", place)
    return not os.path.lexists(place)
