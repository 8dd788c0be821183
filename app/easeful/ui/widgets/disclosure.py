"""A row that opens in place: icon, title, a line below it, a caret; its body lies inside the same edge."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from easeful.ui.paint import Box, Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.expandable import Expandable
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.words import tr

HEIGHT = 68
ICON = 26
CARET = 22
WORDS_LEFT = 62


class DisclosureHead(Expandable, QPushButton):
    """The row itself."""

    def __init__(self, theme: Theme, title: str, icon_name: str) -> None:
        """`title` is its accessible name, the line below its description."""
        super().__init__(title)
        self._theme, self._icon, self._line = theme, icon_name, ""
        self.feel(theme.length("radius-m"))
        self.be_expandable(tr("Closed"))
        grow_with_words(self)

    def say(self, line: str) -> None:
        """Show another line below the title."""
        self._line = line
        self._opens = tr("Closed. {line}").format(line=line)
        self._describe()
        self.updateGeometry()
        self.update()

    def _paragraphs(self) -> list[tuple[Paragraph, str]]:
        title = Paragraph(self.text(), self._theme.font("text-body", 600), 1.35)
        if self.is_open or not self._line:
            return [(title, "ink")]
        return [(title, "ink"), (Paragraph(self._line, self._theme.font("text-small"), 1.4), "ink-2")]

    def _inner(self, width: int) -> float:
        return max(1.0, width - WORDS_LEFT - CARET - 30)

    def sizeHint(self) -> QSize:
        """A row of the design's height."""
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        """The longest word between icon and caret."""
        widest = max(paragraph.narrowest_width() for paragraph, _ in self._paragraphs())
        return QSize(round(widest) + WORDS_LEFT + CARET + 30, HEIGHT)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make a row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        words = sum(paragraph.height(self._inner(width)) for paragraph, _ in self._paragraphs())
        return max(HEIGHT if not self.is_open else HEIGHT - 8, round(words) + 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, words and caret; the ground when hovered."""
        painter, theme = QPainter(self), self._theme
        if self.underMouse() or self.isDown():
            ground = theme.colour("sunken" if self.isDown() else "primary-tint")
            draw_box(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), theme.length("radius-m") - 2, Box(ground))
        ratio = self.devicePixelRatioF()
        ink = theme.colour("ink")
        icon = theme.icon(self._icon, ICON, ink, "duotone", ratio)
        painter.drawPixmap(QPointF(22, (self.height() - ICON) / 2), icon)
        caret = theme.icon("caret-up" if self.is_open else "caret-down", CARET, ink, "regular", ratio)
        painter.drawPixmap(QPointF(self.width() - CARET - 18, (self.height() - CARET) / 2), caret)
        width = self._inner(self.width())
        paragraphs = self._paragraphs()
        y = (self.height() - sum(paragraph.height(width) for paragraph, _ in paragraphs)) / 2
        for paragraph, colour in paragraphs:
            paragraph.draw(painter, QRectF(WORDS_LEFT, y, width, 1000), theme.colour(colour))
            y += paragraph.height(width)


class Disclosure(QWidget):
    """A head and a body in one edge; `opened` tells when it opens or closes."""

    opened = Signal(bool)

    def __init__(self, theme: Theme, title: str, icon_name: str) -> None:
        """Closed at first; fill `body`."""
        super().__init__()
        self._theme = theme
        self.head = DisclosureHead(theme, title, icon_name)
        self._holder = QWidget()
        self.body = QVBoxLayout(self._holder)
        self.body.setContentsMargins(22, 0, 22, 18)
        self.body.setSpacing(theme.length("gap"))
        self._holder.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._holder)
        self.head.opened.connect(self._show)

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.head.is_open

    def open(self, *, wanted: bool = True) -> None:
        """Open, or close."""
        self.head.open(wanted=wanted)

    def _show(self, wanted: bool) -> None:
        self._holder.setVisible(wanted)
        self.opened.emit(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge round head and body."""
        theme = self._theme
        box = Box(theme.colour("card"), theme.colour("line-strong"))
        draw_box(QPainter(self), QRectF(self.rect()), theme.length("radius-m"), box)
