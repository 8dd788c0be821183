"""Tries one service after another until one shows the notification."""

import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.desktop.bus.connection import LIMIT, Bus
from easeful.desktop.notifications.freedesktop import FreedesktopPoster
from easeful.desktop.notifications.macos import OsascriptPoster
from easeful.desktop.notifications.portal import PortalPoster
from easeful.desktop.notifications.poster import Notice, Poster

log = logging.getLogger(__name__)

Make = Callable[[Bus, Callable[[], None]], Poster]
# The portal says "yes" and shows nothing for a program without an installed desktop file:
# https://github.com/flatpak/xdg-desktop-portal-gtk/pull/394
LINUX: tuple[Make, ...] = (FreedesktopPoster, PortalPoster)
SANDBOX: tuple[Make, ...] = (PortalPoster, FreedesktopPoster)
MACOS: tuple[Make, ...] = (lambda _bus, _activated: OsascriptPoster(),)


def usual_order() -> tuple[Make, ...]:
    """Choose the order of services for this system; none where none is known."""
    sandboxed = Path("/.flatpak-info").exists() or "SNAP" in os.environ
    return {"linux": SANDBOX if sandboxed else LINUX, "darwin": MACOS}.get(sys.platform, ())


class Notifier(QObject):
    """Shows one notification at a time, and tells when it was clicked."""

    shown = Signal(bool)
    activated = Signal()

    def __init__(
        self,
        session: Bus,
        parent: QObject | None = None,
        *,
        order: Sequence[Make] | None = None,
        limit: float = LIMIT,
    ) -> None:
        """`order` of services to try, by default this system's; `limit` in seconds for each."""
        super().__init__(parent)
        makes = usual_order() if order is None else order
        self._posters = tuple(make(session, self.activated.emit) for make in makes)
        self._notice = Notice("", "")
        self._untried: Iterator[Poster] = iter(())
        self._attempt = object()
        self._limit = QTimer(self, singleShot=True, interval=round(limit * 1000))
        self._limit.timeout.connect(self._try_next)

    def show(self, title: str, body: str, urgent: bool = True) -> None:
        """Show plain text; an urgent one does not expire. `shown` tells, soon, whether a service took it."""
        self._notice = Notice(title, body, urgent)
        self._untried = iter(self._posters)
        self._try_next()

    def withdraw(self) -> None:
        """Take the notification away."""
        self._attempt = object()
        self._limit.stop()
        for poster in self._posters:
            try:
                poster.withdraw()
            except Exception:
                log.exception("a way of withdrawing a notification failed")

    def _try_next(self) -> None:
        self._attempt = attempt = object()
        self._limit.stop()
        poster = next(self._untried, None)
        if poster is None:
            self.shown.emit(False)
            return
        self._limit.start()
        try:
            poster.show(self._notice, partial(self._hear, attempt))
        except Exception:
            log.exception("a way of showing a notification failed")
            self._try_next()

    def _hear(self, attempt: object, shown: bool) -> None:
        if attempt is not self._attempt:
            return
        if shown:
            self._limit.stop()
            self._attempt = object()
            self.shown.emit(True)
        else:
            self._try_next()
