"""A file that says a ringer is armed, and for what: it outlives both programs, and removing it hushes an orphan."""

import json
import os
from collections.abc import Mapping, Sequence

# pathlib costs 4 ms and 1 MB of a process that has to be small.
# ruff: noqa: PTH105, PTH108, PTH110, PTH112, PTH116, PTH118, PTH120


class Note:
    """`ringer-<pid>.armed` in the first of some folders that takes it, readable by its owner only."""

    def __init__(self, folders: Sequence[str], owner: str) -> None:
        """Take the folders and the name of the main program's run; nothing is written yet."""
        self._paths = [os.path.join(folder, f"ringer-{os.getpid()}.armed") for folder in folders]
        self._owner = owner
        self._text = b""
        self._written = ""

    def write(self, content: Mapping[str, float | str | None]) -> None:
        """Say what the ringer is armed for; a note that cannot be written is tried again by `keep`."""
        self._text = json.dumps({"owner": self._owner, **content}).encode() + b"\n"
        self._written = ""
        self.keep()

    def keep(self) -> None:
        """Write the note again when it is missing, as something else may have removed it."""
        if not self._text or (self._written and os.path.exists(self._written)):
            return
        self._written = next((path for path in self._paths if _put(path, self._text)), "")

    def gone(self) -> bool:
        """Return whether someone removed the note, which hushes an orphan."""
        if self._written and self._is_taken(self._written):
            return True
        self.keep()
        return False

    def _is_taken(self, path: str) -> bool:
        """Whether it is gone from its folder; where the folder itself cannot be reached, nobody has hushed it."""
        try:
            os.stat(path)
        except FileNotFoundError:
            return os.path.isdir(os.path.dirname(path))
        except OSError:
            return False
        return False

    def remove(self) -> None:
        """Take the note away, as nothing is armed any more."""
        self._text = b""
        self._written = ""
        for path in self._paths:
            _take_away(path)


def _put(path: str, text: bytes) -> bool:
    """Write a file whole, or leave the one that is there: on a full disk an older note is better than half a one."""
    new = f"{path}.new"
    _take_away(new)
    try:
        file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError:
        return False
    try:
        is_whole = os.write(file, text) == len(text)
    except OSError:
        is_whole = False
    finally:
        os.close(file)
    try:
        if is_whole:
            os.replace(new, path)
            return True
    except OSError:
        pass
    _take_away(new)
    return False


def _take_away(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
