"""A part that the keyboard comes to as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Begins:
    """`begins_with` is its control that has the keyboard first.

    Not a focus proxy: with one, a screen reader finds the part itself focused as well.
    """

    begins_with: QWidget

    def take_focus(self) -> None:
        """Have the keyboard."""
        self.begins_with.setFocus(Qt.FocusReason.OtherFocusReason)


def give_keyboard(widget: QWidget) -> None:
    """Let a control have the keyboard, or of a part the one that it begins with."""
    if isinstance(widget, Begins):
        widget.take_focus()
    else:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
