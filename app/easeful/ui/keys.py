"""The keys of the window and its icon, made after it is seen: Qt's classes for them take long to load."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from easeful.ui.window import Window


def window_icon(resources: Path) -> "QIcon":
    """The program's mark for task bars and title bars."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 (start-up time)

    return QIcon(str(resources / "icons" / "easeful.svg"))


def escape(widget: QWidget, act: Callable[[], None]) -> None:
    """The Escape key does this while the keyboard is in the widget."""
    at_key(widget, Qt.Key.Key_Escape, act)


def at_key(widget: QWidget, key: Qt.Key, act: Callable[[], None]) -> None:
    """A key does this once for each press while the keyboard is in the widget, whatever a button makes of it."""
    from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 (start-up time)

    shortcut = QShortcut(QKeySequence(key), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(act)


def join_keys(window: "Window", help_: Callable[[], None], go: Callable[[str], None]) -> None:
    """F1 is Help; Ctrl and a number opens the page at that place in the rail."""
    from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 (start-up time)

    QShortcut(QKeySequence("F1"), window, help_)
    for number, activity in enumerate(window.activities, 1):
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), window)
        shortcut.activated.connect(lambda key=activity.key: go(key))
