"""A guide as a card to choose: its scene, its title, and a line."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.core.guide import Guide
from easeful.core.guide_record import tool_of
from easeful.ui.guide_words import length_words
from easeful.ui.paint import Box, Paragraph, draw_box
from easeful.ui.scenes.cards import scene_picture
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.widgets.option import DOT, draw_dot, option_box

PICTURE = 132  # px high
INSET, TOP, BELOW = 20, 14, 16  # px
WORDS_LEFT = 58


class GuideCard(Checkable, QPushButton):
    """One of several; chosen, it has a tinted ground, a thick edge and a dot."""

    def __init__(self, theme: Theme, guide: Guide) -> None:
        """A screen reader hears the title, and as its description the line and the lengths."""
        super().__init__(guide.title)
        self._theme, self.guide, self._colours = theme, guide, tool_of(guide)
        self.feel(theme.length("radius-l"))
        self.be_checkable(one_of_several=True)
        grow_with_words(self)
        self.setAccessibleName(guide.title)
        self.setAccessibleDescription(". ".join(filter(None, (guide.line, length_words(guide)))))

    def _words(self) -> tuple[Paragraph, ...]:
        title = Paragraph(self.guide.title, self._theme.font("text-h3", 600), 1.25)
        lines = [self.guide.line] if self.guide.line else []
        return title, *(Paragraph(line, self._theme.font("text-body"), 1.4) for line in lines)

    def _picture(self) -> int:
        """The height of the picture: large words need the room more than it, and high contrast has none."""
        return 0 if self._theme.is_large or self._theme.is_contrast else PICTURE

    def _inner(self, width: int) -> float:
        return max(1.0, width - WORDS_LEFT - INSET / 2)

    def sizeHint(self) -> QSize:
        """The design's width."""
        return QSize(294, self.heightForWidth(294))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the dot."""
        widest = max(words.narrowest_width() for words in self._words())
        return QSize(round(widest + WORDS_LEFT + INSET / 2), 100)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        words = sum(paragraph.height(self._inner(width)) for paragraph in self._words())
        return round(self._picture() + TOP + words + BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, picture, dot and words; the edge last, over the picture."""
        painter, theme = QPainter(self), self._theme
        box, radius = option_box(theme, self, self._colours), theme.length("radius-l")
        draw_box(painter, QRectF(self.rect()), radius, Box(box.fill))
        if picture := self._picture():
            self._draw_picture(painter, radius, picture)
        draw_box(painter, QRectF(self.rect()), radius, box._replace(fill=None))
        width, y = self._inner(self.width()), float(picture + TOP)
        title, *lines = self._words()
        draw_dot(painter, theme, self, QPointF(INSET + DOT / 2 - 1, y + title.line_height / 2 + 1), self._colours)
        for words, colour in ((title, "ink"), *((line, "ink-2") for line in lines)):
            words.draw(painter, QRectF(WORDS_LEFT, y, width, words.height(width)), theme.colour(colour))
            y += words.height(width)

    def _draw_picture(self, painter: QPainter, radius: float, height: int) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        painter.save()
        painter.setClipPath(path)
        painter.setClipRect(QRectF(0, 0, self.width(), height), Qt.ClipOperation.IntersectClip)
        picture = scene_picture(self.guide.scene, self.width(), height, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 0), picture)
        painter.restore()
