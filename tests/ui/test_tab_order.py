"""Tab goes through a page as it is read, and looking for that order leaves nothing behind."""

import shiboken6
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.scroller import Scroller


def make_page() -> tuple[QWidget, list[QPushButton]]:
    """Buttons in the order in which they are read, made in another: in a row, in a part of their own, and scrolled."""
    last, third, first, second = (QPushButton() for _ in range(4))
    page, part, scrolled = QWidget(), QWidget(), Scroller()
    column, row = QVBoxLayout(page), QHBoxLayout()
    row.addWidget(second)
    inner = QVBoxLayout(part)
    inner.addWidget(third)
    column.addWidget(first)
    column.addLayout(row)
    column.addStretch(1)
    column.addWidget(part)
    column.addWidget(scrolled)
    content = QWidget()
    QVBoxLayout(content).addWidget(last)
    scrolled.hold(content)
    return page, [first, second, third, last]


def test_the_order_is_that_of_the_layouts(qapp: QApplication) -> None:
    page, buttons = make_page()
    tab_as_it_is_read(page)
    chain: list[QWidget] = []
    after = page.nextInFocusChain()
    while after is not page:
        chain.append(after)
        after = after.nextInFocusChain()
    assert [each for each in chain if each in buttons] == buttons
    shiboken6.delete(page)  # the chain led back to it, and the binding takes what is answered for the answerer's child


def test_no_item_of_a_layout_is_kept(qapp: QApplication) -> None:
    """The binding would keep it for as long as the layout, and at its address when Qt has deleted it."""
    page, _ = make_page()
    before = items()
    tab_as_it_is_read(page)
    assert items() == before


def items() -> int:
    """How many of the binding's objects stand for an item of a layout that is no layout itself."""
    found = shiboken6.getAllValidWrappers()
    return sum(isinstance(each, QLayoutItem) and not isinstance(each, QLayout) for each in found)
