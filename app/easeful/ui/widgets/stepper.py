"""A number between a minus and a plus, with the reason where it cannot go further."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.ui.saying import say
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.number import GAP, Number
from easeful.ui.widgets.text import Text


class SquareButton(Button):
    """A 60 x 60 button that shows only an icon; its text is its accessible name."""

    def __init__(self, theme: Theme, name: str, icon_name: str) -> None:
        """`name` is what a screen reader says."""
        super().__init__(theme, "", "secondary", icon_name)
        self.with_line_icon()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(theme.length("target-main"), theme.length("target-main"))

    def _icon_room(self) -> float:
        return 26 + 10

    def _sides(self) -> int:
        return 0

    def heightForWidth(self, _width: int) -> int:
        """As high as it is wide."""
        return self._theme.length("target-main")

    def _draw_icon(self, painter, left, ink) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        super()._draw_icon(painter, (self.width() - 26) / 2, ink)


class Stepper(QWidget):
    """A number with its unit between two square buttons. `picked` carries another number that the person wants.

    A `spread` one takes the width it is given, so that its buttons stay where they are whatever the number.
    """

    picked = Signal(float)

    def __init__(self, theme: Theme, name: str, less: str, more: str, *, spread: bool = False) -> None:
        """`name` is the accessible name of the number, `less` and `more` are those of the buttons."""
        super().__init__()
        self.less = SquareButton(theme, less, "minus")
        self._unit = Text(theme, "", wraps=False)
        self.number = Number(theme, name, self._unit)
        self.more = SquareButton(theme, more, "plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.less)
        self._put_apart(row, spread=spread)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(GAP)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignVCenter)
        self._put_apart(row, spread=spread)
        row.addWidget(self.more)
        row.addStretch(0 if spread else 1)
        self.number.picked.connect(self.picked)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(+1))

    def _put_apart(self, row: QHBoxLayout, *, spread: bool) -> None:
        row.addSpacing(12 if spread else 34)
        row.addStretch(1 if spread else 0)

    def _step(self, by: int) -> None:
        before = self.number.text()
        self.number.stepBy(by)
        if self.number.text() != before:
            say(self.number, self.number.text())

    def offer(self, numbers: Sequence[float], shown: float, unit: str, *, least: str, most: str) -> None:
        """Show one number; `numbers`, from the least to the most, are those that can be picked.

        `least` and `most` say why it goes no further: at an end the button there is off and tells the reason.
        """
        self.number.offer(numbers, shown, unit)
        self._unit.setText(unit)
        ends = (self.less, shown <= numbers[0], least), (self.more, shown >= numbers[-1], most)
        for button, is_the_end, reason in ends:
            button.setEnabled(not is_the_end)
            button.setAccessibleDescription(reason if is_the_end else "")
            button.setToolTip(reason if is_the_end else button.accessibleName())
