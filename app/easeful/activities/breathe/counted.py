"""A word above a count: how large they may be, and where they stand, so that neither moves while it counts."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from easeful.activities.breathe.face import Face
from easeful.ui.paint import CENTRE, HEAD_LINES, Paragraph
from easeful.ui.theme import Theme

FIGURES = 0.67  # height of a figure in font sizes
BALANCE = 8  # px by which lines are narrowed at a time


class Place(NamedTuple):
    """Words are set round `axis`, `width` px at most, and stand on `word_base`; the count stands on `number_base`."""

    axis: float
    width: float
    word_px: int
    number_px: int
    word_base: float
    number_base: float
    wraps: bool = True


class Block(NamedTuple):
    """A word above a count, in px: their sizes, the space between, the widest and the highest that words become."""

    word_px: int
    number_px: int
    between: float
    width: float
    word_height: float
    lines: int
    is_whole: bool

    @property
    def height(self) -> float:
        """Of word and count."""
        return self.word_height + self.between + self.number_px

    def place(self, theme: Theme, axis: float, top: float) -> Place:
        """Where they stand when the block begins at `top`."""
        rise = _rise(word_font(theme, self.word_px))
        base = top + self.height - (1 - FIGURES) / 2 * self.number_px
        word_base = top + self.word_height - rise
        return Place(axis, self.width, self.word_px, self.number_px, word_base, base)


def word_font(theme: Theme, px: float) -> QFont:
    """The font of the word at a size in px."""
    font = theme.font("text-caption", 500)
    font.setPixelSize(max(1, round(px)))
    return font


def number_font(theme: Theme, px: float) -> QFont:
    """The font of the count at a size in px."""
    font = theme.font("num-orb", 500, tabular=True)
    font.setPixelSize(max(1, round(px)))
    return font


def make_block(
    theme: Theme, words: Iterable[str], word_px: int, number_px: int, width: float, between: float = 0.0
) -> Block:
    """What these words and a count of two figures need when they are set to a width in px."""
    font = word_font(theme, word_px)
    texts = [Paragraph(word, font, HEAD_LINES, CENTRE) for word in words]
    height = max(text.height(width) for text in texts)
    figures = QFontMetricsF(number_font(theme, number_px)).horizontalAdvance("00")
    widest = max(figures, *(text.natural_width() for text in texts))
    is_whole = all(text.narrowest_width() <= width for text in texts) and figures <= width
    lines = round(height / texts[0].line_height)
    return Block(word_px, number_px, between, min(width, widest), height, lines, is_whole)


def draw_counted(painter: QPainter, theme: Theme, place: Place, face: Face) -> None:
    """Draw word and count; a word that nobody made room for is drawn smaller."""
    font = word_font(theme, place.word_px)
    longest = QFontMetricsF(font).horizontalAdvance(face.word)
    if not place.wraps and longest > place.width:
        font = word_font(theme, place.word_px * place.width / longest)
    word = Paragraph(face.word, font, HEAD_LINES, CENTRE, wraps=place.wraps)
    width = balanced(word, place.width)
    top = place.word_base + _rise(font) - word.height(width)
    word.draw(painter, QRectF(place.axis - width / 2, top, width, 0), theme.colour("ink"))
    font = number_font(theme, place.number_px)
    painter.setFont(font)
    half = QFontMetricsF(font).horizontalAdvance(face.number) / 2
    painter.drawText(QPointF(place.axis - half, place.number_base), face.number)


def balanced(text: Paragraph, width: float) -> float:
    """The narrowest width at which it has no more lines than at `width`."""
    height, least = text.height(width), text.narrowest_width()
    while width - BALANCE >= least and text.height(width - BALANCE) == height:
        width -= BALANCE
    return width


def _rise(font: QFont) -> float:
    """How far above the lower end of its line a word stands, in px."""
    metrics = QFontMetricsF(font)
    return (Paragraph("", font, HEAD_LINES).line_height - metrics.ascent() + metrics.descent()) / 2
