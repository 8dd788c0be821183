"""A card with rows to choose from, and below a row what can be done with it."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import NO_ALIGNMENT
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.text import heading


class Act(NamedTuple):
    """What can be done with a row: its words, the kind of its button, and the signal that carries the thing."""

    words: str
    kind: str
    wanted: SignalInstance

    def button(self, theme: Theme, title: str, thing: object) -> Button:
        """The button for the thing with this title."""
        button = Button(theme, self.words, self.kind, height=48)
        button.setAccessibleName(f"{self.words}: {title}")
        button.clicked.connect(lambda: self.wanted.emit(thing))
        return button


class RowsCard(Paper):
    """A heading with rows below."""

    def __init__(self, theme: Theme, words: str) -> None:
        """Without rows until `show_rows`."""
        super().__init__(theme)
        self.column.setSpacing(12)
        self.column.addWidget(heading(theme, words, "text-h3"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.column.addLayout(self._rows)

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """Show these, and no others."""
        empty(self._rows)
        for row in rows:
            self._rows.addWidget(row)


def with_acts(row: QWidget, acts: QWidget, align: Qt.AlignmentFlag = NO_ALIGNMENT) -> QWidget:
    """A row, and close below it what can be done with it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(row)
    column.addWidget(acts, 0, align)
    return holder
