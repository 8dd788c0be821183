"""The order in which Tab goes through a page: as it is read, also where a part of it was made later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from easeful.ui.widgets.scroller import Scroller

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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
    if isinstance(widget, Scroller):
        yield from _controls(widget.held)
    yield from _laid_out(widget.layout(), widget)


def _laid_out(layout: QLayout | None, on: QWidget) -> Iterator[QWidget]:
    """What lies in a layout of a widget, in its order, found without its items.

    What `itemAt` answers is kept by the binding as long as the layout, also after Qt has deleted the item; the next
    widget that comes to lie at its address crashes the program when it is deleted.
    """
    if layout is None:
        return
    found: dict[int, Iterator[QWidget]] = {}
    for widget in on.findChildren(QWidget, options=DIRECT):
        found[layout.indexOf(widget)] = _controls(widget)
    for inner in layout.findChildren(QLayout, options=DIRECT):
        found[layout.indexOf(inner)] = _laid_out(inner, on)
    for index in sorted(found):
        if index >= 0:
            yield from found[index]
