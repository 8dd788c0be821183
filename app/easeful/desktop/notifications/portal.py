"""Shows a notification from inside a sandbox, where only the desktop portal is in reach."""

from collections.abc import Callable

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Answer, Call, Message, Value
from easeful.desktop.notifications.poster import Notice

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
NOTIFICATION = "org.freedesktop.portal.Notification"
NAME = "session"


class PortalPoster:
    """One notification at the portal, known by a name of ours."""

    def __init__(self, bus: Bus, activated: Callable[[], None]) -> None:
        self._bus, self._activated = bus, activated
        self._wanted = self._listening = False

    def show(self, notice: Notice, told: Callable[[bool], None]) -> None:
        """Show it, in the place of the last one."""
        self._wanted = True
        self._listen()
        values = {
            "title": ("s", notice.title),
            "body": ("s", notice.body),
            "priority": ("s", "urgent" if notice.urgent else "normal"),
            "default-action": ("s", "show"),
        }

        def answered(answer: Answer) -> None:
            told(not answer.error)
            if not self._wanted:
                self._remove()

        self._bus.ask(_call("AddNotification", "sa{sv}", (NAME, values)), answered, answered)

    def withdraw(self) -> None:
        """Remove it."""
        if self._wanted:
            self._wanted = False
            self._remove()

    def _remove(self) -> None:
        self._bus.tell(_call("RemoveNotification", "s", (NAME,)))

    def _listen(self) -> None:
        if not self._listening:
            self._listening = True
            self._bus.hear(Rule(PORTAL, NOTIFICATION, "ActionInvoked", addressed=True), self._clicked)

    def _clicked(self, message: Message) -> None:
        if message.values[:1] == (NAME,):
            self._activated()


def _call(method: str, signature: str, values: tuple[Value, ...]) -> Call:
    return Call(PORTAL, PATH, NOTIFICATION, method, signature, values)
