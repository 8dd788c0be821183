"""A horizontal slider with a hollow groove, a large thumb and a 48 px target."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from easeful.ui.paint import Box, draw_box
from easeful.ui.theme import Theme

THUMB = 28
GROOVE = 12


class Slider(QSlider):
    """Values in steps; a press anywhere on it moves the thumb there."""

    def __init__(self, theme: Theme, name: str, least: int, most: int, step: int) -> None:
        """`name` is its accessible name."""
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setPageStep(2 * step)
        self.setAccessibleName(name)
        self.setProperty("radius", THUMB / 2)
        self.valueChanged.connect(self._mark_thumb)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a target."""
        return QSize(200, self._theme.length("target-other"))

    def minimumSizeHint(self) -> QSize:
        """Long enough to be set."""
        return QSize(120, self._theme.length("target-other"))

    def _thumb_x(self) -> float:
        fraction = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        return THUMB / 2 + fraction * (self.width() - THUMB)

    def _value_at(self, x: float) -> int:
        fraction = min(1.0, max(0.0, (x - THUMB / 2) / max(1.0, self.width() - THUMB)))
        value = self.minimum() + fraction * (self.maximum() - self.minimum())
        return round(value / self.singleStep()) * self.singleStep()

    def _mark_thumb(self) -> None:
        """The focus ring lies round the thumb, and goes with it."""
        left, top = round(self._thumb_x() - THUMB / 2), (self.height() - THUMB) // 2
        self.setProperty("focus_rect", QRect(left, top, THUMB, THUMB))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Know where the thumb lies now."""
        super().resizeEvent(event)
        self._mark_thumb()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: nobody turns the bell down by scrolling past it."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the thumb there."""
        self.setSliderDown(True)
        self.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove, filled part and thumb."""
        painter, theme = QPainter(self), self._theme
        middle, x = self.height() / 2, self._thumb_x()
        groove = QRectF(2, middle - GROOVE / 2, self.width() - 4, GROOVE)
        draw_box(painter, groove, 4, Box(theme.colour("card"), theme.colour("line-strong")))
        draw_box(painter, QRectF(2, middle - GROOVE / 2, x - 2, GROOVE), 4, Box(theme.colour("primary")))
        painter.setPen(QPen(theme.colour("card"), 3))
        painter.setBrush(theme.colour("primary"))
        painter.drawEllipse(QPointF(x, middle), THUMB / 2 - 1.5, THUMB / 2 - 1.5)
