"""The order in which Tab goes through a page: as it is read, also where a part of it was made later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_it_is_read(page: QWidget) -> None:
    """Have Tab go through a page in the order of its layouts; Qt's own is that in which its parts were made.

    To be called when the page is in its window, and again when its parts have changed.
    """
    for before, after in pairwise(_controls(page)):
        QWidget.setTabOrder(before, after)


def _controls(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is None:
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        yield from _controls(widget.widget())
    yield from _laid_out(widget.layout())


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for index in range(layout.count()):
        item = layout.itemAt(index)
        assert item is not None
        yield from _controls(item.widget())
        yield from _laid_out(item.layout())
