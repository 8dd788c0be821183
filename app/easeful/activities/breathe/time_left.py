"""The time of a breathing session in figures, with the word that goes with it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.course import Stage
from easeful.ui.theme import Theme
from easeful.ui.widgets.text import Text
from easeful.ui.words import countdown, tr


class TimeLeft(QWidget):
    """Begins in 0:14; 2:06 left; ends in 0:09."""

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._before = Text(theme, "", "text-lead", colour="ink-2", lines=1.3, wraps=False)
        self._time = Text(theme, "", "text-lead", 600, lines=1.3, tabular=True, wraps=False)
        self._after = Text(theme, tr("left"), "text-lead", colour="ink-2", lines=1.3, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._before, self._time, self._after):
            row.addWidget(part)
        row.addStretch(1)

    def show_time(self, stage: Stage, seconds: float) -> None:
        """Show the seconds that are left of a stage."""
        before = {Stage.SETTLE: tr("Begins in"), Stage.RETURN: tr("Ends in")}.get(stage, "")
        self._before.setText(before)
        self._before.setVisible(bool(before))
        self._time.setText(countdown(seconds))
        self._after.setVisible(not before)
