"""What is breathed, and its pace with slower and faster."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.activities.breathe.time_left import TimeLeft
from easeful.core.breath import FASTEST_RATE, Pattern
from easeful.ui.breath_words import rate_words
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import Icon
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class PaceRow(QWidget):
    """`stepped` carries -1 for slower and +1 for faster."""

    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_pace`."""
        super().__init__()
        self._theme = theme
        self._name = Text(theme, "", "text-lead", colour="ink-2", lines=1.3)
        self._rate = Text(theme, "", colour="ink-2", lines=1.3)
        self._slower = Button(theme, tr("Slower"), "secondary", height=48)
        self._faster = Button(theme, tr("Faster"), "secondary", height=48)
        self.controls = QWidget()
        pace = QHBoxLayout(self.controls)
        pace.setContentsMargins(0, 0, 0, 0)
        pace.setSpacing(14)
        for part in (self._rate, self._slower, self._faster):
            pace.addWidget(part)
        self._title = self._named()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        row = Beside(theme, 20, 4)
        self.time = TimeLeft(theme)
        row.add(self._title, 1)
        row.add(self.time, 1)
        row.add(self.controls, align=Qt.AlignmentFlag.AlignRight)
        whole.addWidget(row)
        self.be_short(wanted=False)
        self._slower.clicked.connect(lambda: self.stepped.emit(-1))
        self._faster.clicked.connect(lambda: self.stepped.emit(+1))

    def _named(self) -> QWidget:
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Icon(self._theme, "wind", 28, "breathe.accent", "regular"))
        row.addWidget(self._name, 1)
        return title

    def be_short(self, *, wanted: bool) -> None:
        """Where there is little height, keep what can be pressed, and take the time in."""
        self._title.setVisible(not wanted)
        self._rate.setVisible(not wanted)
        self.time.setVisible(wanted)

    def show_pace(self, pattern: Pattern, rate: float | None) -> None:
        """Show the pattern and its pace; at a limit the button there is off and says why."""
        self._name.setText(pattern.name)
        self.controls.setVisible(rate is not None)
        if rate is None:
            return
        self._rate.setText(rate_words(rate))
        slowest = tr("This is the slowest.") if rate <= pattern.slowest + 0.01 else ""
        fastest = tr("This is the fastest.") if rate >= FASTEST_RATE - 0.01 else ""
        self._slower.setToolTip(rate_words(rate))
        self._faster.setToolTip(rate_words(rate))
        for button, why_not in ((self._slower, slowest), (self._faster, fastest)):
            button.setEnabled(not why_not)
            button.setAccessibleDescription(why_not)
