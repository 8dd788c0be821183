"""What of a scene never moves, drawn once for one size, and where the rest is drawn anew."""

import math
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion, QTransform

from easeful.ui.scenes.scene import HEIGHT, HORIZON, WIDTH, Scene
from easeful.ui.scenes.strokes import Stops, upright

# Strength of the dark by share of the window's height: it keeps the title and the words below legible over any ground.
VEIL: Stops = {
    0.0: "#480F1719",
    0.09: "#380F1719",
    0.2: "#000F1719",
    0.5: "#000F1719",
    0.545: "#480F1719",
    0.66: "#A00F1719",
    1.0: "#B40F1719",
}
GROUND = QColor("#0F1719")
CLEAR = Qt.GlobalColor.transparent
SNAP = 4  # px


class Painting:
    """One scene at one size and pixel ratio."""

    def __init__(self, scene: Scene, size: QSize, ratio: float) -> None:
        """`size` in px of the window."""
        self.scene, self.ratio, self._size = scene, ratio, size
        self._place = cover(size)
        inside = QRect(0, 0, size.width() + 1, size.height() + 1)
        self.moving = QRegion()
        for area in scene.within:
            self.moving += snapped(self._place.mapRect(area)) & inside
        self._around = self.moving.boundingRect()
        self._back = blank(size, ratio, GROUND)
        self._front = blank(self._around.size(), ratio)
        self._draw_back(QRegion(inside) - self._around)
        self._draw_front()

    def draw(self, painter: QPainter, at: float) -> None:
        """Draw the second `at`; the painter may be clipped to what is wanted."""
        painter.drawPixmap(0, 0, self._back)
        painter.save()
        painter.setClipRegion(self.moving)
        self._draw_layer(painter, lambda brush: self.scene.moving(brush, at))
        painter.restore()
        painter.drawPixmap(self._around.topLeft(), self._front)

    def _draw_back(self, still: QRegion) -> None:
        """All that is still, but where something moves: there what stands before it is drawn after it."""
        painter = QPainter(self._back)
        self._draw_layer(painter, self.scene.behind)
        painter.setClipRegion(still)
        self._draw_before(painter)
        painter.end()

    def _draw_front(self) -> None:
        if not self._front.isNull():
            painter = QPainter(self._front)
            painter.translate(-self._around.topLeft())
            self._draw_before(painter)
            painter.end()

    def _draw_before(self, painter: QPainter) -> None:
        self._draw_layer(painter, self.scene.before)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(upright(0, self._size.height(), VEIL))
        painter.drawRect(QRectF(0, 0, self._size.width() + 1, self._size.height() + 1))

    def _draw_layer(self, painter: QPainter, layer: Callable[[QPainter], None]) -> None:
        painter.save()
        painter.setTransform(self._place, combine=True)
        draw_smoothly(painter, layer)
        painter.restore()


def draw_smoothly(painter: QPainter, layer: Callable[[QPainter], None]) -> None:
    """Draw a layer with smooth edges and no lines round its shapes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    layer(painter)


def blank(size: QSize, ratio: float, ground: QColor | Qt.GlobalColor = CLEAR) -> QPixmap:
    """An empty pixmap for `size` px of the window."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(ground)
    return pixmap


def snapped(area: QRectF) -> QRect:
    """All that an area touches, with edges that lie on whole px of screens of 1.25, 1.5 and 1.75 too."""
    left, top = (math.floor(edge / SNAP) * SNAP for edge in (area.left(), area.top()))
    right, bottom = (math.ceil(edge / SNAP) * SNAP for edge in (area.right(), area.bottom()))
    return QRect(left, top, right - left, bottom - top)


def cover(size: QSize) -> QTransform:
    """From the design to a window that it covers, with the horizon at the same share of its height."""
    scale = max((size.width() + 1) / WIDTH, (size.height() + 1) / HEIGHT)  # the last px may be cut by the screen
    left = (size.width() - WIDTH * scale) / 2
    top = (size.height() - HEIGHT * scale) * HORIZON / HEIGHT
    return QTransform(scale, 0, 0, scale, left, top)
