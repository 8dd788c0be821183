"""Where the cells of a breath stand, one for each beat: in as few rows as keep them wide enough to read."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from easeful.core.breath import Breath, Phase
from easeful.ui.breath_words import phase_name
from easeful.ui.theme import Theme

WIDEST, LEAST = 80.4, 30.0  # px wide
GAPS, NARROW_GAPS = (12.0, 40.0), (5.0, 18.0)  # px between cells, and between the phases
NARROW = 48.0  # px wide: below it gaps are narrow
LABEL_LINES = 1.35
UNDER_LABEL, UNDER_ROW = 10.0, 16.0  # px


class Group(NamedTuple):
    """The cells of one phase, and where its name stands above them."""

    phase: Phase
    label: QRectF
    cells: tuple[QRectF, ...]


class Span(NamedTuple):
    """A phase, how many beats it has, and how wide its name is in px."""

    phase: Phase
    beats: int
    label: float

    def width(self, cell: float) -> float:
        """In px, with cells so wide."""
        return max(self.label, self.beats * cell + (self.beats - 1) * gaps(cell)[0])


Row = tuple[Span, ...]


class Cells(NamedTuple):
    """The rows of phases, and how wide each cell is, in px."""

    rows: tuple[Row, ...]
    cell: float
    label: float

    def height(self, high: float) -> float:
        """Of all, in px, with cells so high."""
        each = self.label + UNDER_LABEL + high
        return len(self.rows) * each + (len(self.rows) - 1) * UNDER_ROW

    def groups(self, top: float, width: float, high: float) -> Iterator[Group]:
        """Every phase with its place, in the middle of a width, from `top` down."""
        left = (width - max(row_width(row, self.cell) for row in self.rows)) / 2
        for row in self.rows:
            x = left
            for span in row:
                yield self._group(span, QPointF(x, top), high)
                x += span.width(self.cell) + gaps(self.cell)[1]
            top += self.label + UNDER_LABEL + high + UNDER_ROW

    def _group(self, span: Span, at: QPointF, high: float) -> Group:
        y, step = at.y() + self.label + UNDER_LABEL, self.cell + gaps(self.cell)[0]
        places = tuple(QRectF(at.x() + number * step, y, self.cell, high) for number in range(span.beats))
        return Group(span.phase, QRectF(at.x(), at.y(), span.width(self.cell), self.label), places)


def gaps(cell: float) -> tuple[float, float]:
    """Between cells and between phases, in px, where cells are so wide."""
    return NARROW_GAPS if cell < NARROW else GAPS


def row_width(row: Row, cell: float) -> float:
    """In px, with cells so wide."""
    return sum(span.width(cell) for span in row) + gaps(cell)[1] * (len(row) - 1)


def flow(theme: Theme, breath: Breath, width: float) -> Cells:
    """The cells as wide as the design has them, or as much narrower as fits; in more rows when that is too narrow."""
    font = theme.font("text-lead", 700)
    metrics, label = QFontMetricsF(font), font.pixelSize() * LABEL_LINES
    spans = tuple(
        Span(span.phase, ceil(span.seconds), metrics.horizontalAdvance(phase_name(span.phase)) + 1)
        for span in breath.spans
    )
    for count in range(1, len(spans) + 1):
        rows = min(_splits(spans, count), key=lambda rows: max(row_width(row, LEAST) for row in rows))
        cell = _widest(rows, width, WIDEST)
        if cell >= LEAST:
            break
    return Cells(rows, cell, label)


def _splits(spans: Row, count: int) -> Iterator[tuple[Row, ...]]:
    """All ways to set them in so many rows, in order."""
    for cuts in combinations(range(1, len(spans)), count - 1):
        yield tuple(spans[begin:end] for begin, end in pairwise((0, *cuts, len(spans))))


def _widest(rows: tuple[Row, ...], width: float, cell: float) -> float:
    while cell > 1 and any(row_width(row, cell) > width for row in rows):
        cell -= 0.5
    return cell
