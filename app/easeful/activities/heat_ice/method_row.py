"""Heat or ice: the first choice of the set-up."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from easeful.core.pack import Method
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.option import Option
from easeful.ui.words import method_words, tr


class MethodRow(QWidget):
    """`chosen` carries the method that was pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Nothing chosen until `choose`."""
        super().__init__()
        be_group(self, tr("Heat or ice?"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.length("gap"))
        self._group = QButtonGroup(self)
        self._options = {
            method: Option(theme, method_words(method), method.value, tool_icon(method), height=68) for method in Method
        }
        for method, option in self._options.items():
            self._group.addButton(option)
            row.addWidget(option, 1)
            option.picked.connect(partial(self.chosen.emit, method))

    def choose(self, method: Method) -> None:
        """Show which is chosen."""
        self._options[method].show_checked()
