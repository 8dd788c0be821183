"""The shapes that the scenes share: land, trees, leaves, clouds, grass."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from easeful.ui.scenes.scene import HEIGHT
from easeful.ui.scenes.strokes import Point


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


def cloud(x: float, y: float, length: float, height: float) -> QPainterPath:
    """A long flat cloud with thin ends, `length` px wide round `x`, its foot about `y`."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for shift, share, step in ((0.0, 1.0, 0.0), (-0.14, 0.5, 0.2), (0.1, 0.56, 0.3)):
        reach = length * share / 2
        left, right, foot = x + shift * length - reach, x + shift * length + reach, y - step * height
        path.moveTo(left, foot)
        path.cubicTo(left + 0.5 * reach, foot - 1.3 * height, right - 0.6 * reach, foot - height, right, foot)
        path.cubicTo(right - 0.5 * reach, foot + 0.3 * height, left + 0.5 * reach, foot + 0.3 * height, left, foot)
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
