"""The round plate with the icon of an idea."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from easeful.ui.theme import Theme

EDGE = 4  # px
SIZE, ICON = 96, 52  # px of the plate by itself


class Sign(NamedTuple):
    """A bundled icon, its px, and the device pixel ratio."""

    icon: str
    size: int
    ratio: float


def draw_plate(painter: QPainter, theme: Theme, place: QRectF, sign: Sign) -> None:
    """Draw the plate and its edge into a square."""
    if theme.is_contrast:
        painter.setPen(QPen(theme.colour("distract.accent"), 2))
    else:
        painter.setPen(QPen(theme.colour("card"), EDGE))
    painter.setBrush(theme.colour("distract.tint2"))
    painter.drawEllipse(place.adjusted(EDGE / 2, EDGE / 2, -EDGE / 2, -EDGE / 2))
    pixmap = theme.icon(sign.icon, sign.size, theme.colour("distract.deep"), "duotone", sign.ratio)
    painter.drawPixmap(place.center() - QPointF(sign.size / 2, sign.size / 2), pixmap)


class IdeaPlate(QWidget):
    """The plate by itself, beside a heading; decoration."""

    def __init__(self, theme: Theme) -> None:
        """Without an icon yet."""
        super().__init__()
        self._theme, self._icon = theme, ""
        self.setFixedSize(SIZE, SIZE)

    def show_icon(self, name: str) -> None:
        """Show this icon."""
        self._icon = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self._icon:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            sign = Sign(self._icon, ICON, self.devicePixelRatioF())
            draw_plate(painter, self._theme, QRectF(self.rect()), sign)
