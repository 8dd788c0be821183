"""A number that looks like text and is a value: keys step it, a screen reader reads, steps and sets it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSizePolicy, QWidget

from easeful.ui.paint import HEAD_LINES, Paragraph
from easeful.ui.theme import Theme

SIZE, WEIGHT = "num-step", 600
RADIUS = 8.0
GAP, AIR = 7, 5  # px: to the unit, and round both of them within the focus ring


def number_words(number: float) -> str:
    """A number with no more digits than it needs, at most two after the point."""
    return f"{number:.2f}".rstrip("0").removesuffix(".")


class Number(QDoubleSpinBox):
    """One of some numbers. `picked` carries another that the person wants; the owner shows it, or does not."""

    picked = Signal(float)

    def __init__(self, theme: Theme, name: str, unit: QWidget) -> None:
        """`name` is its accessible name: what the number is of; `unit` shows its unit beside it."""
        super().__init__()
        self._theme, self._unit = theme, unit
        self._numbers: Sequence[float] = (0.0,)
        self._shown = 0.0
        self._is_offering = False
        self.setAccessibleName(name)
        self.setDecimals(2)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", RADIUS)
        self.lineEdit().setReadOnly(True)
        self.lineEdit().hide()
        self.valueChanged.connect(self._take)

    def offer(self, numbers: Sequence[float], shown: float, unit: str) -> None:
        """Show one number; `numbers`, from the least to the most, are those that can be picked."""
        self._numbers, self._shown = numbers, shown
        self._is_offering = True  # a new range moves the value as well
        self.setSuffix(f" {unit}")
        self.setRange(min(numbers[0], shown), max(numbers[-1], shown))
        self.setValue(shown)
        self._is_offering = False
        self.updateGeometry()
        self.update()

    def textFromValue(self, number: float) -> str:
        """No more digits than it needs."""
        return number_words(number)

    def stepBy(self, steps: int) -> None:
        """Pick the next one above or below; what is beyond the ends is the end."""
        above, below = bisect_right(self._numbers, self._shown), bisect_left(self._numbers, self._shown)
        place = above + steps - 1 if steps > 0 else below + steps
        self._pick(self._numbers[min(len(self._numbers) - 1, max(0, place))])

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Up where a larger one is offered, down where a smaller one is."""
        flags = QAbstractSpinBox.StepEnabledFlag
        up = flags.StepUpEnabled if self._shown < self._numbers[-1] else flags.StepNone
        down = flags.StepDownEnabled if self._shown > self._numbers[0] else flags.StepNone
        return up | down

    def _take(self, wanted: float) -> None:
        """What a screen reader has set: the nearest that is offered and not above it."""
        if wanted != self._shown and not self._is_offering:
            place = bisect_right(self._numbers, wanted) - 1
            self._pick(self._numbers[max(0, place)])

    def _pick(self, number: float) -> None:
        if number != self._shown:
            self.picked.emit(number)
        self.setValue(self._shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the focus ring lie round number and unit."""
        super().resizeEvent(event)
        width = self.width() + GAP + self._unit.sizeHint().width()
        self.setProperty("focus_rect", QRect(-AIR, 0, width + 2 * AIR, self.height()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def _paragraph(self) -> Paragraph:
        return Paragraph(number_words(self._shown), self._theme.font(SIZE, WEIGHT), HEAD_LINES, wraps=False)

    def sizeHint(self) -> QSize:
        """As large as its digits."""
        paragraph = self._paragraph()
        return QSize(round(paragraph.natural_width() + 0.5), paragraph.line_height)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the digits alone."""
        self._paragraph().draw(QPainter(self), QRectF(self.rect()), self._theme.colour("ink"))
