"""A file that says a ringer is armed: removing it hushes a ringer whose main program has died."""

import json
import os
from collections.abc import Mapping

# pathlib costs 4 ms and 1 MB of a process that has to be small.
# ruff: noqa: PTH108, PTH110, PTH118


class Note:
    """`ringer-<pid>.armed` in a folder, readable by its owner only."""

    def __init__(self, folder: str, owner: int) -> None:
        """Take the folder and the process id of the main program; nothing is written yet."""
        self._path = os.path.join(folder, f"ringer-{os.getpid()}.armed")
        self._owner = owner
        self._text = b""
        self._written = False

    def write(self, content: Mapping[str, float | None]) -> None:
        """Say what the ringer is armed for; a note that cannot be written is tried again by `keep`."""
        self._text = json.dumps({"owner": self._owner, **content}).encode() + b"\n"
        self._written = False
        self.keep()

    def keep(self) -> None:
        """Write the note again when it is missing, as something else may have removed it."""
        if not self._text or (self._written and os.path.exists(self._path)):
            return
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        try:
            file = os.open(self._path, flags, 0o600)
        except OSError:
            return
        self._written = True
        try:
            os.write(file, self._text)
        except OSError:
            return
        finally:
            os.close(file)

    def gone(self) -> bool:
        """Return whether someone removed the note, which hushes an orphan."""
        if not self._written:
            self.keep()
            return False
        return not os.path.exists(self._path)

    def remove(self) -> None:
        """Take the note away, as nothing is armed any more."""
        self._text = b""
        self._written = False
        try:
            os.unlink(self._path)
        except OSError:
            return
