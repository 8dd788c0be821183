"""Asks services over a bus and hears their signals, always later and never waiting."""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.desktop.bus.hearing import Hearing, Rule
from easeful.desktop.bus.message import Answer, Call, Message

if TYPE_CHECKING:
    from easeful.desktop.bus.line import Line

log = logging.getLogger(__name__)

LIMIT = 1.5  # seconds that a service has for its answer
DAEMON = "org.freedesktop.DBus"

Done = Callable[[Answer], None]
News = TypeVar("News", Answer, Message)


@dataclass(slots=True)
class _Asked:
    done: Done
    late: Done
    expired: bool = False


def close_descriptors(answer: Answer | Message) -> None:
    """Take an answer that nobody waits for."""
    for descriptor in answer.descriptors:
        os.close(descriptor)


class Bus(QObject):
    """One bus, connected at the first question, and again at the next one after it was lost."""

    lost = Signal()

    def __init__(self, path: str, parent: QObject | None = None, *, limit: float = LIMIT) -> None:
        """`path` of the bus's socket, empty where there is none; `limit` in seconds."""
        super().__init__(parent)
        self._path, self._limit = path, limit
        self._line: Line | None = None
        self._open = False
        self._serials = count(1)
        self._asked: dict[int, _Asked] = {}
        self._unsent: list[tuple[Call, int]] = []
        self._hearings: list[Hearing] = []

    def ask(self, call: Call, done: Done, late: Done = close_descriptors) -> None:
        """Ask a service: `done` hears the answer or the error, once; `late` an answer after the limit."""
        serial = next(self._serials)
        self._asked[serial] = _Asked(done, late)
        QTimer.singleShot(round(self._limit * 1000), self, partial(self._expire, serial))
        self._send(call, serial)

    def tell(self, call: Call) -> None:
        """Ask where no answer matters."""
        self.ask(call, close_descriptors)

    def hear(self, rule: Rule, heard: Callable[[Message], None]) -> Hearing:
        """Hear signals from now on, also after the bus was lost and found."""
        hearing = Hearing(rule, heard)
        self._hearings.append(hearing)
        if self._open:
            self.tell(_daemon("AddMatch", rule.text()))
        self._connect()
        return hearing

    def stop_hearing(self, hearing: Hearing) -> None:
        """Hear no more of it."""
        self._hearings.remove(hearing)
        if self._open:
            self.tell(_daemon("RemoveMatch", hearing.rule.text()))

    def close(self) -> None:
        """End the connection; whatever was held through it is let go."""
        self._lose("closed")

    def _connect(self) -> None:
        if self._line is not None:
            return
        if not self._path:
            QTimer.singleShot(0, self, partial(self._lose, "no bus"))
            return
        from easeful.desktop.bus.line import Line  # noqa: PLC0415 - what it needs is on Linux only

        self._line = Line(self._path, self)
        self._line.opened.connect(self._begin)
        self._line.received.connect(self._receive)
        self._line.lost.connect(self._lose)

    def _send(self, call: Call, serial: int) -> None:
        self._connect()
        if self._line is not None and self._open:
            self._line.send(call, serial)
        else:
            self._unsent.append((call, serial))

    def _begin(self) -> None:
        self._open = True
        waiting, self._unsent = self._unsent, []
        self.tell(_daemon("Hello"))
        for hearing in self._hearings:
            self.tell(_daemon("AddMatch", hearing.rule.text()))
        for call, serial in waiting:
            self._send(call, serial)

    def _lose(self, why: str) -> None:
        log.info("no bus at %s: %s", self._path or "any place", why)
        line, self._line, self._open = self._line, None, False
        if line is not None:
            line.close()
            line.deleteLater()
        self._unsent.clear()
        asked, self._asked = self._asked, {}
        for one in asked.values():
            if not one.expired:
                _say(one.done, Answer(error=why))
        if line is not None:
            self.lost.emit()

    def _expire(self, serial: int) -> None:
        one = self._asked.get(serial)
        if one is None:
            return
        if not self._open:
            self._lose("no answer")  # else the question would be sent when it no longer makes sense
            return
        one.expired = True
        _say(one.done, Answer(error="no answer"))

    def _receive(self, message: Message) -> None:
        one = self._asked.pop(message.reply_to, None)
        if one is not None:
            answer = Answer(message.values, message.descriptors, message.error)
            _say(one.late if one.expired else one.done, answer)
            return
        for hearing in [hearing for hearing in self._hearings if hearing.rule.fits(message)]:
            _say(hearing.heard, message)
        close_descriptors(message)


def _daemon(method: str, *texts: str) -> Call:
    return Call(DAEMON, "/org/freedesktop/DBus", DAEMON, method, "s" * len(texts), texts)


def _say(listener: Callable[[News], None], news: News) -> None:
    try:
        listener(news)
    except Exception:
        log.exception("a listener of the bus failed")
