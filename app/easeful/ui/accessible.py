"""What a screen reader is told of our widgets that Qt does not tell by itself: a window, a heading, a group."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from easeful.ui.roles import ROLE


def tell_roles() -> None:
    """Have Qt ask here first; to be called once, before a window is shown: what Qt has made it keeps."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not (role := thing.property(ROLE)):
        return None
    return QAccessibleWidget(thing, QAccessible.Role[role])
