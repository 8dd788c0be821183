"""Where the circle and its words stand: fixed for a whole session, whatever the breath does."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from easeful.activities.breathe.counted import Block, Place, make_block, number_font, word_font
from easeful.activities.breathe.uncounted import Room
from easeful.ui.theme import Theme

SPAN = 540  # px of the whole circle with its halo in the design; it never grows beyond, for its cost grows with it
FULL, EMPTY = 231, 140  # px radius there
LARGEST_EMPTY = 174  # px radius there: an emptier circle would hardly be seen to move
WORD_BASE, NUMBER_BASE = -53, 65  # px there from the middle down to where letters stand
LETTERS = 0.74  # height of the highest letters in font sizes
AIR, GAP = 9, 32  # px between words and the circle's edge: within it, beside it
WIDE = 1.25  # times as wide as high: from here on words stand beside the circle, not below it


class Layout(NamedTuple):
    """The circle's `middle`, its `scale` of the design and its `empty` radius in px, and where its words stand.

    `words` are those with a count; the others have the `room` to themselves.
    """

    middle: QPointF
    scale: float
    empty: float
    words: Place
    room: Room

    def radius(self, fullness: float) -> float:
        """The circle's radius in px when it is so full, 0 to 1."""
        return self.empty + (FULL * self.scale - self.empty) * fullness


def lay_out(theme: Theme, size: QSizeF, words: Mapping[str, float]) -> Layout:
    """The words at the person's text size: in the circle where they fit the emptiest one, otherwise beside it.

    `words` are all that come with a count, each with the fullness above which alone it is said.
    """
    return _inside(theme, size, words) or _beside(theme, size, words)


def _inside(theme: Theme, size: QSizeF, words: Mapping[str, float]) -> Layout | None:
    scale = min(1.0, size.width() / SPAN, size.height() / SPAN)
    grown = scale * theme.text_size / 100
    word_px, number_px = (round(theme.tokens.sizes[role] * grown) for role in ("text-caption", "num-orb"))
    metrics = QFontMetricsF(word_font(theme, word_px))
    halves = {word: metrics.horizontalAdvance(word) / 2 for word in words}
    figures = QFontMetricsF(number_font(theme, number_px)).horizontalAdvance("00")
    top = -WORD_BASE * grown + LETTERS * word_px
    needs = (_emptiest(math.hypot(halves[word], top) + AIR, least, FULL * scale) for word, least in words.items())
    empty = max(EMPTY * scale, math.hypot(figures / 2, NUMBER_BASE * grown) + AIR, *needs)
    if empty > LARGEST_EMPTY * scale or word_px < theme.px("text-small"):
        return None
    x, y = size.width() / 2, size.height() / 2
    width = 2 * max(halves.values()) + 1
    place = Place(x, width, word_px, number_px, y + WORD_BASE * grown, y + NUMBER_BASE * grown, wraps=False)
    within = empty - AIR
    room = Room(QRectF(x - within, y - within, 2 * within, 2 * within), is_round=True)
    return Layout(QPointF(x, y), scale, empty, place, room)


def _emptiest(needed: float, fullness: float, full: float) -> float:
    """The radius of the empty circle that is `needed` px when it is so full."""
    if fullness >= 1:
        return 0.0 if needed <= full else math.inf
    return (needed - fullness * full) / (1 - fullness)


def _beside(theme: Theme, size: QSizeF, words: Mapping[str, float]) -> Layout:
    width, height = size.width(), size.height()
    if width >= WIDE * height:
        side = min(SPAN, height, width / 2)
        block = _largest(theme, QSizeF(width - side - GAP, height), words)
        left = max(0.0, (width - side - GAP - block.width) / 2)
        middle = QPointF(left + side / 2, height / 2)
        room = QRectF(left + side + GAP, 0, block.width, height)
    else:
        side = min(SPAN, width, height / 2)
        block = _largest(theme, QSizeF(width, height - side), words)
        middle = QPointF(width / 2, side / 2)
        room = QRectF((width - block.width) / 2, side, block.width, height - side)
    place = block.place(theme, room.center().x(), room.top() + max(0.0, (room.height() - block.height) / 2))
    return Layout(middle, side / SPAN, EMPTY * side / SPAN, place, Room(room))


def _largest(theme: Theme, space: QSizeF, words: Mapping[str, float]) -> Block:
    """At the person's text size, or as much smaller as the space asks for."""
    for percent in range(100, 25, -5):
        word_px, number_px = (theme.px(role) * percent // 100 for role in ("text-caption", "num-orb"))
        block = make_block(theme, words, word_px, number_px, space.width())
        if block.is_whole and block.lines <= 2 and block.height <= space.height():
            break
    return block
