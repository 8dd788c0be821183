"""Paper cards, and the large cards on Home that start an activity."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from easeful.ui.activity import Card
from easeful.ui.paint import Box, Paragraph, draw_box, fill
from easeful.ui.theme import Theme
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.widgets.pressable import Pressable


class Paper(QFrame):
    """A card that holds other things: paper ground, soft edge, round corners; `column` is its layout."""

    def __init__(
        self, theme: Theme, fill: str = "card", edge: str = "line", inset: int = 26, radius: str = "radius-l"
    ) -> None:
        """`fill` and `edge` are colour tokens; in high contrast the edge is always drawn in full."""
        super().__init__()
        self._theme, self._fill, self._edge, self._radius = theme, fill, edge, radius
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(inset, inset - 4, inset, inset)
        self.column.setSpacing(theme.length("gap"))

    def wear(self, fill: str, edge: str) -> None:
        """Take other colours."""
        self._fill, self._edge = fill, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the edge."""
        theme = self._theme
        width = 2.0 if theme.is_contrast or self._edge == "line-strong" else 1.0
        edge = theme.colour("ink" if theme.is_contrast else self._edge)
        box = Box(theme.colour(self._fill), edge, width)
        draw_box(QPainter(self), QRectF(self.rect()), theme.length(self._radius), box)


class ActivityCard(Pressable, QPushButton):
    """A card that is a button: the disc, the icon, a word in colour and a line."""

    def __init__(self, theme: Theme, card: Card) -> None:
        """The word is the accessible name, the line its description."""
        super().__init__(card.title)
        self._theme, self._card = theme, card
        self.setAccessibleDescription(card.line)
        self.feel(theme.length("radius-l"))
        grow_with_words(self)

    @property
    def _big(self) -> bool:
        return self._card.large and not self._theme.is_large

    def _inset(self) -> int:
        return 32 if self._card.large else 26

    def _title(self) -> Paragraph:
        role = "text-card-large" if self._big else "text-card"
        return Paragraph(self._card.title, self._theme.font(role, 600), 1.25)

    def _line(self) -> Paragraph:
        return Paragraph(self._card.line, self._theme.font("text-body"))

    def sizeHint(self) -> QSize:
        """The design's sizes at 100 %."""
        return QSize(478 if self._card.large else 229, self.heightForWidth(478 if self._card.large else 229))

    def minimumSizeHint(self) -> QSize:
        """The longest word and the icon."""
        words = max(self._title().narrowest_width(), self._line().narrowest_width())
        return QSize(round(max(words + 2 * self._inset(), 190)), 150)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make a card higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Content, 26 px above and 20 below, and never lower than the design's card."""
        inner = max(1, width - 2 * self._inset())
        words = self._title().height(inner) + self._line().height(inner)
        if self._big:
            return max(188, round(words) + 46)
        if self._theme.is_large:
            return round(words) + 26 + 20 + 12
        return max(180, round(words) + 100 + 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, disc, edge, icon and words."""
        painter, theme, rect = QPainter(self), self._theme, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, rect)
        large, big, colours = self._card.large, self._big, self._card.colours
        size = theme.icon_px(52) if not big else 88
        icon = theme.icon(self._card.icon, size, theme.colour(f"{colours}.accent"), "duotone", self.devicePixelRatioF())
        top = 50 if big else 20
        painter.drawPixmap(QPointF(rect.width() - (36 if big else 22) - size, top), icon)
        title, line = self._title(), self._line()
        inner = rect.width() - 2 * self._inset()
        words = title.height(inner) + line.height(inner)
        y = (rect.height() - words) / 2 if big else rect.height() - words - 20
        if large and theme.is_large:
            y = 26
        title.draw(painter, QRectF(self._inset(), y, inner, 100), theme.colour(f"{colours}.deep"))
        y += title.height(inner)
        line.draw(painter, QRectF(self._inset(), y, inner, 100), theme.colour("ink"))

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        theme, colours, big = self._theme, self._card.colours, self._big
        radius = theme.length("radius-l")
        ground = theme.colour(f"{colours}.tint" if self._card.large else "card")
        if self.isDown():
            ground = theme.colour(f"{colours}.tint2")
        if theme.is_contrast:
            draw_box(painter, rect, radius, Box(ground, theme.colour(f"{colours}.accent")))
            return
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        painter.setClipPath(path)
        fill(painter, rect, ground)
        painter.setPen(Qt.PenStyle.NoPen)
        strong = self._card.large or theme.name == "dark"
        painter.setBrush(theme.colour(f"{colours}.tint2" if strong else f"{colours}.tint"))
        across, top, out = (216, -14, 40) if big else (140, -32, 28)
        painter.drawEllipse(QRectF(rect.width() + out - across, top, across, across))
        painter.setClipping(False)
        edge = f"{colours}.accent" if self.underMouse() else f"{colours}.tint2" if self._card.large else "line"
        draw_box(painter, rect, radius, Box(None, theme.colour(edge)))
