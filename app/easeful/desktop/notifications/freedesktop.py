"""Shows a notification by the desktop's own service, which answers with its number and tells of its end."""

from collections.abc import Callable
from functools import partial

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Answer, Call, Message, Value
from easeful.desktop.notifications.poster import Notice

NOTIFICATIONS = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
NORMAL, CRITICAL = 1, 2  # urgencies of the Desktop Notifications Specification 1.2
NEVER, AS_USUAL = 0, -1  # when it expires
MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class FreedesktopPoster:
    """One notification at org.freedesktop.Notifications."""

    def __init__(self, bus: Bus, activated: Callable[[], None]) -> None:
        self._bus, self._activated = bus, activated
        self._shown = 0
        self._wanted = self._listening = False

    def show(self, notice: Notice, told: Callable[[bool], None]) -> None:
        """Show it, in the place of the last one where that is still there."""
        self._wanted = True
        self._listen()
        values = (
            "Easeful",
            self._shown,
            "",
            notice.title,
            notice.body.translate(MARKUP),
            ["default", "Show Easeful"],
            {"urgency": ("y", CRITICAL if notice.urgent else NORMAL), "desktop-entry": ("s", "easeful")},
            NEVER if notice.urgent else AS_USUAL,
        )
        answered = partial(self._answered, told)
        self._bus.ask(_call("Notify", "susssasa{sv}i", values), answered, answered)

    def withdraw(self) -> None:
        """Close it."""
        self._wanted = False
        self._close(self._shown)
        self._shown = 0

    def _answered(self, told: Callable[[bool], None], answer: Answer) -> None:
        if answer.error or not answer.values:
            told(False)
            return
        number = int(answer.values[0])
        if not self._wanted:
            self._close(number)
            return
        if number != self._shown:
            self._close(self._shown)
        self._shown = number
        told(True)

    def _close(self, number: int) -> None:
        if number:
            self._bus.tell(_call("CloseNotification", "u", (number,)))

    def _listen(self) -> None:
        if not self._listening:
            self._listening = True
            for member, heard in (("ActionInvoked", self._clicked), ("NotificationClosed", self._closed)):
                self._bus.hear(Rule(NOTIFICATIONS, NOTIFICATIONS, member, addressed=True), heard)

    def _clicked(self, message: Message) -> None:
        if self._shown and message.values[:1] == (self._shown,):
            self._activated()

    def _closed(self, message: Message) -> None:
        if message.values[:1] == (self._shown,):
            self._shown = 0


def _call(method: str, signature: str, values: tuple[Value, ...]) -> Call:
    return Call(NOTIFICATIONS, PATH, NOTIFICATIONS, method, signature, values)
