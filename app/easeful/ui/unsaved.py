"""The question when the window is closed while something is not saved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.begins import Begins
from easeful.ui.keys import escape
from easeful.ui.paint import fill
from easeful.ui.theme import Theme
from easeful.ui.widgets.answer import Answer
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr


class Unsaved(Begins, QWidget):
    """`returned` goes back to it, `closed` gives it up."""

    returned = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, told: Sequence[str]) -> None:
        """`told` are the sentences that say what would be lost."""
        super().__init__()
        self._theme = theme
        escape(self, self.returned.emit)
        page = ScrollPage(theme)
        page.let_through()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        title = heading(theme, tr("Not everything is saved"))
        title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begins_with = title
        page.column.addStretch(1)
        page.column.addWidget(title)
        for words in told:
            page.column.addWidget(Text(theme, words, "text-lead"))
        page.column.addStretch(1)
        back = Answer(theme, tr("Go back"), tr("Keep the window open"), "primary", "monitor")
        close = Answer(theme, tr("Close anyway"), tr("It will be lost"), "secondary", "door-open")
        row = Beside(theme, theme.length("gap-cards"), 10)
        for button, signal in ((back, self.returned), (close, self.closed)):
            row.add(button, 1, 290)
            button.shorten(wanted=theme.is_large)  # the sentences need the room more
            button.clicked.connect(signal)
        foot, inset = QVBoxLayout(), theme.length("page-x")
        foot.setContentsMargins(inset, 8, inset, theme.length("page-y"))
        foot.addWidget(row)
        column.addLayout(foot)  # below what scrolls: the answers are in view at every text size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the window with the ground of a page."""
        fill(QPainter(self), self.rect(), self._theme.colour("bg"))
