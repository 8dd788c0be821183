"""What is breathed, and its pace: before the first breath the way to begin now, then slower and faster."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.activities.breathe.time_left import TimeLeft
from easeful.core.breath import FASTEST_RATE, Pattern
from easeful.core.breathing import BreathSession
from easeful.core.course import Stage
from easeful.core.mind_time import Mood
from easeful.ui.breath_words import rate_words
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import Icon
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class PaceRow(QWidget):
    """`stepped` carries -1 for slower and +1 for faster; `begun` wants the first breath now."""

    stepped = Signal(int)
    begun = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_session`."""
        super().__init__()
        self._theme = theme
        self._name = Text(theme, "", "text-lead", colour="ink-2", lines=1.3)
        self._rate = Text(theme, "", colour="ink-2", lines=1.3)
        self._slower = Button(theme, tr("Slower"), "secondary", height=48)
        self._faster = Button(theme, tr("Faster"), "secondary", height=48)
        self._begin_now = Button(theme, tr("Begin now"), "secondary", height=48)
        self._is_short = False
        self.controls = QWidget()
        pace = QHBoxLayout(self.controls)
        pace.setContentsMargins(0, 0, 0, 0)
        pace.setSpacing(14)
        self._before, self._during = self._row(self._begin_now), self._row(self._slower, self._faster)
        for part in (self._rate, self._before, self._during):
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
        self._begin_now.clicked.connect(self.begun)
        self._slower.clicked.connect(lambda: self.stepped.emit(-1))
        self._faster.clicked.connect(lambda: self.stepped.emit(+1))

    def _row(self, *buttons: Button) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        return holder

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
        self._is_short = wanted
        self._title.setVisible(not wanted)
        self._rate.setVisible(not wanted)
        self.time.setVisible(wanted)

    def show_session(self, session: BreathSession, stage: Stage, rate: float | None) -> None:
        """Show what is breathed, its pace, and what can be done about it now."""
        self._name.setText(session.pattern.name)
        begins = stage is Stage.SETTLE
        self._begin_now.setVisible(begins and session.mood is Mood.RUNNING)
        self._before.setVisible(begins)
        self._during.setVisible(rate is not None and not begins)
        # As wide before the first breath as later, where there is room: nothing moves when that begins.
        self._before.setMinimumWidth(0 if self._is_short else self._during.sizeHint().width())
        self._rate.setVisible(rate is not None and not self._is_short)
        if rate is not None:
            self._rate.setText(rate_words(rate))
            self._show_limits(session.pattern, rate)

    def _show_limits(self, pattern: Pattern, rate: float) -> None:
        """At a limit the button there is off and says why."""
        slowest = tr("This is the slowest.") if rate <= pattern.slowest + 0.01 else ""
        fastest = tr("This is the fastest.") if rate >= FASTEST_RATE - 0.01 else ""
        for button, why_not in ((self._slower, slowest), (self._faster, fastest)):
            button.setEnabled(not why_not)
            button.setAccessibleDescription(why_not)
            button.setToolTip(why_not or rate_words(rate))
