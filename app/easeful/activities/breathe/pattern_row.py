"""A breathing pattern as a row of the long list: its name, what it is, its seconds; pressed, it is chosen."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.core.breath import Pattern
from easeful.ui.breath_words import begun_large, breath_words, rate_words
from easeful.ui.paint import Box, Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.widgets.pressable import Pressable
from easeful.ui.words import tr

INSET, CARET = 20, 22
LEAST = 76


class PatternRow(Pressable, QPushButton):
    """Off with the reason where it cannot be chosen now."""

    def __init__(self, theme: Theme, pattern: Pattern, why_not: str = "") -> None:
        """`why_not` stands below the name instead of the line."""
        super().__init__(pattern.name)
        self._theme, self._why_not, self.pattern = theme, why_not, pattern
        self.feel(theme.length("radius-m"))
        grow_with_words(self)
        self.setEnabled(not why_not)
        self.setAccessibleDescription(". ".join(line for line, _ in self._lines()))

    def _lines(self) -> list[tuple[str, str]]:
        breath = self.pattern.breath
        facts = tr("At your own pace") if breath is None else f"{breath_words(breath)}, {rate_words(breath.rate)}"
        said = self._why_not or self.pattern.line
        return [(line, "ink-2") for line in (said, begun_large(facts)) if line]

    def _paragraphs(self) -> list[tuple[Paragraph, str]]:
        name = Paragraph(self.pattern.name, self._theme.font("text-body", 600), 1.35)
        lines = ((Paragraph(line, self._theme.font("text-small"), 1.4), ink) for line, ink in self._lines())
        return [(name, "ink"), *lines]

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

    def _box(self) -> Box:
        theme = self._theme
        if not self.isEnabled():
            return Box(theme.colour("off-bg"), theme.colour("off-ink") if theme.is_contrast else None, dashed=True)
        if self.isDown():
            return Box(theme.colour("sunken"), theme.colour("ink"))
        if self.underMouse():
            return Box(theme.colour("primary-tint"), theme.colour("primary-ink"))
        return Box(theme.colour("card"), theme.colour("line-strong"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the words and the caret."""
        painter, theme = QPainter(self), self._theme
        draw_box(painter, QRectF(self.rect()), theme.length("radius-m"), self._box())
        width = self._inner(self.width())
        paragraphs = self._paragraphs()
        y = (self.height() - sum(paragraph.height(width) for paragraph, _ in paragraphs)) / 2
        for paragraph, ink in paragraphs:
            paragraph.draw(painter, QRectF(INSET, y, width, 1000), theme.colour(ink if self.isEnabled() else "off-ink"))
            y += paragraph.height(width)
        if self.isEnabled():
            caret = theme.icon("caret-right", CARET, theme.colour("ink"), "regular", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - CARET - INSET, (self.height() - CARET) / 2), caret)
