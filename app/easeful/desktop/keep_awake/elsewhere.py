"""Stays awake on macOS and on Windows."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QProcess

if sys.platform == "win32":
    import ctypes

CONTINUOUS = 0x80000000
SYSTEM_REQUIRED = 0x00000001


class CaffeinateInhibitor:
    """macOS: a program that holds as long as it runs, and ends when we do."""

    name = "caffeinate"

    def __init__(self) -> None:
        self._process = QProcess(QCoreApplication.instance())
        self._process.finished.connect(self._process.deleteLater)

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        """Start it; `why` cannot be handed on."""
        del why
        self._process.started.connect(lambda: told(True))
        self._process.errorOccurred.connect(lambda _error: told(False))
        self._process.finished.connect(lambda _code, _status: told(False))
        self._process.start("caffeinate", ["-i", "-w", str(os.getpid())])

    def release(self) -> None:
        """End it."""
        self._process.kill()


class ThreadStateInhibitor:
    """Windows: a state of the thread that asks."""

    name = "Windows"

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        """Set the state; `why` cannot be handed on."""
        del why
        told(_set_thread_state(CONTINUOUS | SYSTEM_REQUIRED))

    def release(self) -> None:
        """Set it back."""
        _set_thread_state(CONTINUOUS)


def _set_thread_state(state: int) -> bool:
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.SetThreadExecutionState(state))
    return False
