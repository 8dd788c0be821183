"""Asks macOS and Windows, which tell nobody of a change."""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QProcess, QTimer

from easeful.desktop.bus.connection import LIMIT
from easeful.desktop.motion.source import Told

REDUCE_MOTION = ("read", "com.apple.universalaccess", "reduceMotion")
CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION


class MacDefaults:
    """macOS: the program that reads its settings; it fails where the person never touched this one."""

    def look(self, told: Told) -> None:
        """Run it, for as long as a service of the bus would have."""
        process = QProcess(QCoreApplication.instance())

        def finished(_code: int, status: QProcess.ExitStatus) -> None:
            if status is QProcess.ExitStatus.NormalExit:
                said = bytes(process.readAllStandardOutput().data()).strip()
                told({b"1": True, b"0": False}.get(said))

        process.finished.connect(finished)
        process.finished.connect(process.deleteLater)
        process.errorOccurred.connect(lambda _error: process.deleteLater())
        process.start("defaults", list(REDUCE_MOTION))
        QTimer.singleShot(round(LIMIT * 1000), process, process.kill)


def ask_windows(what: int, number: int, into: Any, flags: int) -> int:  # noqa: ANN401 - a pointer of ctypes
    """Ask for one of the system's parameters; 0 when it is not known."""
    if sys.platform == "win32":
        return int(ctypes.windll.user32.SystemParametersInfoW(what, number, into, flags))
    return 0


class WindowsParameters:
    """Windows: "Animation effects" in its settings."""

    def __init__(self, ask: Callable[[int, int, Any, int], int] = ask_windows) -> None:
        self._ask = ask

    def look(self, told: Told) -> None:
        """Ask, and tell at once."""
        shows = ctypes.c_int()  # a BOOL
        is_known = self._ask(CLIENT_AREA_ANIMATION, 0, ctypes.byref(shows), 0)
        told(not shows.value if is_known else None)
