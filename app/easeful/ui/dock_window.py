"""The small window that is left when the large one is closed while a pack is on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.clock import Clock
from easeful.core.session import ContactSession
from easeful.ui.dock import Dock
from easeful.ui.theme import Theme

WIDTH = 800


class DockWindow(QWidget):
    """The dock by itself, above other windows. `opened` wants the large window back."""

    opened = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        """Hidden until it is shown."""
        super().__init__(None, Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle("Easeful")
        self._dock = Dock(theme, clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._dock)
        self.resize(QSize(WIDTH, self.sizeHint().height()))
        self._dock.opened.connect(self.opened)
        self._dock.stopped.connect(self.stopped)

    def show_session(self, session: ContactSession) -> None:
        """Show the session as it stands now."""
        self._dock.show_session(session)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it brings the large window back: a running pack is never left without one."""
        event.ignore()
        self.opened.emit()
