"""Quiet messages: a note with its icon, a line with an icon, a bulleted list."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.text import Text

WORDS_ROOM = 420  # px at 100 % text that a note's words want beside a button


class Icon(QWidget):
    """A bundled icon that follows the theme; decoration, so it has no accessible name."""

    def __init__(self, theme: Theme, name: str, size: int, colour: str = "ink", cut: str = "duotone") -> None:
        """`size` in px at 100 % text."""
        super().__init__()
        self._theme, self._name, self._size, self._colour, self._cut = theme, name, size, colour, cut
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wear(self, name: str, colour: str) -> None:
        """Show another icon or colour."""
        self._name, self._colour = name, colour
        self.update()

    def wear_cut(self, cut: str) -> None:
        """Show the `regular` cut of the icon, or the `duotone` one."""
        self._cut = cut
        self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        side = self._theme.icon_px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        side = self._theme.icon_px(self._size)
        colour = self._theme.colour(self._colour)
        pixmap = self._theme.icon(self._name, side, colour, self._cut, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPointF(0, 0), pixmap)


class IconLine(QWidget):
    """An icon and a sentence beside it."""

    def __init__(
        self, theme: Theme, icon_name: str, text: str, colour: str = "ink-2", *, size: int = 26,
        role: str = "text-body", weight: int = 400,
    ) -> None:  # fmt: skip
        """`colour` is the token of both."""
        super().__init__()
        self.icon = Icon(theme, icon_name, size, colour)
        self.text = Text(theme, text, role, weight, colour)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)

    def with_line_icon(self) -> "IconLine":
        """Use the icon's regular cut instead of the duotone one; returns itself."""
        self.icon.wear_cut("regular")
        return self

    def say(self, text: str, icon_name: str = "", colour: str = "") -> None:
        """Say something else."""
        self.text.setText(text)
        if colour:
            self.text.wear(colour)
            self.icon.wear(icon_name, colour)


class Note(Paper):
    """A note: icon, a bold line and a plain one; `row` takes a button on its right or below."""

    def __init__(self, theme: Theme, icon_name: str, colour: str = "primary-ink") -> None:
        """`colour` is the icon's token."""
        super().__init__(theme, radius="radius-note")
        self.icon = Icon(theme, icon_name, 40, colour)
        self.title = Text(theme, "", "text-lead", 600, lines=1.4)
        self.line = Text(theme, "", colour="ink-2")
        message, words = QWidget(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        beside = QHBoxLayout(message)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(18)
        beside.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        beside.addLayout(words, 1)
        self.row = Beside(theme, 18)
        self.row.add(message, 1, WORDS_ROOM)
        self.column.addWidget(self.row)
        self.column.setContentsMargins(24, 15, 16, 15)

    def say(self, title: str, line: str = "") -> None:
        """Show these words."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))


class Bullets(QWidget):
    """A short list in plain words; each point is text of its own for screen readers."""

    def __init__(
        self,
        theme: Theme,
        points: tuple[str, ...],
        colour: str = "ink-2",
        lines: float = 1.5,
        spacing: int = 2,
    ) -> None:
        """`colour` is the token of the dots, `lines` the line height, `spacing` px between points."""
        super().__init__()
        self._theme, self._colour = theme, colour
        self._texts = [Text(theme, point, lines=lines) for point in points]
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 0, 0)
        column.setSpacing(spacing)
        for text in self._texts:
            column.addWidget(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._colour))
        for text in self._texts:
            first_line = self._theme.px("text-body") * 0.75
            painter.drawEllipse(QPointF(4.5, text.y() + first_line), 4.2, 4.2)
