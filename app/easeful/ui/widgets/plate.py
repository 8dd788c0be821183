"""An icon on a tinted square, and a hairline across: small parts of several pages."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from easeful.ui.paint import Box, draw_box, fill
from easeful.ui.theme import Theme

PLATE = 56


class Plate(QWidget):
    """An icon on a tinted square."""

    def __init__(self, theme: Theme) -> None:
        """56 px square."""
        super().__init__()
        self._theme, self._icon, self._colours = theme, "thermometer-hot", "heat"
        self.setFixedSize(PLATE, PLATE)

    def show_icon(self, icon_name: str, colours: str) -> None:
        """Show the icon of an activity in its colours."""
        self._icon, self._colours = icon_name, colours
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square and the icon."""
        painter, theme = QPainter(self), self._theme
        accent = theme.colour(f"{self._colours}.accent")
        box = Box(theme.colour(f"{self._colours}.tint"), accent if theme.is_contrast else None)
        draw_box(painter, QRectF(self.rect()), theme.length("radius-m"), box)
        painter.drawPixmap(10, 10, theme.icon(self._icon, 36, accent, "duotone", self.devicePixelRatioF()))


class Line(QFrame):
    """A hairline across."""

    def __init__(self, theme: Theme) -> None:
        """1 px high."""
        super().__init__()
        self._theme = theme
        self.setFixedHeight(2 if theme.is_contrast else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        fill(QPainter(self), self.rect(), self._theme.colour("line"))
