"""Stays awake by the desktop portal, which works from inside a sandbox too."""

from collections.abc import Callable

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.hearing import Hearing, Rule
from easeful.desktop.bus.message import Answer, Call, Message
from easeful.desktop.bus.watch import ServiceWatch

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
REQUEST = "org.freedesktop.portal.Request"
SUSPEND_AND_IDLE = 4 | 8


class PortalInhibitor:
    """One request, which holds until it is closed."""

    name = "the desktop portal"

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._told: Callable[[bool], None] = lambda _held: None
        self._handle = ""
        self._granted: dict[str, bool] = {}
        self._hearing: Hearing | None = None
        self._watch: ServiceWatch | None = None
        self._released = False

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        """Ask, and wait for the response: the answer alone says only that the portal has heard."""
        self._told = told
        rule = Rule(PORTAL, REQUEST, "Response", addressed=True)
        self._hearing = self._bus.hear(rule, self._hear)
        options = {"reason": ("s", why)}
        call = Call(
            PORTAL,
            PATH,
            "org.freedesktop.portal.Inhibit",
            "Inhibit",
            "sua{sv}",
            ("", SUSPEND_AND_IDLE, options),
        )
        self._bus.ask(call, self._answered, self._answered)

    def release(self) -> None:
        """Close the request."""
        self._released = True
        if self._hearing is not None:
            self._bus.stop_hearing(self._hearing)
            self._hearing = None
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
        if self._handle:
            self._bus.tell(Call(PORTAL, self._handle, REQUEST, "Close"))
            self._handle = ""

    def _answered(self, answer: Answer) -> None:
        if answer.error or not answer.values:
            self._told(False)
            return
        self._handle = str(answer.values[0])
        if self._released:
            self.release()
        else:
            self._conclude()

    def _hear(self, message: Message) -> None:
        self._granted[message.path] = message.values[:1] == (0,)
        self._conclude()

    def _conclude(self) -> None:
        granted = self._granted.pop(self._handle, None)
        if granted:
            self._watch = ServiceWatch(self._bus, PORTAL, self._lose)
        if granted is not None:
            self._told(granted)

    def _lose(self) -> None:
        self._handle = ""  # it went with the portal
        self._told(False)
