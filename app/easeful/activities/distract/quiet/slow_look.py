"""A painted picture to look at slowly, with a thought below it that leads the eye."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from easeful.ui.begins import Begins
from easeful.ui.keys import at_key
from easeful.ui.kit import Kit
from easeful.ui.paint import CENTRE, Box, draw_box
from easeful.ui.scenes.cards import whole_picture
from easeful.ui.scenes.gallery import PLAIN, SCENES
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

PICTURES = tuple(name for name in SCENES if name != PLAIN)
LEAST = 200  # px of height


def thoughts() -> tuple[str, ...]:
    """What to look for, one after the other."""
    return (
        tr("Begin at the left edge. Let your eyes go slowly to the right."),
        tr("Find the lightest spot."),
        tr("Find the darkest spot."),
        tr("What is farthest away?"),
        tr("What is nearest to you?"),
        tr("Where does one colour turn into another?"),
        tr("Follow one line from its beginning to its end."),
        tr("What might it sound like there?"),
        tr("What time of day might it be?"),
        tr("Where would you sit down?"),
        tr("Name a small thing that you had not seen before."),
        tr("Look at all of it once more."),
    )


class Picture(QWidget):
    """A scene, still, as large as there is room."""

    def __init__(self, theme: Theme) -> None:
        """Without a scene yet."""
        super().__init__()
        self._theme, self._name = theme, PICTURES[0]
        self._painted: QPixmap | None = None
        self.setMinimumHeight(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("A painted picture"))

    def sizeHint(self) -> QSize:
        """The least: it takes what room there is."""
        return QSize(900, LEAST)

    def show_scene(self, name: str) -> None:
        """Show this scene."""
        self._name, self._painted = name, None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint it anew in its new size."""
        super().resizeEvent(event)
        self._painted = None

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatioF() != ratio:
            self._painted = whole_picture(self._name, self.width(), self.height(), ratio)
        return self._painted

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it within round corners."""
        painter, radius = QPainter(self), self._theme.length("radius-l")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(path)
        painter.drawPixmap(0, 0, self._picture())
        painter.setClipping(False)
        if self._theme.is_contrast:
            draw_box(painter, QRectF(self.rect()), radius, Box(None, self._theme.colour("ink")))


class SlowLook(Begins, QWidget):
    """Right brings another thought, Left the one before."""

    def __init__(self, kit: Kit) -> None:
        """Any picture first."""
        super().__init__()
        self._kit, self._at, theme = kit, 0, kit.theme
        self._thoughts = thoughts()
        self._scenes = kit.distracting.dice.sample(PICTURES, len(PICTURES))
        self._picture = Picture(theme)
        self._thought = Text(theme, "", "text-h2", 600, lines=1.3, align=CENTRE)
        self._thought.keep_room_for(*thoughts())
        self._other = Button(theme, tr("Another picture"), "secondary", "arrows-clockwise").with_line_icon()
        self._next = Button(theme, tr("Another thought"), "primary", "caret-right").with_line_icon().with_icon_last()
        column, row = QVBoxLayout(self), Beside(theme)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._picture, 1)
        column.addWidget(self._thought)
        for button in (self._other, self._next):
            row.add(button, 1)
        column.addWidget(row)
        self._other.clicked.connect(self._show_other)
        self._next.clicked.connect(lambda: self._think(1))
        at_key(self, Qt.Key.Key_Left, lambda: self._think(-1))
        at_key(self, Qt.Key.Key_Right, lambda: self._think(1))
        self.begins_with = self._next
        self._show_other()

    def _show_other(self) -> None:
        self._scenes = [*self._scenes[1:], self._scenes[0]]
        self._picture.show_scene(self._scenes[0])
        first, *others, last = thoughts()
        self._thoughts = (first, *self._kit.distracting.dice.sample(others, len(others)), last)
        self._at = 0
        self._think(0)

    def _think(self, by: int) -> None:
        self._at = (self._at + by) % len(self._thoughts)
        self._thought.setText(self._thoughts[self._at])
        if by:
            self._kit.announce(self._thoughts[self._at])
