"""Writes the alarm to a file at the pace of a loudspeaker, so that tests hear it on any computer."""

from threading import Event

from .player import GLANCE, Progress
from .tape import Tape


class RawFilePlayer:
    """A player whose loudspeaker is a file of plain samples."""

    def __init__(self, path: str) -> None:
        """Take the file to add samples to."""
        self.name = "file"
        self._path = path

    def play(self, tape: Tape, stop: Event, progress: Progress) -> None:
        """Write until the tape ends or `stop` is set. Raises OSError."""
        with open(self._path, "ab", buffering=0) as file:  # noqa: PTH123 - see note.py
            while not stop.is_set() and (block := tape.read(int(GLANCE * tape.rate))):
                file.write(block)
                stop.wait(GLANCE)
                progress.frames += len(block) // (2 * tape.channels)
