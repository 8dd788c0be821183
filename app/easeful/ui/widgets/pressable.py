"""Lets Enter press a button as Space does: Qt does that only for the buttons of a dialog."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    Base = QAbstractButton
else:
    Base = object  # a second class of Qt beside the button's own would make two widgets of one

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSING = (Qt.Key.Key_Space, *ENTER)


class Pressable(Base):
    """For every button of ours, before Qt's class: goes down with the key, and is clicked when it is let go."""

    def feel(self, radius: float) -> None:
        """Answer the mouse as a button does; `radius` in px is the corner that the focus ring goes round."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("radius", radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down once; a key that is held presses no more."""
        super().keyPressEvent(as_space(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Be clicked."""
        super().keyReleaseEvent(as_space(event))


def as_space(event: QKeyEvent) -> QKeyEvent:
    """The same event with Space in place of Enter."""
    if event.key() not in ENTER:
        return event
    return QKeyEvent(event.type(), Qt.Key.Key_Space, event.modifiers(), " ", event.isAutoRepeat())
