"""How far a guide has come: the time so far, a bar, and the whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.progress import Progress
from easeful.ui.widgets.text import Text
from easeful.ui.words import countdown, tr


class TimeRow(QWidget):
    """A screen reader hears at its right end how much is left."""

    def __init__(self, theme: Theme) -> None:
        """At the beginning."""
        super().__init__()
        self._elapsed = Text(theme, "", "text-body", 600, tabular=True, wraps=False)
        self._length = Text(theme, "", "text-body", colour="ink-2", tabular=True, wraps=False)
        self._progress = Progress(theme, "imagine.accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._elapsed)
        row.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._length)

    def show_time(self, elapsed: float, length: float) -> None:
        """Show how many of how many seconds are over."""
        self._elapsed.setText(countdown(elapsed))
        self._elapsed.setAccessibleName(tr("{time} so far").format(time=countdown(elapsed)))
        self._length.setText(countdown(length))
        self._length.setAccessibleName(tr("{time} left").format(time=countdown(max(0.0, length - elapsed))))
        self._progress.show_share(elapsed / length if length else 0.0)
