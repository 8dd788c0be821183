"""A row of a long list: a name, plain lines below it, a caret; pressed, it is chosen."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.ui.paint import Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.field_box import field_box
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.widgets.pressable import Pressable

INSET, CARET = 20, 22
LEAST = 76


class ChoiceRow(Pressable, QPushButton):
    """Off where it cannot be chosen now: the first line says why."""

    def __init__(self, theme: Theme, name: str, lines: tuple[str, ...], *, is_off: bool = False) -> None:
        """A screen reader hears the lines as its description."""
        super().__init__(name)
        self._theme, self._lines = theme, tuple(filter(None, lines))
        self.feel(theme.length("radius-m"))
        grow_with_words(self)
        self.setEnabled(not is_off)
        self.setAccessibleDescription(". ".join(self._lines))

    def _paragraphs(self) -> list[tuple[Paragraph, str]]:
        name = self._theme.paragraph(self.text(), "text-body", 600, 1.35)
        lines = (self._theme.paragraph(line, "text-small", 400, 1.4) for line in self._lines)
        return [(name, "ink"), *((line, "ink-2") for line in lines)]

    def _inner(self, width: int) -> float:
        return max(1.0, width - 3 * INSET - CARET)

    def sizeHint(self) -> QSize:
        """A wide row."""
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        """The longest word before the caret."""
        widest = max(paragraph.narrowest_width() for paragraph, _ in self._paragraphs())
        return QSize(round(widest) + 3 * INSET + CARET, LEAST)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        words = sum(paragraph.height(self._inner(width)) for paragraph, _ in self._paragraphs())
        return max(LEAST, round(words) + 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the words and the caret."""
        painter, theme = QPainter(self), self._theme
        draw_box(painter, QRectF(self.rect()), theme.length("radius-m"), field_box(theme, self))
        width = self._inner(self.width())
        paragraphs = self._paragraphs()
        y = (self.height() - sum(paragraph.height(width) for paragraph, _ in paragraphs)) / 2
        for paragraph, ink in paragraphs:
            paragraph.draw(painter, QRectF(INSET, y, width, 1000), theme.colour(ink if self.isEnabled() else "off-ink"))
            y += paragraph.height(width)
        if self.isEnabled():
            caret = theme.icon("caret-right", CARET, theme.colour("ink"), "regular", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - CARET - INSET, (self.height() - CARET) / 2), caret)
