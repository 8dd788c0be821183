"""Stays awake by systemd-logind, which knows nothing of a desktop and needs none."""

import os
from collections.abc import Callable
from functools import partial

from easeful.desktop.bus.connection import Bus, close_descriptors
from easeful.desktop.bus.message import Answer, Call
from easeful.desktop.bus.watch import ServiceWatch

LOGIN1 = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
# "idle" alone stops only logind's own timer: a power daemon that counts by itself asks for a plain suspend.
# A closed lid still suspends, as logind sets these two aside for it (LidSwitchIgnoreInhibited).
WHAT = "idle:sleep"


class Login1Inhibitor:
    """One lock: a descriptor that holds while it is open."""

    name = "the system's login service"

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._descriptor: int | None = None
        self._watch: ServiceWatch | None = None
        self._released = False

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        """Ask for the descriptor."""
        call = Call(LOGIN1, PATH, MANAGER, "Inhibit", "ssss", (WHAT, "Easeful", why, "block"))
        self._bus.ask(call, partial(self._answered, told), partial(self._answered, told))

    def release(self) -> None:
        """Close the descriptor."""
        self._released = True
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _answered(self, told: Callable[[bool], None], answer: Answer) -> None:
        if answer.error or len(answer.descriptors) != 1 or self._released:
            close_descriptors(answer)
            told(False)
            return
        (self._descriptor,) = answer.descriptors
        self._watch = ServiceWatch(self._bus, LOGIN1, partial(told, False))
        told(True)
