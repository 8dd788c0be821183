"""Asks what this desktop offers, for the person who wants to know before relying on it."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEventLoop, QObject, QTimer

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Answer, Call
from easeful.desktop.keep_awake import KeepAwake
from easeful.desktop.notifications.freedesktop import NOTIFICATIONS, PATH

log = logging.getLogger(__name__)

LIMIT = 3.0  # seconds for all questions together
NOTICES, AWAKE, SLEEP = "notifications", "keep awake", "sleep and wake"
ADVICE = {
    NOTICES: "Turn on notifications in your desktop's settings, or install a notification service. "
    "The alarm rings without them.",
    AWAKE: "Turn off automatic sleep in your computer's power settings before you start a session.",
    SLEEP: "Nothing to do: Easeful finds out from the clock when it wakes.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one service; `advice` is empty where nothing needs doing."""

    name: str
    ok: bool
    detail: str
    advice: str = ""


def examine(session: Bus, system: Bus, *, limit: float = LIMIT) -> tuple[Finding, ...]:
    """Ask all services at once and wait for them, never longer than `limit` seconds.

    Needs a QCoreApplication. Nothing is shown; the computer is kept awake for a moment.
    """
    loop = QEventLoop()
    found = {name: Finding(name, False, "the desktop did not answer", advice) for name, advice in ADVICE.items()}
    open_questions = set(found)

    def note(name: str, detail: str, ok: bool) -> None:
        found[name] = Finding(name, ok, detail, "" if ok else ADVICE[name])
        open_questions.discard(name)
        if not open_questions:
            loop.quit()

    owner = QObject()
    awake = KeepAwake(session, system, owner)
    awake.changed.connect(lambda held, by: note(AWAKE, f"by {by}" if held else "it cannot be done here", held))
    _ask_notifications(session, partial(note, NOTICES))
    _ask_sleep(system, partial(note, SLEEP))
    awake.hold("Looking whether it can be done")
    QTimer.singleShot(round(limit * 1000), loop, loop.quit)
    if open_questions:
        loop.exec()
    awake.changed.disconnect()
    awake.release()
    return tuple(found.values())


def _ask_notifications(session: Bus, note: Callable[[str, bool], None]) -> None:
    if sys.platform != "linux":
        note("by macOS" if sys.platform == "darwin" else "not on this system", sys.platform == "darwin")
        return

    def answered(answer: Answer) -> None:
        name, _, version = (*answer.values[:3], "", "", "")[:3]
        if answer.error:
            log.info("no notifications: %s", answer.error)
        note("the desktop does not offer it" if answer.error else f"by {name} {version}".strip(), not answer.error)

    session.ask(Call(NOTIFICATIONS, PATH, NOTIFICATIONS, "GetServerInformation"), answered)


def _ask_sleep(system: Bus, note: Callable[[str, bool], None]) -> None:
    if sys.platform != "linux":
        note("by the clock", True)
        return

    def answered(answer: Answer) -> None:
        known = answer.values[:1] == (True,)
        note("by the system's login service" if known else "the system does not tell of it", known)

    bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
    system.ask(Call(*bus, "NameHasOwner", "s", ("org.freedesktop.login1",)), answered)
