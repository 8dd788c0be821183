"""What fills the window in front of everything: a skin check, an end, a question; the last one made lies on top."""

from contextlib import suppress

from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from easeful.ui.begins import give_keyboard
from easeful.ui.press_guard import PressGuard

MOST_MODAL = 5  # one over another; one that does not close is left


class Calls:
    """Each call lies over the one before, until it is hung up. A press meant for what was there before is swallowed."""

    def __init__(self, window: QWidget, room: QWidget) -> None:
        """`room` is what shows when there is no call."""
        self._window = window
        self._stack = QStackedLayout(window)
        self._stack.addWidget(room)
        self.guard = PressGuard(window)
        self._had_focus: QWidget | None = None

    @property
    def present(self) -> QWidget | None:
        """The call in front, if there is one."""
        return self._stack.currentWidget() if self._stack.currentIndex() > 0 else None

    def call(self, widget: QWidget) -> None:
        """Put a call in front of everything; the keyboard goes to what the call begins with."""
        close_what_is_modal()
        if self.present is None:
            self._had_focus = self._window.focusWidget()
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        give_keyboard(widget)
        self.guard.hold()

    def hang_up(self, widget: QWidget) -> None:
        """Take this call away; what lay under it shows again, and has the keyboard again."""
        if self._stack.indexOf(widget) < 0:
            return
        self._stack.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self.guard.hold()
        under = self.present or self._had_focus
        if under is not None:
            with suppress(RuntimeError):  # what had the focus may be gone by now, as a notice's button
                give_keyboard(under)

    def hang_up_all(self) -> None:
        """Take every call away: what they asked is over."""
        while self.present is not None:
            self.hang_up(self.present)


def close_what_is_modal() -> None:
    """Close dialogs and menus that have the keyboard and the mouse for themselves, as if they had been cancelled."""
    for find in (QApplication.activePopupWidget, QApplication.activeModalWidget):
        for _ in range(MOST_MODAL):
            if (widget := find()) is None:
                break
            widget.close()
