"""A choice shown as a small picture with its word under it and, when chosen, a tick."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from easeful.ui.paint import Paragraph, draw_box, draw_tick
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.option import CHOSEN_WEIGHT, option_box

TICK = 20
TICK_GAP = 4
SIDE = 7  # px at least beside the word


class Tile(Checkable, QPushButton):
    """A choice shown as a small picture with its word under it and, when chosen, a tick."""

    def __init__(self, theme: Theme, text: str, picture_height: int, draw: Callable[[QPainter, QRectF], None]) -> None:
        """`draw` paints the picture into the rectangle it is given."""
        super().__init__(text)
        self._theme, self._draw, self._picture_height = theme, draw, picture_height
        self.feel(theme.length("radius-m"))
        self.be_checkable(one_of_several=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _words(self, weight: int) -> Paragraph:
        return Paragraph(self.text(), self._theme.font("text-small", weight), 1.45, wraps=False)

    def sizeHint(self) -> QSize:
        """The picture above the word."""
        words = self._words(CHOSEN_WEIGHT)
        return QSize(
            round(words.natural_width()) + TICK + TICK_GAP + 2 * SIDE, self._picture_height + words.line_height + 44
        )

    def minimumSizeHint(self) -> QSize:
        """The same: nothing in it wraps."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, picture, tick and word."""
        painter, theme = QPainter(self), self._theme
        draw_box(painter, QRectF(self.rect()), float(self.property("radius")), option_box(theme, self, "primary"))
        self._draw(painter, QRectF(14, 18, self.width() - 28, self._picture_height))
        words = self._words(CHOSEN_WEIGHT if self.isChecked() else 400)
        tick = TICK + TICK_GAP if self.isChecked() else 0
        left = (self.width() - words.natural_width() - tick) / 2
        top = self.height() - words.line_height - 16
        if tick:
            draw_tick(painter, QRectF(left, top + (words.line_height - TICK) / 2, TICK, TICK), theme.colour("ink"))
        words.draw(painter, QRectF(left + tick, top, words.natural_width(), words.line_height), theme.colour("ink"))
