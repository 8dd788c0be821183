"""Somebody who shows notifications on the tests' buses."""

from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.notifications import Notifier
from easeful.desktop.notifications.notifier import LINUX
from tests.desktop.private_bus import PATIENCE

SERVICE = "org.freedesktop.Notifications"
PORTAL = "org.freedesktop.portal.Desktop"


def notifier_on(session: Bus, order: tuple[object, ...] = LINUX, limit: float = PATIENCE) -> Notifier:
    return Notifier(session, order=order, limit=limit)


def show(qtbot: QtBot, notifier: Notifier, title: str = "Time is up", *, urgent: bool = True) -> bool:
    with qtbot.waitSignal(notifier.shown, timeout=8000) as shown:
        notifier.show(title, "Take the pack off", urgent)
    return bool(shown.args[0])
