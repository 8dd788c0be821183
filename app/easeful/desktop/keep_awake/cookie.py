"""Stays awake by the services that hand out a number and want it back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Answer, Call, Value
from easeful.desktop.bus.watch import ServiceWatch

SUSPEND_AND_IDLE = 4 | 8


@dataclass(frozen=True, slots=True)
class CookieService:
    """How one such service is asked."""

    name: str
    service: str
    path: str
    interface: str
    signature: str
    values: Callable[[str], tuple[Value, ...]]
    give_back: str


GNOME = CookieService(
    "the GNOME session",
    "org.gnome.SessionManager",
    "/org/gnome/SessionManager",
    "org.gnome.SessionManager",
    "susu",
    lambda why: ("easeful", 0, why, SUSPEND_AND_IDLE),
    "Uninhibit",
)
POWER = CookieService(
    "the power service",
    "org.freedesktop.PowerManagement.Inhibit",
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit",
    "ss",
    lambda why: ("Easeful", why),
    "UnInhibit",
)
SCREEN_SAVER = CookieService(
    "the screen saver",
    "org.freedesktop.ScreenSaver",
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
    "ss",
    lambda why: ("Easeful", why),
    "UnInhibit",
)


class CookieInhibitor:
    """One request to one of these services."""

    def __init__(self, service: CookieService, bus: Bus) -> None:
        self.name = service.name
        self._service, self._bus = service, bus
        self._cookie: int | None = None
        self._watch: ServiceWatch | None = None
        self._released = False

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        """Ask for the number."""
        values = self._service.values(why)
        call = self._call("Inhibit", self._service.signature, values)
        self._bus.ask(call, partial(self._answered, told), partial(self._answered, told))

    def release(self) -> None:
        """Give the number back."""
        self._released = True
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
        if self._cookie is not None:
            self._bus.tell(self._call(self._service.give_back, "u", (self._cookie,)))
            self._cookie = None

    def _answered(self, told: Callable[[bool], None], answer: Answer) -> None:
        if answer.error or not answer.values:
            told(False)
            return
        self._cookie = answer.values[0]
        if self._released:
            self.release()
            return
        self._watch = ServiceWatch(self._bus, self._service.service, partial(self._lose, told))
        told(True)

    def _lose(self, told: Callable[[bool], None]) -> None:
        self._cookie = None  # the number may be another program's by now
        told(False)

    def _call(self, method: str, signature: str, values: tuple[Value, ...]) -> Call:
        to = self._service
        return Call(to.service, to.path, to.interface, method, signature, values)
