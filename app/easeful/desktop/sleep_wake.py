"""Tells when the computer goes to sleep and when it has woken, where the system says so."""

from PySide6.QtCore import QObject, Signal

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Message

RULE = Rule(
    "org.freedesktop.login1",
    "org.freedesktop.login1.Manager",
    "PrepareForSleep",
    "/org/freedesktop/login1",
)


class SleepWatch(QObject):
    """Hears the login service of Linux; silent elsewhere, where the clocks tell afterwards."""

    sleeping = Signal()
    woke = Signal()

    def __init__(self, system: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        system.hear(RULE, self._hear)

    def _hear(self, message: Message) -> None:
        if message.values == (True,):
            self.sleeping.emit()
        elif message.values == (False,):
            self.woke.emit()
