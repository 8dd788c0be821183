"""A breathing session without motion: the word, the count, and a cell for each beat that fills when it comes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, QSizeF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.activities.breathe.bars_layout import Layout, lay_out
from easeful.activities.breathe.cell_looks import draw_cells
from easeful.activities.breathe.counted import draw_counted
from easeful.activities.breathe.face import Face
from easeful.activities.breathe.uncounted import draw_uncounted
from easeful.core.breath import Breath
from easeful.ui.breath_words import breath_words
from easeful.ui.theme import Theme

LOOK = 50  # ms between two looks, by which a count may be late
LEAST = QSize(280, 150)


class Bars(QWidget):
    """Asks `look` twenty times a second, and paints when a word or a count is another. Hidden or paused it rests."""

    def __init__(self, theme: Theme, look: Callable[[], Face]) -> None:
        """`look` answers the face of this moment; it is asked again after `go_on`, and once at a `pause`."""
        super().__init__()
        self._theme, self._look = theme, look
        self._breath: Breath | None = None
        self._face = Face(0.0, "")
        self._layout: Layout | None = None
        self._is_going = False
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK)
        self._looks.timeout.connect(self._show_moment)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)

    def prepare(self, breath: Breath | None) -> None:
        """Show the cells of this breath; None for a pace of one's own, which has none."""
        self._breath = breath
        self.setAccessibleDescription("" if breath is None else breath_words(breath))
        self._draw_again()

    def go_on(self) -> None:
        """Show each moment as it comes."""
        self._is_going = True
        self._look_in_view()

    def pause(self) -> None:
        """Show this moment, and stay."""
        self._is_going = False
        self._looks.stop()
        self._show_moment()

    @property
    def is_ticking(self) -> bool:
        """Whether it looks at the time."""
        return self._looks.isActive()

    def sizeHint(self) -> QSize:
        """Ten cells of the design."""
        return QSize(940, 390)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with this moment."""
        self._look_in_view()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks unseen."""
        self._looks.stop()

    def _look_in_view(self) -> None:
        self._show_moment()
        if self._is_going and self.isVisible():
            self._looks.start()

    def _show_moment(self) -> None:
        before, self._face = self._face, self._look()
        if self._face[1:] != before[1:]:
            if self._face.spoken != before.spoken:
                self.setAccessibleName(self._face.spoken)
            self.update()

    def _draw_again(self) -> None:
        self._layout = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand where the new size has room."""
        self._draw_again()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._draw_again()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words and cells."""
        if self._layout is None:
            self._layout = lay_out(self._theme, QSizeF(self.size()), self._breath)
        painter, face, layout = QPainter(self), self._face, self._layout
        if face.beat:
            draw_counted(painter, self._theme, layout.words, face)
        elif face.word:
            draw_uncounted(painter, self._theme, layout.room, layout.words.word_px, face)
        draw_cells(painter, self._theme, layout, face)
