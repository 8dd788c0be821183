"""A quiet button that shows that its choice is the one in force."""

from PySide6.QtGui import QColor, QPainter

from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.looks import CHOSEN, Look


class Choice(Checkable, Button):
    """Underlined while it can be chosen; chosen (checked) it has a tick, a ground and a thick edge."""

    def __init__(self, theme: Theme, text: str) -> None:
        """Not chosen at first; the tick has its room from the start, so that choosing moves nothing."""
        super().__init__(theme, text, "quiet", "tick", height=48)
        self.be_checkable(one_of_several=False)

    def _look(self) -> tuple[Look, bool]:
        return (CHOSEN, False) if self.isChecked() else super()._look()

    def _is_underlined(self) -> bool:
        return not self.isChecked()

    def _draw_icon(self, painter: QPainter, left: float, ink: QColor) -> None:
        if self.isChecked():
            super()._draw_icon(painter, left, ink)
