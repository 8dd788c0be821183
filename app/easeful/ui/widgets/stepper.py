"""A number between a minus and a plus, with the reason where it cannot go further."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
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
    """Two square buttons and a number with its unit; the owner decides what a step means.

    A `spread` one takes the width it is given, so that its buttons stay where they are whatever the number.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, less: str, more: str, unit: str, *, spread: bool = False) -> None:
        """`less` and `more` are the accessible names of the buttons."""
        super().__init__()
        self.less = SquareButton(theme, less, "minus")
        self.more = SquareButton(theme, more, "plus")
        self._number = Text(theme, "", "num-step", 600, lines=1.2, wraps=False)
        self._unit = Text(theme, unit, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.less)
        self._put_apart(row, spread=spread)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(7)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignVCenter)
        self._put_apart(row, spread=spread)
        row.addWidget(self.more)
        row.addStretch(0 if spread else 1)
        self.less.clicked.connect(lambda: self.stepped.emit(-1))
        self.more.clicked.connect(lambda: self.stepped.emit(+1))

    def _put_apart(self, row: QHBoxLayout, *, spread: bool) -> None:
        row.addSpacing(12 if spread else 34)
        row.addStretch(1 if spread else 0)

    def show_number(self, number: float, unit: str = "", *, less_ends: str, more_ends: str) -> None:
        """Show `number`, with another unit where one is given; a non-empty reason switches that button off."""
        self._number.setText(f"{number:.2f}".rstrip("0").removesuffix("."))
        if unit:
            self._unit.setText(unit)
        self._number.setAccessibleName(f"{self._number.text()} {self._unit.text()}")
        for button, reason in ((self.less, less_ends), (self.more, more_ends)):
            button.setEnabled(not reason)
            button.setAccessibleDescription(reason)
            button.setToolTip(reason or button.accessibleName())
