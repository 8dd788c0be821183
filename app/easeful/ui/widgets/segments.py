"""A switch between two views, such as back and front."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from easeful.ui.paint import CENTRE, Paragraph
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable


class Segment(Checkable, QPushButton):
    """One half of the switch; the chosen one is inverted."""

    def __init__(self, theme: Theme, text: str) -> None:
        """48 px high."""
        super().__init__(text)
        self._theme = theme
        self.feel(theme.length("radius-s"))
        self.be_checkable(one_of_several=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _words(self) -> Paragraph:
        weight = 700 if self.isChecked() else 400
        return Paragraph(self.text(), self._theme.font("text-body", weight), 1.3, CENTRE, wraps=False)

    def sizeHint(self) -> QSize:
        """Words with air."""
        words = Paragraph(self.text(), self._theme.font("text-body", 700), 1.3, wraps=False)
        return QSize(max(103, round(words.natural_width()) + 40), max(48, words.line_height + 18))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the chosen one, and the word."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
            painter.fillPath(path, theme.colour("ink" if self.isChecked() else "primary-tint"))
        words = self._words()
        top = (self.height() - words.line_height) / 2
        ink = theme.colour("bg" if self.isChecked() else "ink")
        words.draw(painter, QRectF(0, top, self.width(), words.line_height), ink)


class Segments(QWidget):
    """`chosen` carries the number of the segment."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, words: tuple[str, ...], name: str) -> None:
        """The first is chosen."""
        super().__init__()
        self._theme = theme
        be_group(self, name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._segments: list[Segment] = []
        for number, word in enumerate(words):
            segment = Segment(theme, word)
            segment.picked.connect(partial(self.chosen.emit, number))
            self._segments.append(segment)
            self._group.addButton(segment)
            row.addWidget(segment)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Choose a segment without telling."""
        self._segments[number].show_checked()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge round all."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("card"))
        painter.setPen(QPen(self._theme.colour("line-strong"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 13, 13)
