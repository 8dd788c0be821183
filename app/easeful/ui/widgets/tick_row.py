"""Something to tick: a square and words that wrap, the whole row as target."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.ui.paint import Box, Paragraph, draw_box, draw_tick
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.growing import Policy, grow_with_words
from easeful.ui.widgets.steady import broken_as_in

SIDE = 8
SQUARE = 26
BEFORE = SIDE + SQUARE + 14  # px up to the words
TICKED_WEIGHT = 600


class TickRow(Checkable, QPushButton):
    """Something to tick: a square, and words that wrap; ticked they are bold, and stay where they are."""

    def __init__(self, theme: Theme, text: str) -> None:
        """The whole row is the target, at least 48 px high."""
        super().__init__(text)
        self._theme = theme
        self.feel(theme.length("radius-s"))
        self.be_checkable(one_of_several=False)
        grow_with_words(self, Policy.Preferred)

    def _words(self) -> Paragraph:
        """The words at their boldest, which decides on size and lines."""
        return Paragraph(self.text(), self._theme.font("text-body", TICKED_WEIGHT), 1.3)

    def sizeHint(self) -> QSize:
        """The words in one line."""
        return QSize(round(self._words().natural_width()) + BEFORE + 30, self._theme.length("target-other"))

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word."""
        return QSize(round(self._words().narrowest_width()) + BEFORE + 12, self._theme.length("target-other"))

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make a row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        return max(self._theme.length("target-other"), round(self._words().height(width - BEFORE - SIDE)) + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square, its tick and the words."""
        painter, theme = QPainter(self), self._theme
        if self.underMouse():
            draw_box(
                painter,
                QRectF(self.rect()),
                float(self.property("radius")),
                Box(theme.colour("primary-tint")),
            )
        square = QRectF(SIDE, (self.height() - SQUARE) / 2, SQUARE, SQUARE)
        if self.isChecked():
            draw_box(painter, square, 7, Box(theme.colour("primary")))
            draw_tick(painter, square.adjusted(2, 2, -2, -2), theme.colour("on-primary"))
        else:
            draw_box(painter, square, 7, Box(theme.colour("card"), theme.colour("line-strong")))
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        theme, width = self._theme, self.width() - BEFORE - SIDE
        lines = broken_as_in(theme.font("text-body", TICKED_WEIGHT), self.text(), width)
        words = Paragraph(lines, theme.font("text-body", TICKED_WEIGHT if self.isChecked() else 400), 1.3)
        height = words.height(width)
        words.draw(painter, QRectF(BEFORE, (self.height() - height) / 2, width, height), theme.colour("ink"))
