"""Something to do while a pack is on: plate, name, a line, a caret."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.ui.activity import Card
from easeful.ui.paint import Box, Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.widgets.pressable import Pressable

HEIGHT, PLATE, INSET = 84, 56, 14
WORDS_LEFT = INSET + PLATE + 18
CARET, CARET_ROOM = 22, 44


class CompanionRow(Pressable, QPushButton):
    """A row that opens an activity beside the pack."""

    def __init__(self, theme: Theme, card: Card) -> None:
        """The title is its accessible name, the line its description."""
        super().__init__(card.title)
        self._theme, self._card = theme, card
        self.setAccessibleDescription(card.line)
        self.feel(theme.length("radius-note"))
        grow_with_words(self)

    def _paragraphs(self) -> tuple[Paragraph, Paragraph]:
        title = Paragraph(self._card.title, self._theme.font("text-h3", 600), 1.2)
        return title, Paragraph(self._card.line, self._theme.font("text-body"), 1.35)

    def _inner(self, width: int) -> float:
        return max(1.0, width - WORDS_LEFT - CARET_ROOM)

    def sizeHint(self) -> QSize:
        """The design's row."""
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        """The longest word between plate and caret."""
        widest = max(words.narrowest_width() for words in self._paragraphs())
        return QSize(round(widest) + WORDS_LEFT + CARET_ROOM, HEIGHT)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        return max(HEIGHT, round(sum(words.height(self._inner(width)) for words in self._paragraphs())) + 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, plate, words and caret."""
        painter, theme, colours = QPainter(self), self._theme, self._card.colours
        accent, ratio = theme.colour(f"{colours}.accent"), self.devicePixelRatioF()
        ground = theme.colour(f"{colours}.tint" if self.isDown() else "card")
        is_strong = self.underMouse() or theme.is_contrast
        edge = accent if is_strong else theme.colour(f"{colours}.tint2")
        draw_box(painter, QRectF(self.rect()), theme.length("radius-note"), Box(ground, edge))
        plate = QRectF(INSET, (self.height() - PLATE) / 2, PLATE, PLATE)
        tint = theme.colour(f"{colours}.tint2" if self.isDown() else f"{colours}.tint")
        draw_box(painter, plate, theme.length("radius-m"), Box(tint, accent if theme.is_contrast else None))
        painter.drawPixmap(plate.topLeft() + QPointF(10, 10), theme.icon(self._card.icon, 36, accent, "duotone", ratio))
        self._draw_words(painter)
        caret = theme.icon("caret-right", CARET, theme.colour("ink"), "regular", ratio)
        painter.drawPixmap(QPointF(self.width() - CARET - INSET - 6, (self.height() - CARET) / 2), caret)

    def _draw_words(self, painter: QPainter) -> None:
        width, paragraphs = self._inner(self.width()), self._paragraphs()
        y = (self.height() - sum(words.height(width) for words in paragraphs)) / 2
        for words, ink in zip(paragraphs, ("ink", "ink-2"), strict=True):
            words.draw(painter, QRectF(WORDS_LEFT, y, width, words.height(width)), self._theme.colour(ink))
            y += words.height(width)
