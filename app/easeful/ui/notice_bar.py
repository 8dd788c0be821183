"""A bar at the foot of the window for one message with up to two answers, which covers nothing."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.ui.paint import fill
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import IconLine


class Notice(NamedTuple):
    """A message, and its answers: each a word and what it does; any answer closes the bar.

    One that `comes_first` does not wait behind others.
    """

    words: str
    icon: str
    answers: tuple[tuple[str, Callable[[], None]], ...]
    comes_first: bool = False


class NoticeBar(QWidget):
    """Shows one notice at a time; a later one waits until the first is answered."""

    def __init__(self, theme: Theme) -> None:
        """Hidden until it is told something."""
        super().__init__()
        self._theme = theme
        self._waiting: list[Notice] = []
        self._line = IconLine(theme, "info", "", "ink", size=28)
        self._buttons: list[Button] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.length("page-x"), 14, theme.length("page-x"), 14)
        row, answers = Beside(theme, theme.length("gap-cards")), QWidget()
        self._answers = QHBoxLayout(answers)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(theme.length("gap"))
        row.add(self._line, 1, 440)
        row.add(answers)
        outer.addWidget(row)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice, or keep it until the present one is answered; the same words come once."""
        if notice.words not in [waiting.words for waiting in self._waiting]:
            self._waiting.append(notice)
            self._waiting.sort(key=lambda each: not each.comes_first)
            self._show()

    def withdraw(self, notice: Notice) -> None:
        """Take a notice back, unanswered."""
        if notice in self._waiting:
            self._waiting.remove(notice)
            self._show()

    def _show(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self.setVisible(bool(self._waiting))
        if not self._waiting:
            return
        notice = self._waiting[0]
        self._line.say(notice.words, notice.icon, "ink")
        self.setAccessibleName(notice.words)
        for word, act in notice.answers:
            button = Button(self._theme, word, height=48)
            button.clicked.connect(lambda _=False, act=act: self._answer(notice, act))
            self._answers.addWidget(button)
            self._buttons.append(button)

    def _answer(self, notice: Notice, act: Callable[[], None]) -> None:
        self.withdraw(notice)
        act()

    def sizeHint(self) -> QSize:
        """As high as the dock at least."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._theme.length("dock-h")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and a line on top."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.colour("card"))
        fill(painter, QRectF(0, 0, self.width(), 2), self._theme.colour("primary-ink"))
