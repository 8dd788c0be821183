"""How a cell looks before, at and after its beat."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from easeful.activities.breathe.bars_layout import Layout, figure_font
from easeful.activities.breathe.cells import LABEL_LINES, Group
from easeful.activities.breathe.face import Face
from easeful.core.breath import Phase
from easeful.ui.breath_words import phase_name
from easeful.ui.paint import Box, Paragraph, draw_box
from easeful.ui.theme import Theme

ORDER = tuple(Phase)
ROUND = 1 / 3  # of a narrow cell's width is its radius


class Turn(StrEnum):
    """Whether a beat is over."""

    DONE = "done"
    NOW = "now"
    COMING = "coming"


# Ground, edge and figure.
COLOURS = {
    Turn.DONE: ("breathe.tint2", "breathe.accent", "ink"),
    Turn.NOW: ("breathe.deep", "breathe.deep", "on-accent"),
    Turn.COMING: ("card", "line-strong", "ink"),
}


def turn(phase: Phase, beat: int, face: Face) -> Turn:
    """Where a beat of a phase stands in the breath that the face shows."""
    if face.phase is None:
        return Turn.COMING
    place, now = (ORDER.index(phase), beat), (ORDER.index(face.phase), face.beat)
    return Turn.NOW if place == now else Turn.DONE if place < now else Turn.COMING


def draw_cells(painter: QPainter, theme: Theme, layout: Layout, face: Face) -> None:
    """Draw every phase with its name and its cells."""
    for group in layout.groups:
        _draw_label(painter, theme, group, is_now=group.phase is face.phase)
        for beat, cell in enumerate(group.cells, 1):
            _draw_cell(painter, theme, cell, turn(group.phase, beat, face))
            painter.setFont(figure_font(theme, layout.figure_px))
            painter.setPen(theme.colour(COLOURS[turn(group.phase, beat, face)][2]))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(beat))


def _draw_label(painter: QPainter, theme: Theme, group: Group, *, is_now: bool) -> None:
    font = theme.font("text-lead", 700 if is_now else 400)
    label = Paragraph(phase_name(group.phase), font, LABEL_LINES, wraps=False)
    label.draw(painter, group.label, theme.colour("ink" if is_now else "ink-2"))


def _draw_cell(painter: QPainter, theme: Theme, cell: QRectF, when: Turn) -> None:
    ground, edge, _ = COLOURS[when]
    radius = min(theme.length("radius-s"), cell.width() * ROUND)
    draw_box(painter, cell, radius, Box(theme.colour(ground), theme.colour(edge)))
