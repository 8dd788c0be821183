"""Where word, count and cells stand when nothing moves: all of it shrinks together until it fits the height."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from easeful.activities.breathe.cells import Cells, Group, flow
from easeful.activities.breathe.counted import Block, Place, make_block
from easeful.activities.breathe.face import least_fullness
from easeful.activities.breathe.uncounted import Room
from easeful.core.breath import Breath, Phase
from easeful.ui.breath_words import phase_words
from easeful.ui.theme import Theme

WORD, NUMBER, FIGURE = 56, 136, 26  # px at 100 %
CELL = 72  # px high
UNDER_WORD, UNDER_NUMBER = 9, 65  # px
FIGURE_SHARE = 0.62  # of a cell's height, at most
FIGURE_AIR = 6  # px of a cell's width beside its figures


class Layout(NamedTuple):
    """In px: `words` are those with a count, others have the `room` to themselves; cells have figures so large."""

    words: Place
    room: Room
    groups: tuple[Group, ...]
    figure_px: int


class Sizes(NamedTuple):
    """How large the parts are, in px; without cells `high` is 0."""

    block: Block
    gap: float
    high: float
    below: float

    @property
    def height(self) -> float:
        """Of everything."""
        return self.block.height + self.gap + self.below


def lay_out(theme: Theme, size: QSizeF, breath: Breath | None) -> Layout:
    """The layout of a breath, or of words alone, in the middle of a space in px."""
    cells = None if breath is None else flow(theme, breath, size.width())
    words = [phase_words(Phase.OUT)] if breath is None else list(least_fullness(breath))
    sizes = _largest(theme, size, words, cells)
    top = max(0.0, (size.height() - sizes.height) / 2)
    under = top + sizes.block.height + sizes.gap
    groups = () if cells is None else tuple(cells.groups(under, size.width(), sizes.high))
    figure = 0 if cells is None else figure_px(theme, cells, sizes.high)
    room = Room(QRectF(0, top, size.width(), sizes.block.height))
    return Layout(sizes.block.place(theme, size.width() / 2, top), room, groups, figure)


def _largest(theme: Theme, size: QSizeF, words: Iterable[str], cells: Cells | None) -> Sizes:
    for percent in range(100, 15, -5):
        share = percent / 100
        word_px, number_px = (round(theme.px(px) * share) for px in (WORD, NUMBER))
        block = make_block(theme, words, word_px, number_px, size.width(), UNDER_WORD * share)
        high = max(CELL * share, theme.px("text-small") / FIGURE_SHARE)
        below = 0.0 if cells is None else cells.height(high)
        sizes = Sizes(block, 0.0 if cells is None else UNDER_NUMBER * share, high, below)
        if block.is_whole and block.lines <= 2 and sizes.height <= size.height():
            break
    return sizes


def figure_font(theme: Theme, px: int) -> QFont:
    """The font of the figures in the cells."""
    font = theme.font(FIGURE, 700)
    font.setPixelSize(max(1, px))
    return font


def figure_px(theme: Theme, cells: Cells, high: float) -> int:
    """As large as the person's text size asks for, but within cells so high, in px."""
    wanted, room = min(theme.px(FIGURE), round(high * FIGURE_SHARE)), cells.cell - FIGURE_AIR
    most = "0" * len(str(max(span.beats for row in cells.rows for span in row)))
    width = QFontMetricsF(figure_font(theme, wanted)).horizontalAdvance(most)
    return wanted if width <= room else int(wanted * room / width)
