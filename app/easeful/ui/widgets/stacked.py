"""Cards below each other, from the top."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

GAP = 20  # px


def stacked(*cards: QWidget) -> QWidget:
    """A column of these; what room is left stays below them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder
