"""The large answers on a call: icon, a word, and the line that says what happens then."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from easeful.ui.paint import Box, Paragraph, draw_box, draw_tick
from easeful.ui.theme import Theme
from easeful.ui.widgets.looks import LOOKS
from easeful.ui.widgets.pressable import Pressable

ICON = 36
LEFT = 26
GAP = 18


class Answer(Pressable, QPushButton):
    """`kind` as for Button; the line is its accessible description."""

    def __init__(self, theme: Theme, word: str, line: str, kind: str, icon_name: str) -> None:
        """`icon_name` is a bundled icon or `tick`."""
        super().__init__(word)
        self._theme, self._line, self._kind, self._icon = theme, line, kind, icon_name
        self.setAccessibleDescription(line)
        self.setAutoDefault(False)
        self.setProperty("radius", theme.length("radius-m"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def wear(self, kind: str) -> None:
        """Become another kind of button."""
        self._kind = kind
        self.update()

    def _words(self) -> tuple[Paragraph, Paragraph]:
        word = Paragraph(self.text(), self._theme.font(24, 600), 1.25)
        return word, Paragraph(self._line, self._theme.font("text-body"), 1.3)

    def _inner(self, width: int) -> float:
        return max(1.0, width - LEFT - self._theme.icon_px(ICON) - GAP - 16)

    def sizeHint(self) -> QSize:
        """Three fit beside each other at 100 %."""
        return QSize(350, self.heightForWidth(350))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the icon."""
        widest = max(paragraph.narrowest_width() for paragraph in self._words())
        return QSize(round(widest) + LEFT + self._theme.icon_px(ICON) + GAP + 16, self._theme.length("target-answer"))

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make an answer higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        words = sum(paragraph.height(self._inner(width)) for paragraph in self._words())
        return max(self._theme.length("target-answer"), round(words) + 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        painter, theme = QPainter(self), self._theme
        state = "pressed" if self.isDown() else "hover" if self.underMouse() else "rest"
        look = LOOKS[self._kind][state]
        edge = theme.colour(look.edge) if look.edge else None
        draw_box(painter, QRectF(self.rect()), float(self.property("radius")), Box(theme.colour(look.fill), edge))
        ink, size = theme.colour(look.ink), theme.icon_px(ICON)
        place = QRectF(LEFT, (self.height() - size) / 2, size, size)
        if self._icon == "tick":
            draw_tick(painter, place, ink)
        else:
            pixmap = theme.icon(self._icon, size, ink, "duotone", self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft(), pixmap)
        width, x = self._inner(self.width()), LEFT + size + GAP
        y = (self.height() - sum(paragraph.height(width) for paragraph in self._words())) / 2
        for paragraph in self._words():
            paragraph.draw(painter, QRectF(x, y, width, 1000), ink)
            y += paragraph.height(width)
