"""Tries one service after another until one keeps the computer awake, and says which."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.desktop.bus.connection import LIMIT, Bus
from easeful.desktop.keep_awake.cookie import GNOME, POWER, SCREEN_SAVER, CookieInhibitor
from easeful.desktop.keep_awake.elsewhere import CaffeinateInhibitor, ThreadStateInhibitor
from easeful.desktop.keep_awake.inhibitor import Inhibitor
from easeful.desktop.keep_awake.login1 import Login1Inhibitor
from easeful.desktop.keep_awake.portal import PortalInhibitor

log = logging.getLogger(__name__)

Make = Callable[[Bus, Bus], Inhibitor]
ORDERS: dict[str, tuple[Make, ...]] = {
    "linux": (
        lambda session, _system: PortalInhibitor(session),
        lambda _session, system: Login1Inhibitor(system),
        lambda session, _system: CookieInhibitor(GNOME, session),
        lambda session, _system: CookieInhibitor(POWER, session),
        lambda session, _system: CookieInhibitor(SCREEN_SAVER, session),
    ),
    "darwin": (lambda _session, _system: CaffeinateInhibitor(),),
    "win32": (lambda _session, _system: ThreadStateInhibitor(),),
}
PAUSE = 1000  # ms before asking again when a service that held has gone; it may be restarting


class KeepAwake(QObject):
    """Holds the computer awake from `hold` to `release`."""

    changed = Signal(bool, str)

    def __init__(
        self,
        session: Bus,
        system: Bus,
        parent: QObject | None = None,
        *,
        order: Sequence[Make] | None = None,
        limit: float = LIMIT,
    ) -> None:
        """`order` of services to try, by default this system's; `limit` in seconds for each."""
        super().__init__(parent)
        self._buses = (session, system)
        self._order = ORDERS.get(sys.platform, ()) if order is None else order
        self._why = ""
        self._wanted = self._held = False
        self._untried: Iterator[Make] = iter(())
        self._current: Inhibitor | None = None
        self._limit = QTimer(self, singleShot=True, interval=round(limit * 1000))
        self._limit.timeout.connect(self._try_next)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def held(self) -> bool:
        """Whether the computer is kept awake now."""
        return self._held

    def hold(self, why: str) -> None:
        """Keep the computer awake; `why` may be shown by the system. `changed` tells what came of it."""
        self._why = why
        if not self._wanted:
            self._wanted = True
            self._begin()

    def release(self) -> None:
        """Let the computer sleep again when it likes."""
        self._wanted = False
        self._pause.stop()
        self._drop()
        self._say(held=False)

    def _begin(self) -> None:
        self._untried = iter(self._order)
        self._try_next()

    def _try_next(self) -> None:
        self._drop()
        make = next(self._untried, None)
        if make is None:
            self._wanted = False
            self.changed.emit(False, "")
            return
        try:
            self._current = current = make(*self._buses)
            self._limit.start()
            current.hold(self._why, partial(self._hear, current))
        except Exception:
            log.exception("a way of keeping awake failed")
            self._try_next()

    def _drop(self) -> None:
        self._limit.stop()
        current, self._current = self._current, None
        if current is not None:
            current.release()

    def _hear(self, inhibitor: Inhibitor, held: bool) -> None:
        if inhibitor is not self._current:
            return
        if held:
            self._limit.stop()
            self._say(held=True, by=inhibitor.name)
        elif self._held:
            self._drop()
            self._say(held=False)
            self._pause.start()
        else:
            self._try_next()

    def _say(self, *, held: bool, by: str = "") -> None:
        if held != self._held:
            self._held = held
            self.changed.emit(held, by)
