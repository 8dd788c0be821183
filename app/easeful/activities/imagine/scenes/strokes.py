"""The few strokes that all scenes are painted with, so that they look like one family."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from easeful.activities.imagine.scenes.scene import HEIGHT, WIDTH

Point = tuple[float, float]
Stops = Mapping[float, str | QColor]  # a place from 0 to 1, and its colour: #RRGGBB, or #AARRGGBB
MARGIN = 20.0  # px that ridges reach beyond the picture


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


def disc(painter: QPainter, x: float, y: float, radius: float, brush: QBrush | QColor | QLinearGradient | str) -> None:
    """A disc of one colour or gradient."""
    painter.setBrush(QColor(brush) if isinstance(brush, str) else brush)
    painter.drawEllipse(QPointF(x, y), radius, radius)


def band(painter: QPainter, top: float, bottom: float, brush: QBrush | QColor | QLinearGradient) -> None:
    """A stripe across the whole picture, and beyond it."""
    painter.setBrush(brush)
    painter.drawRect(QRectF(-WIDTH, top, 3 * WIDTH, bottom - top))


def ridge(points: Sequence[Point], bottom: float = HEIGHT) -> QPainterPath:
    """Land below a soft line: it begins at the first point, is drawn towards each, and ends at the last."""
    path = QPainterPath(QPointF(*points[0]))
    for here, (x, y) in pairwise(points[1:-1]):
        path.quadTo(QPointF(*here), QPointF((here[0] + x) / 2, (here[1] + y) / 2))
    path.quadTo(QPointF(*points[-2]), QPointF(*points[-1]))
    path.lineTo(points[-1][0], bottom)
    path.lineTo(points[0][0], bottom)
    path.closeSubpath()
    return path


def blob(points: Sequence[Point]) -> QPainterPath:
    """A closed soft shape, drawn towards each point in turn."""
    middles = [((x + u) / 2, (y + v) / 2) for (x, y), (u, v) in pairwise([*points, points[0]])]
    path = QPainterPath(QPointF(*middles[-1]))
    for point, middle in zip(points, middles, strict=True):
        path.quadTo(QPointF(*point), QPointF(*middle))
    return path


def sharp(points: Sequence[Point]) -> QPainterPath:
    """A closed shape with straight edges."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    path.closeSubpath()
    return path


def fir(x: float, top: float, base: float, half: float) -> QPainterPath:
    """A fir `half` as wide to each side at its `base`, as the lake of the design has them."""
    height, path = base - top, QPainterPath(QPointF(x, top))
    near, far = (0.385 * half, top + 0.31 * height), (0.692 * half, top + 0.62 * height)
    path.cubicTo(x + near[0], near[1], x + far[0], far[1], x + half, base)
    path.lineTo(x - half, base)
    path.cubicTo(x - far[0], far[1], x - near[0], near[1], x, top)
    return path


def fill(painter: QPainter, path: QPainterPath, brush: QBrush | QColor | QLinearGradient | str) -> None:
    """Fill a shape."""
    painter.fillPath(path, QColor(brush) if isinstance(brush, str) else QBrush(brush))


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


def pill(painter: QPainter, left: float, top: float, width: float, height: float, brush: QColor | str) -> None:
    """A bar with round ends."""
    painter.setBrush(QColor(brush))
    painter.drawRoundedRect(QRectF(left, top, width, height), min(width, height) / 2, min(width, height) / 2)


def cloud(x: float, y: float, length: float, height: float) -> QPainterPath:
    """A long flat cloud with thin ends, `length` px wide round `x`, its foot about `y`."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for shift, share, step in ((0.0, 1.0, 0.0), (-0.14, 0.5, 0.2), (0.1, 0.56, 0.3)):
        half, middle, foot = length * share / 2, x + shift * length, y - step * height
        path.moveTo(middle - half, foot)
        path.cubicTo(middle - 0.5 * half, foot - 1.3 * height, middle + 0.4 * half, foot - height, middle + half, foot)
        path.cubicTo(middle + 0.5 * half, foot + 0.3 * height, middle - 0.5 * half, foot + 0.3 * height, middle - half, foot)
    return path


def blade(x: float, y: float, height: float, lean: float, thick: float = 3.0) -> QPainterPath:
    """A blade of grass from its foot to a tip `lean` px aside."""
    tip, half = QPointF(x + lean, y - height), thick / 2
    path = QPainterPath(QPointF(x - half, y))
    path.quadTo(QPointF(x - half + 0.1 * lean, y - 0.6 * height), tip)
    path.quadTo(QPointF(x + half + 0.1 * lean, y - 0.6 * height), QPointF(x + half, y))
    return path


def crown(discs: Sequence[tuple[float, float, float]]) -> QPainterPath:
    """Leaves as one flat shape of discs: each a middle and its radius."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for x, y, radius in discs:
        path.addEllipse(QPointF(x, y), radius, radius)
    return path


def trunk(x: float, y: float, width: float, lean: float, top: float = -40) -> QPainterPath:
    """A trunk from its foot at `y` up to `top`, narrower there, `lean` px aside, with a little spread at the foot."""
    half, high = width / 2, 0.34 * width
    path = QPainterPath(QPointF(x - 1.5 * half, y))
    path.quadTo(QPointF(x - half, y - 0.9 * width), QPointF(x - 0.9 * half + 0.2 * lean, y - 2.6 * width))
    path.lineTo(x + lean - high, top)
    path.lineTo(x + lean + high, top)
    path.lineTo(x + 0.9 * half + 0.2 * lean, y - 2.6 * width)
    path.quadTo(QPointF(x + half, y - 0.9 * width), QPointF(x + 1.5 * half, y))
    path.closeSubpath()
    return path


def rounded(left: float, top: float, width: float, height: float, radius: float) -> QPainterPath:
    """A box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, top, width, height), radius, radius)
    return path
