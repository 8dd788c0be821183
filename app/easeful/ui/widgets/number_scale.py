"""The pain scale: eleven labelled buttons from 0 to 10, with nothing chosen beforehand."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from easeful.core.record import PAIN
from easeful.ui.paint import CENTRE, Box, Paragraph, draw_box
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.pressable import PRESSING
from easeful.ui.widgets.text import Text
from easeful.ui.words import pain_word, tr

BANDS = ((0, 0), (1, 3), (4, 6), (7, 9), (10, 10))  # content reference 5.1
GAP = 12
BRACE_ROOM = 10


class ScaleNumber(Checkable, QPushButton):
    """One number; pressing the chosen one again clears it."""

    def __init__(self, theme: Theme, number: int) -> None:
        """The accessible name says the number and its word."""
        super().__init__(str(number))
        self._theme = theme
        self.number = number
        self.feel(theme.length("radius-m"))
        self.be_checkable(one_of_several=True)
        self.setAccessibleName(f"{number}, {pain_word(number)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _words(self) -> Paragraph:
        return Paragraph(self.text(), self._theme.font("text-h2", 600), 1.2, CENTRE)

    def sizeHint(self) -> QSize:
        """72 px square, higher and wider when the text is large."""
        side = max(self._theme.length("target-scale"), round(self._words().line_height + 24))
        return QSize(max(side, round(self._words().natural_width()) + 24), side)

    def minimumSizeHint(self) -> QSize:
        """The number and a little air."""
        return QSize(max(48, round(self._words().natural_width()) + 14), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press; all other keys are the scale's (a button of Qt would take the arrows for itself)."""
        if event.key() in PRESSING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the number."""
        painter, theme = QPainter(self), self._theme
        box = Box(theme.colour("card"), theme.colour("line-strong"))
        if self.isChecked():
            box = Box(theme.colour("primary"))
        elif self.underMouse():
            box = Box(theme.colour("primary-tint"), theme.colour("primary-ink"))
        draw_box(painter, QRectF(self.rect()), float(self.property("radius")), box)
        words = self._words()
        top = (self.height() - words.line_height) / 2
        ink = theme.colour("on-primary" if self.isChecked() else "ink")
        words.draw(painter, QRectF(0, top, self.width(), words.line_height), ink)


class Braces(QWidget):
    """The words under the numbers (none, mild, moderate, severe, worst), each under a brace."""

    def __init__(self, theme: Theme, buttons: list[ScaleNumber]) -> None:
        """Follows where the buttons lie."""
        super().__init__()
        self._theme, self._buttons = theme, buttons
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of words below the braces."""
        return QSize(400, BRACE_ROOM + 6 + round(self._theme.px("text-body") * 1.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a brace and its word for each band."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for first, last in BANDS:
            start, end = self._buttons[first].geometry(), self._buttons[last].geometry()
            left, right = start.left() + 16.0, end.right() - 15.0
            path = QPainterPath()
            path.moveTo(left, 0)
            path.cubicTo(left, 5, left, 5, left + 5, 5)
            path.lineTo(right - 5, 5)
            path.cubicTo(right, 5, right, 5, right, 0)
            painter.setPen(QPen(self._theme.colour("line-strong"), 2))
            painter.drawPath(path)
            words = Paragraph(pain_word(first), self._theme.font("text-body"), 1.5, CENTRE, wraps=False)
            middle = (start.left() + end.right()) / 2
            place = QRectF(middle - 100, BRACE_ROOM, 200, words.line_height)
            words.draw(painter, place, self._theme.colour("ink"))


class NumberScale(QWidget):
    """Eleven buttons: arrows move, Space chooses, 0 to 9 choose at once; `chosen` tells the number."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, question: str) -> None:
        """`question` is its accessible name."""
        super().__init__()
        self._theme = theme
        be_group(self, question)
        self.buttons = [ScaleNumber(theme, number) for number in PAIN]
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._braces = Braces(theme, self.buttons)
        self._legend = Text(theme, tr("0 none, 1 to 3 mild, 4 to 6 moderate, 7 to 9 severe, 10 worst."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BRACE_ROOM)
        column.addLayout(self._grid)
        column.addWidget(self._braces)
        column.addWidget(self._legend)
        self._columns = 0
        self._number: int | None = None
        for button in self.buttons:
            button.picked.connect(partial(self._pick, button.number))
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.buttons[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()

    @property
    def number(self) -> int | None:
        """The chosen number, or None."""
        return self._number

    def choose(self, number: int | None) -> None:
        """Choose a number, or None for nothing."""
        self._number = number
        for button in self.buttons:
            button.show_checked(button.number == number)
        self._make_tab_stop(number or 0)
        self.chosen.emit(number)

    def _pick(self, number: int) -> None:
        self.choose(None if number == self._number else number)

    def _make_tab_stop(self, number: int) -> None:
        for button in self.buttons:
            here = button.number == number
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move the focus; a digit chooses."""
        focused = next((button.number for button in self.buttons if button.hasFocus()), 0)
        moves = {
            Qt.Key.Key_Right: focused + 1, Qt.Key.Key_Up: focused + 1,
            Qt.Key.Key_Left: focused - 1, Qt.Key.Key_Down: focused - 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: 10,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in moves and moves[key] in PAIN:
            self._make_tab_stop(moves[key])
            self.buttons[moves[key]].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.text().isdecimal() and event.text().isascii():
            self.choose(int(event.text()))
            self.buttons[int(event.text())].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Use two rows where one is too narrow."""
        self._arrange()

    def _arrange(self) -> None:
        least = self.buttons[10].minimumSizeHint().width()
        one_row = self.width() >= len(self.buttons) * least + (len(self.buttons) - 1) * GAP
        columns = len(self.buttons) if one_row else 6
        self._braces.setVisible(one_row and self._theme.text_size < 150)
        self._legend.setVisible(not self._braces.isVisibleTo(self))
        if columns == self._columns:
            return
        self._columns = columns
        for button in self.buttons:
            self._grid.addWidget(button, button.number // columns, button.number % columns)

    def minimumSizeHint(self) -> QSize:
        """Six buttons wide at least."""
        least = self.buttons[10].minimumSizeHint()
        return QSize(6 * least.width() + 5 * GAP, super().minimumSizeHint().height())
