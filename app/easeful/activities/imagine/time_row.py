"""How far a guide has come: the time so far, a bar, and what is left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.progress import Progress
from easeful.ui.widgets.text import Text
from easeful.ui.words import countdown, stopwatch, tr

RIGHT = Qt.AlignmentFlag.AlignRight


class TimeRow(QWidget):
    """The bar keeps its length while the digits change."""

    def __init__(self, theme: Theme) -> None:
        """At the beginning."""
        super().__init__()
        self._elapsed = Text(theme, "", "text-body", 600, tabular=True, wraps=False)
        self._left = Text(theme, "", "text-body", colour="ink-2", tabular=True, wraps=False, align=RIGHT)
        self._progress = Progress(theme, "imagine.accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._elapsed)
        row.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._left)

    def show_time(self, elapsed: float, length: float) -> None:
        """Show how many of how many seconds are over."""
        self._elapsed.setText(stopwatch(elapsed))
        self._elapsed.setAccessibleName(tr("{time} so far").format(time=stopwatch(elapsed)))
        self._elapsed.keep_room_for(stopwatch(length))
        self._left.setText(tr("{time} left").format(time=countdown(length - elapsed)))
        self._left.keep_room_for(tr("{time} left").format(time=countdown(length)))
        self._progress.show_share(elapsed / length if length else 0.0)
