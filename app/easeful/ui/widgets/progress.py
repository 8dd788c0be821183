"""How much is over, as a thin bar."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from easeful.ui.paint import Box, draw_box
from easeful.ui.theme import Theme

HEIGHT, CONTRAST_HEIGHT = 6, 10  # px


class Progress(QWidget):
    """Decoration: the time beside it says the same in words."""

    def __init__(self, theme: Theme, colour: str) -> None:
        """Empty; `colour` is the token of what is over."""
        super().__init__()
        self._theme, self._colour, self._share = theme, colour, 0.0
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(CONTRAST_HEIGHT if self._theme.is_contrast else HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def show_share(self, share: float) -> None:
        """Show how much is over, 0 to 1; drawn again only when that moves a pixel."""
        moved = round(share * self.width()) != round(self._share * self.width())
        self._share = share
        if moved:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and what is over."""
        painter, theme, radius = QPainter(self), self._theme, self.height() / 2
        whole = QRectF(self.rect())
        edge = theme.colour("line-strong") if theme.is_contrast else None
        draw_box(painter, whole, radius, Box(theme.colour("line"), edge))
        if self._share > 0:
            over = QRectF(0, 0, max(self.height(), whole.width() * self._share), self.height())
            draw_box(painter, over, radius, Box(theme.colour(self._colour)))
