"""A moment after the view has changed in which a press answers nothing: it was meant for what was there before."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

MOMENT_MS = 700  # longer than a double click
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin)
ANSWERS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PressGuard(QObject):
    """Swallows presses, and the keys that press, as they reach the window."""

    def __init__(self, window: QWidget) -> None:
        """Lets everything through until `hold`."""
        super().__init__(window)
        self._window = window
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT_MS)

    def hold(self) -> None:
        """Swallow what is pressed in the next moment."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
            self._moment.start()

    def release(self) -> None:
        """Let everything through again."""
        self._moment.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow a press while the moment lasts."""
        if not self._moment.isActive():
            return False
        return event.type() in PRESSES or (isinstance(event, QKeyEvent) and event.key() in ANSWERS)
