"""A question that fills the window: a title and sentences that scroll, and answers that stay in view."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.begins import Begins
from easeful.ui.paint import fill
from easeful.ui.theme import Theme
from easeful.ui.widgets.answer import Answer
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Heading, Text

ANSWER = 290  # px, the least


class Question(Begins, QWidget):
    """The keyboard begins at its title: a key pressed a moment before answers nothing."""

    def __init__(self, theme: Theme, title: Heading, sentences: Sequence[Text], ground: str = "bg") -> None:
        """`ground` is the colour token of what it lies on; the answers follow with `offer`."""
        super().__init__()
        self._theme, self._ground = theme, ground
        title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begins_with = title
        page = ScrollPage(theme)
        page.let_through()
        page.column.addStretch(1)
        page.column.addWidget(title)
        for sentence in sentences:
            page.column.addWidget(sentence)
        page.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(page)

    def offer(self, *answers: tuple[Answer, SignalInstance]) -> None:
        """Its answers, from the left, each with the signal that it sends."""
        row = Beside(self._theme, self._theme.length("gap-cards"), 10)
        for button, signal in answers:
            row.add(button, 1, ANSWER)
            button.shorten(wanted=self._theme.is_large)  # the sentences need the room more
            button.clicked.connect(signal)
        foot, inset = QVBoxLayout(), self._theme.length("page-x")
        foot.setContentsMargins(inset, 8, inset, self._theme.length("page-y"))
        foot.addWidget(row)
        self._column.addLayout(foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the window with its ground."""
        fill(QPainter(self), self.rect(), self._theme.colour(self._ground))
