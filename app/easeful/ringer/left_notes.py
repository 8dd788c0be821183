"""What this program's own ringers left when they ended."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from .hush import note_path


class LeftNotes:
    """The notes of this program's own ringers that ended: until another has written one, they tell what is to ring."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """`folders` are those in which ringers keep their notes."""
        self._folders, self._paths = folders, list[Path]()

    def add(self, pid: int) -> None:
        """A ringer with this process id has ended."""
        self._paths += [note_path(folder, pid) for folder in self._folders]

    def remove(self) -> None:
        """Take them away: what they tell is written elsewhere, or over."""
        for path in self._paths:
            with suppress(OSError):
                path.unlink()
        self._paths.clear()
