"""What becomes of an error that nobody expected: it is logged once, told once, and everything else goes on."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer

log = logging.getLogger(__name__)

Where = tuple[type[BaseException], str, int]


class Mishaps(QObject):
    """Takes the place of Python's own hook, which would write one that comes with every frame without end."""

    def __init__(self) -> None:
        """Nothing is told before `tell_by`."""
        super().__init__()
        self._known: set[Where] = set()
        self._tell: Callable[[], None] = lambda: None

    def tell_by(self, tell: Callable[[], None]) -> None:
        """Call this for each new mishap, outside of whatever went wrong."""
        self._tell = tell

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error that ended a slot, a listener or a painting, unless one was logged from the same line."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        where = kind, *_last_line(trace)
        if where not in self._known:
            self._known.add(where)
            log.error("something went wrong, and the rest goes on", exc_info=(kind, error, trace))
            QTimer.singleShot(0, self, self._tell_soon)
        # A painter that outlives its painting ends the program when it is let go: here the painting is not over yet.
        traceback.clear_frames(trace)

    def _tell_soon(self) -> None:
        self._tell()


def _last_line(trace: TracebackType | None) -> tuple[str, int]:
    """The file and the line in which an error was raised."""
    if trace is None:
        return "", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename, trace.tb_lineno
