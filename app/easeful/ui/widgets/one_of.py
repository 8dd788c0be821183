"""A group of choices with one stop for Tab; Qt's own stops at the first, from where the arrow keys choose nothing."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class OneOf(QButtonGroup):
    """One of several: Tab comes to the chosen one, and the arrow keys choose another."""

    def __init__(self, parent: QObject) -> None:
        """Belongs to `parent`."""
        super().__init__(parent)
        self.buttonToggled.connect(self._stop_at)

    def _stop_at(self, button: QAbstractButton, is_chosen: bool) -> None:
        if is_chosen:
            for each in self.buttons():
                each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is button else Qt.FocusPolicy.ClickFocus)
