"""The card of the skin check with the signs to stop at: in short first, in full for who is not sure."""

from PySide6.QtWidgets import QGridLayout, QWidget

from easeful.activities.heat_ice.words import any_change_words, stop_signs, warning_signs
from easeful.core.pack import Method
from easeful.ui.theme import Theme
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.note import Bullets
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class Signs(Paper):
    """Shows the short list until `show_all`."""

    def __init__(self, theme: Theme, method: Method) -> None:
        """In the method's colours."""
        super().__init__(theme, edge=f"{method.value}.tint2", inset=26)
        self._theme, self._method, self._accent = theme, method, f"{method.value}.accent"
        self._short = self._pairs()
        self.column.addWidget(Text(theme, tr("Stop if you see or feel any of these"), weight=600))
        self.column.addWidget(self._short)

    def _pairs(self) -> QWidget:
        pairs, grid = QWidget(), QGridLayout()
        pairs.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        columns = 1 if self._theme.is_large else 2
        for place, sign in enumerate(warning_signs(self._method)):
            grid.addWidget(Bullets(self._theme, (sign,), self._accent), place // columns, place % columns)
        return pairs

    def show_all(self) -> None:
        """Show every sign and what to do then."""
        self._short.hide()
        signs = tuple(f"{sign}: {then}" for sign, then in stop_signs(self._method))
        self.column.addWidget(Bullets(self._theme, signs, self._accent, lines=1.35))
        self.column.addWidget(Text(self._theme, any_change_words(), colour="ink-2", lines=1.35))
