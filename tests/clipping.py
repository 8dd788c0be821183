"""Finds words that have less room than they need."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def clipped(window: QWidget) -> list[str]:
    """Every text that has less room than it needs, or sticks out of the page."""
    found = []
    for widget in [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]:
        if not widget.isVisible() or not widget.width():
            continue
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            found.append(f"{words!r} is {widget.height()} high and needs {widget.heightForWidth(widget.width())}")
        if widget.width() < widget.minimumSizeHint().width():
            found.append(f"{words!r} is {widget.width()} wide and needs {widget.minimumSizeHint().width()}")
        right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
        if right > window.width():
            found.append(f"{words!r} ends at {right} in a window of {window.width()}")
    return found
