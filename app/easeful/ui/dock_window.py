"""The small window that is left when the large one is closed while a pack is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.clock import Clock
from easeful.core.session import ContactSession
from easeful.ui.dock import Dock
from easeful.ui.roles import be_window
from easeful.ui.theme import Theme

WIDTH = 540  # px at 100 % text


class DockWindow(QWidget):
    """The dock by itself, above other windows. `opened` wants the large window back."""

    opened = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        """Hidden until it is shown."""
        super().__init__(None, Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle("Easeful")
        be_window(self)
        self._dock = Dock(theme, clock)
        self._dock.back.show()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._dock)
        self.setMinimumWidth(WIDTH * theme.text_size // 100)
        self._dock.opened.connect(self.opened)
        self._dock.stopped.connect(self.stopped)

    def show_session(self, session: ContactSession) -> None:
        """Show the session as it stands now."""
        self._dock.show_session(session)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """As small as its words allow."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        height = layout.heightForWidth(self.width())
        if self.height() != height:
            self.resize(self.width(), height)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it brings the large window back: a running pack is never left without one."""
        event.ignore()
        self.opened.emit()
