"""Words that come without a count: in the middle of what room there is, and as large as it allows."""

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from easeful.activities.breathe.counted import balanced, word_font
from easeful.activities.breathe.face import Face
from easeful.ui.paint import CENTRE, HEAD_LINES, Paragraph
from easeful.ui.theme import Theme

LINE_LINES, BETWEEN = 1.35, 8  # line height of the small line, px above it
SHARES = tuple(share / 100 for share in range(95, 40, -5))  # of a circle's width, for words in several lines


class Room(NamedTuple):
    """A rectangle, or the circle in it."""

    rect: QRectF
    is_round: bool = False

    @property
    def widths(self) -> tuple[float, ...]:
        """In px, the widths to which words may be set in it."""
        return tuple(self.rect.width() * share for share in SHARES) if self.is_round else (self.rect.width(),)

    def holds(self, width: float, height: float) -> bool:
        """Whether something so large, in px, has room in its middle."""
        if self.is_round:
            return math.hypot(width, height) <= self.rect.width()
        return height <= self.rect.height()


class Lines(NamedTuple):
    """A word with a small line below it, set to one width in px."""

    word: Paragraph
    line: Paragraph | None
    width: float

    @property
    def height(self) -> float:
        """Of both, in px."""
        below = 0.0 if self.line is None else BETWEEN + self.line.height(self.width)
        return self.word.height(self.width) + below

    @property
    def is_whole(self) -> bool:
        """Whether no word breaks."""
        parts = (self.word,) if self.line is None else (self.word, self.line)
        return all(part.narrowest_width() <= self.width for part in parts)


def draw_uncounted(painter: QPainter, theme: Theme, room: Room, word_px: int, face: Face) -> None:
    """Draw the word, at most `word_px` large, and the small line below it."""
    lines = fitting(theme, room, word_px, face)
    middle, top = room.rect.center(), room.rect.center().y() - lines.height / 2
    below = top + lines.word.height(lines.width) + BETWEEN
    for text, y in ((lines.word, top), (lines.line, below)):
        if text is not None:
            width = balanced(text, lines.width)
            text.draw(painter, QRectF(middle.x() - width / 2, y, width, 0), theme.colour("ink"))


def fitting(theme: Theme, room: Room, word_px: int, face: Face) -> Lines:
    """As large as they have room without a broken word."""
    for percent in range(100, 35, -5):
        small = theme.font("text-lead")
        small.setPixelSize(max(theme.px("text-lead") * percent // 100, theme.px("text-small")))
        word = Paragraph(face.word, word_font(theme, word_px * percent / 100), HEAD_LINES, CENTRE)
        line = Paragraph(face.line, small, LINE_LINES, CENTRE) if face.line else None
        for width in room.widths:
            lines = Lines(word, line, width)
            if lines.is_whole and room.holds(width, lines.height):
                return lines
    return lines
