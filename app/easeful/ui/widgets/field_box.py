"""The ground of what is pressed to choose: a row, or a field that opens a list."""

from PySide6.QtWidgets import QAbstractButton

from easeful.ui.paint import Box
from easeful.ui.theme import Theme


def field_box(theme: Theme, field: QAbstractButton, *, is_open: bool = False) -> Box:
    """The box of a field in its state: off, pressed or open, under the mouse, at rest."""
    if not field.isEnabled():
        return Box(theme.colour("off-bg"), theme.colour("off-ink") if theme.is_contrast else None, dashed=True)
    if field.isDown() or is_open:
        return Box(theme.colour("sunken"), theme.colour("ink"))
    if field.underMouse():
        return Box(theme.colour("primary-tint"), theme.colour("primary-ink"))
    return Box(theme.colour("card"), theme.colour("line-strong"))
