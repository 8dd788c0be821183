"""The head of a section: its icon and its heading."""

from PySide6.QtWidgets import QHBoxLayout

from easeful.ui.theme import Theme
from easeful.ui.widgets.note import Icon
from easeful.ui.widgets.text import heading


def section(theme: Theme, icon_name: str, title: str) -> QHBoxLayout:
    """A section's icon and heading."""
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(Icon(theme, icon_name, 28))
    row.addWidget(heading(theme, title, "text-h3"), 1)
    return row
