"""Keeps what the computer says of motion on the screen, and follows it."""

import logging
import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from easeful.desktop.bus.connection import Bus
from easeful.desktop.motion.source import Source

log = logging.getLogger(__name__)


def usual_source(session: Bus) -> Source | None:
    """Choose where to ask on this system; none where nothing is known."""
    # Qt itself says it from 6.12 on: https://doc.qt.io/qt-6.12/qaccessibilityhints.html
    if sys.platform == "linux":
        from easeful.desktop.motion.portal import PortalSettings  # noqa: PLC0415 - each system has its own

        return PortalSettings(session)
    if sys.platform in ("darwin", "win32"):
        from easeful.desktop.motion.elsewhere import MacDefaults, WindowsParameters  # noqa: PLC0415

        return MacDefaults() if sys.platform == "darwin" else WindowsParameters()
    return None


class MotionWish(QObject):
    """Asks as soon as it is made, and again whenever the person comes back from another window."""

    changed = Signal()

    def __init__(self, session: Bus, parent: QObject | None = None, *, source: Source | None = None) -> None:
        """`source` to ask, by default this system's."""
        super().__init__(parent)
        self._reduced: bool | None = None
        self._source = usual_source(session) if source is None else source
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)
        self._look()

    @property
    def reduced(self) -> bool | None:
        """Whether less motion is wished; None where the computer does not say, or has not answered yet."""
        return self._reduced

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._look()

    def _look(self) -> None:
        try:
            if self._source is not None:
                self._source.look(self._note)
        except Exception:
            log.exception("a way of asking about motion failed")

    def _note(self, reduced: bool | None) -> None:
        if reduced is not self._reduced:
            self._reduced = reduced
            self.changed.emit()
