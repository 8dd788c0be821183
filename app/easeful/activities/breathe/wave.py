"""A breath as a wave: it rises while you breathe in and falls while you breathe out."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from easeful.core.breath import Breath, Phase, Span, fullness
from easeful.ui.breath_words import breath_words, number_words, phase_name
from easeful.ui.paint import Paragraph
from easeful.ui.theme import Theme

SECOND = 16.0  # px, the same in every wave, so that lengths can be compared
HEIGHT = 112.0
LINE = 3.5
STEPS = 16  # straight pieces a phase
LABEL_GAP = 10.0


class Wave:
    """Draws a breath again and again over a width."""

    def __init__(self, theme: Theme, breath: Breath) -> None:
        """In the colours of breathing."""
        self._theme, self._breath = theme, breath

    def height(self) -> float:
        """The height in px with the labels below."""
        return HEIGHT + self._theme.px("text-body") * 1.3 + 4

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw ground, line, turns and labels into `rect`, from its top."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(QRectF(rect.x(), rect.y() - LINE, rect.width(), HEIGHT + 2 * LINE + 4))
        line = self._line(rect)
        theme, ground = self._theme, QPainterPath(line)
        ground.lineTo(line.currentPosition().x(), rect.y() + HEIGHT)
        ground.lineTo(rect.x(), rect.y() + HEIGHT)
        painter.fillPath(ground, theme.colour("breathe.tint2"))
        painter.setPen(QPen(theme.colour("breathe.accent"), LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        painter.restore()
        self._draw_turns(painter, rect)
        self._draw_labels(painter, rect)

    def _line(self, rect: QRectF) -> QPainterPath:
        foot, top = rect.y() + HEIGHT - 7, rect.y() + LINE / 2
        path, x = QPainterPath(QPointF(rect.x(), foot)), rect.x()
        while x < rect.right():
            for span in self._breath.spans:
                for step in range(1, STEPS + 1):
                    share = step / STEPS
                    full = fullness(self._breath, span.phase, share)
                    path.lineTo(x + (span.at + span.seconds * share) * SECOND, foot + (top - foot) * full)
            x += self._breath.seconds * SECOND
        return path

    def _draw_turns(self, painter: QPainter, rect: QRectF) -> None:
        pen = QPen(self._theme.colour("breathe.accent"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.5, 2])
        painter.setPen(pen)
        turns = [(span.at, LINE if span.phase is Phase.OUT else HEIGHT - 12) for span in self._breath.spans[1:]]
        for at, top in (*turns, (self._breath.seconds, HEIGHT - 4)):
            x = rect.x() + at * SECOND
            if x < rect.right():
                painter.drawLine(QPointF(x, rect.y() + top), QPointF(x, rect.y() + HEIGHT + 2))

    def _draw_labels(self, painter: QPainter, rect: QRectF) -> None:
        """Each phase below its part of the wave; where they would touch, all of them in one line from the left."""
        y, ink = rect.y() + HEIGHT + 4, self._theme.colour("ink")
        labels = [self._label(span) for span in self._breath.spans]
        if any(one.end + LABEL_GAP > other.left for one, other in pairwise(labels)) or labels[-1].end > rect.width():
            labels = [Label(0.0, self._words(breath_words(self._breath)))]
        for label in labels:
            place = QRectF(rect.x() + label.left, y, label.words.natural_width(), label.words.line_height)
            label.words.draw(painter, place, ink)

    def _label(self, span: Span) -> "Label":
        words = self._words(f"{phase_name(span.phase).lower()} {number_words(span.seconds)}")
        middle = (span.at + span.seconds / 2) * SECOND
        return Label(max(0.0, middle - words.natural_width() / 2), words)

    def _words(self, text: str) -> Paragraph:
        return Paragraph(text, self._theme.font("text-body"), 1.3, wraps=False)


class Label(NamedTuple):
    """Words below a wave, from `left` px on."""

    left: float
    words: Paragraph

    @property
    def end(self) -> float:
        """Where they end, in px."""
        return self.left + self.words.natural_width()
