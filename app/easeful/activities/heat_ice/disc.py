"""The large disc of a call with its icon, and the insets that both calls share."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.ui.theme import Theme

DISC = 340
CALL_TOP, CALL_BOTTOM = 24, 32  # px


class Disc(QWidget):
    """A large icon on its disc; decoration."""

    def __init__(self, theme: Theme, icon_name: str, colours: str, icon_size: int) -> None:
        """`icon_size` in px."""
        super().__init__()
        self._theme, self._icon, self._colours, self._icon_size = theme, icon_name, colours, icon_size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The design's disc."""
        return QSize(16 + DISC, DISC)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and icon."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme.colour(f"{self._colours}.accent")
        if theme.is_contrast:
            painter.setPen(QPen(accent, 3))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{self._colours}.tint2"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(18, 2, -2, -2))
        icon = theme.icon(self._icon, self._icon_size, accent, "duotone", self.devicePixelRatioF())
        inset = (DISC - self._icon_size) / 2
        painter.drawPixmap(QPointF(16 + inset, inset), icon)
