"""A field that opens a list: what it is in small words, what is chosen in bold ones, and a caret."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from easeful.ui.paint import Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.expandable import Expandable
from easeful.ui.widgets.field_box import field_box
from easeful.ui.words import tr

SIDES, CARET, GAP = 14, 20, 8


class ListField(Expandable, QPushButton):
    """Opens a list, from which its value is chosen."""

    def __init__(self, theme: Theme, lead: str) -> None:
        """`lead` is what it is."""
        super().__init__(lead)
        self._theme, self._lead, self._value = theme, lead, ""
        self._others: tuple[str, ...] = ()
        self.feel(theme.length("radius-m"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.be_expandable(tr("Opens a list"))

    def keep_room_for(self, *values: str) -> None:
        """Be as wide as the longest of these would be, so that choosing another moves nothing."""
        self._others = values

    def show_value(self, value: str, name: str = "") -> None:
        """Show what is chosen; `name` is what a screen reader hears of it, where that is more."""
        self.setAccessibleName(f"{self._lead}: {name or value}")
        self.setToolTip(name)
        self._value = value
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[Paragraph, Paragraph]:
        lead = Paragraph(self._lead, self._theme.font("text-small"), 1.2, wraps=False)
        return lead, self._set(self._value)

    def _set(self, value: str) -> Paragraph:
        return Paragraph(value, self._theme.font("text-body", 700), 1.2, wraps=False)

    def sizeHint(self) -> QSize:
        """Both lines, and the caret beside them."""
        words = self._words()
        width = max(word.natural_width() for word in (*words, *map(self._set, self._others))) + GAP + CARET + 2 * SIDES
        height = sum(word.line_height for word in words) + 14
        return QSize(round(width), max(self._theme.length("target-main"), height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, both lines, and the caret where there is room for it."""
        painter, theme = QPainter(self), self._theme
        draw_box(painter, QRectF(self.rect()), theme.length("radius-m"), field_box(theme, self, is_open=self.is_open))
        words = self._words()
        y = (self.height() - sum(word.line_height for word in words)) / 2
        for word, ink in zip(words, ("ink-2", "ink"), strict=True):
            word.draw(painter, QRectF(SIDES, y, word.natural_width(), word.line_height), theme.colour(ink))
            y += word.line_height
        if self.width() < self.sizeHint().width():
            return  # the words need the room more than the caret
        name = "caret-up" if self.is_open else "caret-down"
        caret = theme.icon(name, CARET, theme.colour("ink"), "regular", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - CARET - SIDES, (self.height() - CARET) / 2), caret)
