"""The large answers on a call: icon, a word, and the line that says what happens then."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.ui.paint import Box, Paragraph, draw_box, draw_tick
from easeful.ui.theme import Theme
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.widgets.looks import LOOKS
from easeful.ui.widgets.pressable import Pressable

WORD = 24  # px at 100 % text


class Room(NamedTuple):
    """Pixels of the parts: the icon at 100 % text, left and right of everything, between icon and words, and above."""

    icon: int
    left: int
    right: int
    gap: int
    above: int


WIDE, SHORT = Room(36, 26, 16, 18, 14), Room(28, 16, 12, 10, 8)


class Answer(Pressable, QPushButton):
    """`kind` as for Button; the line is its accessible description, and not shown where it was shortened."""

    def __init__(self, theme: Theme, word: str, line: str, kind: str, icon_name: str) -> None:
        """`icon_name` is a bundled icon or `tick`."""
        super().__init__(word)
        self._theme, self._line, self._kind, self._icon = theme, line, kind, icon_name
        self._room, self._is_short = WIDE, False
        self.setAccessibleDescription(line)
        self.feel(theme.length("radius-m"))
        grow_with_words(self)

    def wear(self, kind: str) -> None:
        """Become another kind of button."""
        self._kind = kind
        self.update()

    def shorten(self, *, wanted: bool) -> None:
        """Show the word only, where room is short."""
        self._is_short, self._room = wanted, SHORT if wanted else WIDE
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[Paragraph, ...]:
        role = "text-lead" if self._is_short else WORD
        word = Paragraph(self.text(), self._theme.font(role, 600), 1.25)
        return (word,) if self._is_short else (word, Paragraph(self._line, self._theme.font("text-body"), 1.3))

    def _around(self) -> int:
        room = self._room
        return room.left + self._theme.icon_px(room.icon) + room.gap + room.right

    def _inner(self, width: int) -> float:
        return max(1.0, width - self._around())

    def sizeHint(self) -> QSize:
        """Three fit beside each other at 100 %; as wide as its word when it is short."""
        width = round(self._words()[0].natural_width() + 0.5) + self._around() if self._is_short else 350
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the icon."""
        widest = max(paragraph.narrowest_width() for paragraph in self._words())
        return QSize(round(widest) + self._around(), self._least_height)

    @property
    def _least_height(self) -> int:
        return self._theme.length("target-main" if self._is_short else "target-answer")

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make an answer higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        words = sum(paragraph.height(self._inner(width)) for paragraph in self._words())
        return max(self._least_height, round(words) + 2 * self._room.above)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        painter, theme = QPainter(self), self._theme
        state = "pressed" if self.isDown() else "hover" if self.underMouse() else "rest"
        look = LOOKS[self._kind][state]
        edge = theme.colour(look.edge) if look.edge else None
        draw_box(painter, QRectF(self.rect()), float(self.property("radius")), Box(theme.colour(look.fill), edge))
        ink, size = theme.colour(look.ink), theme.icon_px(self._room.icon)
        place = QRectF(self._room.left, (self.height() - size) / 2, size, size)
        if self._icon == "tick":
            draw_tick(painter, place, ink)
        else:
            pixmap = theme.icon(self._icon, size, ink, "duotone", self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft(), pixmap)
        width, x = self._inner(self.width()), self._room.left + size + self._room.gap
        y = (self.height() - sum(paragraph.height(width) for paragraph in self._words())) / 2
        for paragraph in self._words():
            paragraph.draw(painter, QRectF(x, y, width, 1000), ink)
            y += paragraph.height(width)
