"""A bare window of two pages that scroll, shown in turn: in Qt's own scroll area, in ours, or in a field of text.

The smallest program that shows what a screen reader does to it. Its argument says which.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from easeful.ui.widgets.scroller import Scroller

NAME = "scrolling"
TURN_MS = 150
LENGTHS = (5, 60)  # the one needs no scroll bar, the other does


def content(length: int) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(length):
        column.addWidget(QPushButton(f"button {number}"))
    return page


def in_qts(length: int) -> QWidget:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content(length))
    return area


def in_ours(length: int) -> QWidget:
    scroller = Scroller()
    scroller.hold(content(length))
    return scroller


def in_a_field(length: int) -> QWidget:
    return QPlainTextEdit("\n".join(f"line {number}" for number in range(length)))


KINDS: dict[str, Callable[[int], QWidget]] = {"qt": in_qts, "ours": in_ours, "field": in_a_field}


def main(kind: str) -> None:
    application = QApplication([])
    application.setApplicationName(NAME)
    stack = QStackedWidget()
    stack.setWindowTitle(NAME)
    for length in LENGTHS:
        stack.addWidget(KINDS[kind](length))
    turning = QTimer(stack, interval=TURN_MS)
    turning.timeout.connect(lambda: stack.setCurrentIndex(1 - stack.currentIndex()))
    turning.start()
    stack.resize(500, 600)
    stack.show()
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
