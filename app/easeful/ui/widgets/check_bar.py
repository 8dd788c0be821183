"""The bar of the time that is left to answer."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.ui.paint import Box, draw_box
from easeful.ui.theme import Theme

HEIGHT = 14


class CheckBar(QWidget):
    """Hollow, with the part that is left filled in an activity's accent."""

    def __init__(self, theme: Theme, colours: str) -> None:
        """Full at first."""
        super().__init__()
        self._theme, self._colours, self._left = theme, colours, 1.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_left(self, fraction: float) -> None:
        """Show what is left, 0 to 1."""
        self._left = min(1.0, max(0.0, fraction))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hollow bar and its filled part."""
        painter, theme, rect = QPainter(self), self._theme, QRectF(self.rect())
        draw_box(painter, rect, HEIGHT / 2, Box(theme.colour("card"), theme.colour("line-strong")))
        filled = QRectF(0, 0, max(HEIGHT, rect.width() * self._left), HEIGHT)
        if self._left > 0:
            draw_box(painter, filled, HEIGHT / 2, Box(theme.colour(f"{self._colours}.accent")))
