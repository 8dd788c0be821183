"""A chip: icon, a grey lead word, a bold value and a caret; it opens a choice."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from easeful.ui.paint import Box, Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.pressable import Pressable

HEIGHT = 52
SIDES = 20
ICON = 24
CARET = 20
GAP = 10
SPACE = 5  # px at 100 % text between the words


class Chip(Pressable, QPushButton):
    """`lead` says what it is, `show_value` what is chosen."""

    def __init__(self, theme: Theme, lead: str, icon_name: str) -> None:
        """Without a value at first."""
        super().__init__(lead)
        self._theme, self._lead, self._icon, self._value = theme, lead, icon_name, ""
        self.feel(HEIGHT / 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, value: str, lead: str = "") -> None:
        """Show a value behind the lead word, or behind another one."""
        self._value, self._lead = value, lead or self._lead
        self.setAccessibleName(f"{self._lead} {value}")
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[Paragraph, Paragraph]:
        lead = Paragraph(self._lead, self._theme.font("text-body"), 1.3, wraps=False)
        return lead, Paragraph(self._value, self._theme.font("text-body", 700), 1.3, wraps=False)

    def sizeHint(self) -> QSize:
        """All of it in one line."""
        lead, value = self._words()
        words = lead.natural_width() + value.natural_width() + self._theme.px(SPACE)
        width = words + self._theme.icon_px(ICON) + CARET + 2 * GAP + 2 * SIDES - 6
        return QSize(round(width), max(HEIGHT, lead.line_height + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill and its parts."""
        painter, theme = QPainter(self), self._theme
        hover = self.underMouse()
        fill = "sunken" if self.isDown() else "primary-tint" if hover else "card"
        edge = theme.colour("primary-ink" if hover else "line-strong")
        self.setProperty("radius", self.height() / 2)
        draw_box(painter, QRectF(self.rect()), self.height() / 2, Box(theme.colour(fill), edge))
        size, x, ratio = theme.icon_px(ICON), SIDES - 2.0, self.devicePixelRatioF()
        painter.drawPixmap(
            QPointF(x, (self.height() - size) / 2),
            theme.icon(self._icon, size, theme.colour("ink"), "regular", ratio),
        )
        x += size + GAP
        for words, colour in zip(self._words(), ("ink-2", "ink"), strict=True):
            top = (self.height() - words.line_height) / 2
            words.draw(painter, QRectF(x, top, words.natural_width(), words.line_height), theme.colour(colour))
            x += words.natural_width() + theme.px(SPACE)
        caret = theme.icon("caret-down", CARET, theme.colour("ink"), "regular", ratio)
        painter.drawPixmap(QPointF(self.width() - SIDES - CARET + 4, (self.height() - CARET) / 2), caret)
