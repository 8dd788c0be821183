"""Takes everything out of a layout, to fill it anew."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Delete the widgets in the layout; none of them is seen any more, not even until the next turn of the loop."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
