"""The buttons: primary, secondary, stop, quiet and danger, painted in every state of the design."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from easeful.ui.paint import CENTRE, Box, Paragraph, draw_box, draw_tick
from easeful.ui.theme import Theme
from easeful.ui.widgets.growing import Policy, grow_with_words
from easeful.ui.widgets.looks import INVERTED, LOOKS, UNDERLINED, Look
from easeful.ui.widgets.pressable import Pressable

SIDES, SIDES_WITH_ICON = 28, 20
GAP = 10
STOP_WIDTH = 148


class Button(Pressable, QPushButton):
    """A button whose words wrap; `icon_name` is a bundled icon or `tick`."""

    def __init__(
        self, theme: Theme, text: str, kind: str = "secondary", icon_name: str = "", *, height: int = 60,
        role: str | int = "text-body", ink: str = "",
    ) -> None:  # fmt: skip
        """`kind` is one of LOOKS, `height` the least height in px, `ink` a colour token for calls."""
        super().__init__(text)
        self._theme, self._kind, self._icon, self._least, self._role = theme, kind, icon_name, height, role
        self._duotone, self._ink, self._shows_words, self._is_icon_last = "duotone", ink, True, False
        self.feel(theme.length("radius-m" if height >= theme.length("target-main") else "radius-s"))
        grow_with_words(self, Policy.Preferred)

    def wear(self, kind: str) -> None:
        """Become another kind of button."""
        self._kind = kind
        self.update()

    def show_words(self, *, wanted: bool) -> None:
        """Show the words beside the icon, or the icon alone; a screen reader reads them either way."""
        self._shows_words = wanted
        self.updateGeometry()
        self.update()

    def wear_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon = icon_name
        self.update()

    def _sides(self) -> int:
        if self._kind in UNDERLINED:
            return 14
        return SIDES_WITH_ICON if self._icon else SIDES

    def _icon_room(self) -> float:
        if not self._icon:
            return 0.0
        return self._theme.icon_px(24 if self._role == "text-body" else 34) + (GAP if self._shows_words else 0)

    def _words(self) -> Paragraph:
        weight = 700 if self._kind == "stop" else 600
        shown = self.text() if self._shows_words else ""
        return self._theme.paragraph(shown, self._role, weight, 1.3, CENTRE)

    def sizeHint(self) -> QSize:
        """Wide enough for the words in one line."""
        words = self._words()
        width = words.natural_width() + self._icon_room() + 2 * self._sides()
        least = STOP_WIDTH if self._kind == "stop" else 0
        return QSize(max(round(width + 0.5), least), max(self._least, words.line_height + 24))

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word."""
        words = self._words()
        width = words.narrowest_width() + self._icon_room() + 2 * self._sides()
        return QSize(round(width + 0.5), self._least)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make a button higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        inner = max(1.0, width - 2 * self._sides() - self._icon_room())
        words = self._words()
        return max(self._least, round(words.height(inner)) + 24)

    def _look(self) -> tuple[Look, bool]:
        pressed = self.isDown() and self.isEnabled()
        state = "pressed" if pressed else "hover" if self.underMouse() else "rest"
        look = LOOKS[self._kind][state]
        if self._theme.is_contrast and pressed and self._kind not in ("primary", "alarm"):
            look = INVERTED
        return look, self._theme.is_contrast and state == "hover" and self._kind in ("secondary", "stop")

    def _box(self, look: Look, *, yellow: bool) -> Box:
        theme = self._theme
        if not self.isEnabled():
            dashed = theme.colour("off-ink") if theme.is_contrast else None
            return Box(theme.colour("off-bg"), dashed, dashed=True)
        edge = theme.colour("focus" if yellow else look.edge) if look.edge else None
        return Box(theme.colour(look.fill) if look.fill else None, edge, look.width)

    def _is_underlined(self) -> bool:
        return self._kind in UNDERLINED

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and words, and the line under quiet ones."""
        painter = QPainter(self)
        look, yellow = self._look()
        draw_box(painter, QRectF(self.rect()), float(self.property("radius")), self._box(look, yellow=yellow))
        rest = self._ink if self._ink and not self.underMouse() and not self.isDown() else look.ink
        ink = self._theme.colour(rest if self.isEnabled() else "off-ink")
        words = self._words()
        inner = self.width() - 2 * self._sides() - self._icon_room()
        width = min(words.natural_width(), max(1.0, inner))
        height = words.height(width)
        left = (self.width() - width - self._icon_room()) / 2
        top = (self.height() - height) / 2
        is_icon_last = self._is_icon_last and self._shows_words
        if self._icon:
            self._draw_icon(painter, left + (width + GAP if is_icon_last else 0), ink)
        place = QRectF(left + (0 if is_icon_last else self._icon_room()), top, width, height)
        words.draw(painter, place, ink)
        if self._is_underlined() and self.isEnabled():
            painter.setPen(QPen(ink, 2))
            painter.drawLine(place.bottomLeft() + QPointF(0, 1), place.bottomRight() + QPointF(0, 1))

    def _draw_icon(self, painter: QPainter, left: float, ink: QColor) -> None:
        size = self._icon_room() - (GAP if self._shows_words else 0)
        place = QRectF(left, (self.height() - size) / 2, size, size)
        if self._icon == "tick":
            draw_tick(painter, place, ink)
            return
        pixmap = self._theme.icon(self._icon, size, ink, self._duotone, self.devicePixelRatioF())
        painter.drawPixmap(place.topLeft(), pixmap)

    def with_line_icon(self) -> "Button":
        """Use the icon's regular cut instead of the duotone one; returns itself."""
        self._duotone = "regular"
        return self

    def with_icon_last(self) -> "Button":
        """Have the icon behind the words, where it points on; returns itself."""
        self._is_icon_last = True
        return self

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show hover."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing hover."""
        super().leaveEvent(event)
        self.update()
