"""The statement that is read and ticked once, at the first start."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.ui.begins import Begins
from easeful.ui.paint import fill
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import tr


def statement_lines() -> tuple[str, ...]:
    """The statement (content reference 9.2), a line a thought."""
    return (
        tr("Easeful shares general ideas for looking after yourself. It is not medical care."),
        tr(
            "Ask your doctor or physio which ideas suit you. Ask most of all after a new fracture, "
            "an operation, or with a heart device."
        ),
        tr("Stop anything that makes you feel worse."),
        tr("In an emergency, call your local emergency number."),
    )


class Statement(Begins, QWidget):
    """`read` when it was ticked and confirmed."""

    read = Signal()

    def __init__(self, theme: Theme) -> None:
        """The button waits for the tick."""
        super().__init__()
        self._theme = theme
        page = ScrollPage(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        page.column.addStretch(1)
        page.column.addWidget(heading(theme, tr("Welcome to Easeful")))
        card = Paper(theme)
        for line in statement_lines():
            card.column.addWidget(Text(theme, line, "text-lead"))
        self.tick = TickRow(theme, tr("I have read this"))
        self.tick.setAccessibleDescription(" ".join(statement_lines()))  # it is what is read: the keyboard begins here
        card.column.addWidget(self.tick)
        self.begins_with = self.tick
        page.column.addWidget(card)
        page.column.addStretch(2)
        self.button = Button(theme, tr("Continue"), "primary")
        self.button.setMinimumWidth(200)
        self.button.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(Text(theme, tr("Everything you note stays on this computer."), colour="ink-2"), 1)
        row.addWidget(self.button)
        page.column.addLayout(row)
        self.tick.toggled.connect(self.button.setEnabled)
        self.button.clicked.connect(self.read)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover the window."""
        fill(QPainter(self), self.rect(), self._theme.colour("bg"))
