"""The few strokes that all scenes are painted with, so that they look like one family."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from easeful.ui.scenes.scene import WIDTH

Brush = QBrush | QColor | QGradient | str
Point = tuple[float, float]
Stops = Mapping[float, str | QColor]  # a place from 0 to 1, and its colour: #RRGGBB, or #AARRGGBB


def as_brush(brush: Brush) -> QBrush:
    """A colour by its name, or any other, or a gradient, to fill with."""
    return QBrush(QColor(brush) if isinstance(brush, str) else brush)


def wave(at: float, period: float, phase: float = 0.0) -> float:
    """A slow swing from -1 to 1, once in `period` seconds; `phase` in periods."""
    return math.sin(math.tau * (at / period + phase))


def upright(top: float, bottom: float, stops: Stops) -> QLinearGradient:
    """Colours from `top` to `bottom` (px)."""
    gradient = QLinearGradient(0, top, 0, bottom)
    for place, colour in stops.items():
        gradient.setColorAt(place, QColor(colour))
    return gradient


def lit(x: float, y: float, radius: float, stops: Stops) -> QRadialGradient:
    """Colours from a middle outwards to `radius` (px)."""
    gradient = QRadialGradient(x, y, radius)
    for place, colour in stops.items():
        gradient.setColorAt(place, QColor(colour))
    return gradient


def glow(painter: QPainter, x: float, y: float, radius: float, stops: Stops) -> None:
    """A soft light; its last colour should be clear."""
    disc(painter, x, y, radius, lit(x, y, radius, stops))


def disc(painter: QPainter, x: float, y: float, radius: float, brush: Brush) -> None:
    """A disc of one colour or gradient."""
    painter.setBrush(as_brush(brush))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def band(painter: QPainter, top: float, bottom: float, brush: Brush) -> None:
    """A stripe across the whole picture, and beyond it."""
    painter.setBrush(as_brush(brush))
    painter.drawRect(QRectF(-WIDTH, top, 3 * WIDTH, bottom - top))


def fill(painter: QPainter, path: QPainterPath, brush: Brush) -> None:
    """Fill a shape."""
    painter.fillPath(path, as_brush(brush))


def line(painter: QPainter, points: Sequence[Point], colour: QColor | str, width: float) -> None:
    """A line with round ends."""
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for one, other in pairwise(points):
        painter.drawLine(QPointF(*one), QPointF(*other))
    painter.setPen(Qt.PenStyle.NoPen)


def faint(colour: str, strength: float) -> QColor:
    """A colour that is seen through; `strength` from 0 to 1."""
    clear = QColor(colour)
    clear.setAlphaF(min(1.0, max(0.0, strength)))
    return clear


def pill(painter: QPainter, left: float, top: float, width: float, height: float, brush: Brush) -> None:
    """A bar with round ends."""
    painter.setBrush(as_brush(brush))
    painter.drawRoundedRect(QRectF(left, top, width, height), min(width, height) / 2, min(width, height) / 2)
