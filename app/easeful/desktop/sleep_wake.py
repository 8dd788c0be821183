"""Tells when the computer goes to sleep and when it has woken, where the system says so."""

import os

from PySide6.QtCore import QObject, Signal

from easeful.desktop.bus.connection import Bus, close_descriptors
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Answer, Call, Message
from easeful.desktop.keep_awake.login1 import LOGIN1, MANAGER, PATH

RULE = Rule(LOGIN1, MANAGER, "PrepareForSleep", PATH)
# The login service waits with the sleep until the descriptor is closed, five seconds at most.
WAIT = Call(LOGIN1, PATH, MANAGER, "Inhibit", "ssss", ("sleep", "Easeful", "Keeps what is begun", "delay"))


class SleepWatch(QObject):
    """Hears the login service of Linux; silent elsewhere, where the clocks tell afterwards.

    `sleeping` is emitted before the computer sleeps: it waits until all slots have returned.
    """

    sleeping = Signal()
    woke = Signal()

    def __init__(self, system: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = system
        self._descriptor: int | None = None
        system.hear(RULE, self._hear)
        self._ask_to_wait()

    def close(self) -> None:
        """Let the computer sleep without waiting."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _ask_to_wait(self) -> None:
        self._system.ask(WAIT, self._wait, self._wait)

    def _wait(self, answer: Answer) -> None:
        if self._descriptor is None and not answer.error and len(answer.descriptors) == 1:
            (self._descriptor,) = answer.descriptors
        else:
            close_descriptors(answer)

    def _hear(self, message: Message) -> None:
        if message.values == (True,):
            self.sleeping.emit()
            self.close()
        elif message.values == (False,):
            self.woke.emit()
            self._ask_to_wait()
