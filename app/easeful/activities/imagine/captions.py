"""The captions of a guide: the line now, large, and small above and below it the lines before and after."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.ui.paint import CENTRE, Paragraph
from easeful.ui.theme import Theme

WIDEST, WIDEST_NEAR = 620, 900  # px at 100 % text of the line now, and of those near it
GAP = 16  # px between lines
NOW_SIZES = (38, 32, 28, 24, 20)  # px at 100 % text; the first that fits
LINES = 1.28
STEP = 8  # px by which a line is narrowed to balance it


class Captions(QWidget):
    """Has the line now as its accessible name.

    `reached` carries the px from its top to the highest word since it was resized.
    """

    reached = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Without words."""
        super().__init__()
        self._theme = theme
        self._before = self._now = self._after = ""
        self.top = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_lines(self, before: str, now: str, after: str) -> None:
        """Show these; empty words take no room."""
        if (before, now, after) != (self._before, self._now, self._after):
            self._before, self._now, self._after = before, now, after
            self.setAccessibleName(now)
            self.update()

    def sizeHint(self) -> QSize:
        """The design's place."""
        return QSize(WIDEST_NEAR, 200)

    def minimumSizeHint(self) -> QSize:
        """Two lines of the smallest size."""
        return QSize(200, round(self._theme.px(NOW_SIZES[-1]) * 2 * LINES))

    def _room(self, widest: int) -> float:
        return max(1.0, min(self.width(), widest * self._theme.text_size / 100))

    def _near(self, text: str) -> Paragraph:
        return Paragraph(text, self._theme.font("text-lead"), LINES, CENTRE)

    def _fitting(self) -> Paragraph:
        """The line now, as large as it may be; rather small than cut off."""
        room = self._room(WIDEST)
        for size in NOW_SIZES:
            now = Paragraph(self._now, self._theme.font(size, 500), LINES, CENTRE)
            if now.height(room) <= self.height() and now.narrowest_width() <= room:
                break
        return now

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, the one now in the middle; those near it only where they have room."""
        painter, theme, now = QPainter(self), self._theme, self._fitting()
        width = balanced(now, self._room(WIDEST))
        height = now.height(width)
        middle = (self.height() - height) / 2
        now.draw(painter, QRectF((self.width() - width) / 2, middle, width, height), theme.colour("ink"))
        highest = middle
        for text, is_above in ((self._before, True), (self._after, False)):
            near = self._near(text)
            wide = balanced(near, self._room(WIDEST_NEAR))
            top = middle - GAP - near.height(wide) if is_above else middle + height + GAP
            if text and top >= 0 and top + near.height(wide) <= self.height():
                place = QRectF((self.width() - wide) / 2, top, wide, near.height(wide))
                near.draw(painter, place, theme.colour("ink-2"))
                highest = min(highest, top)
        self._tell(round(highest))

    def _tell(self, top: int) -> None:
        if top < self.top:
            self.top = top
            self.reached.emit(top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the highest word anew."""
        super().resizeEvent(event)
        self.top = self.height()


def balanced(paragraph: Paragraph, width: float) -> float:
    """The least width in px at which a paragraph has as many lines as at `width`, so that they are about as long."""
    height = paragraph.height(width)
    while width - STEP > paragraph.narrowest_width() and paragraph.height(width - STEP) == height:
        width -= STEP
    return width
