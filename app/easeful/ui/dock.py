"""The dock: the running pack on every other page, with its time, its next check and Stop."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from easeful.core.clock import Clock
from easeful.core.session import ContactSession, State
from easeful.ui.paint import fill
from easeful.ui.theme import Theme
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import Icon
from easeful.ui.widgets.text import Text
from easeful.ui.words import countdown, method_words, over_words, place_words, stopwatch, tr

BAR = 6
ONE_ROW_FROM = 880  # px at 100 % text
SOON = 60  # seconds before a check from which its text is bold


class Hairline(QFrame):
    """An upright hairline between two parts."""

    def __init__(self, theme: Theme) -> None:
        """40 px high."""
        super().__init__()
        self._theme = theme
        self.setFixedSize(1, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        fill(QPainter(self), self.rect(), self._theme.colour("line"))


class Dock(QWidget):
    """A press on it (not on Stop) asks for the running page."""

    opened = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        """Empty until `show_session`."""
        super().__init__()
        self._theme, self._clock = theme, clock
        self._session: ContactSession | None = None
        self._icon = Icon(theme, "thermometer-hot", 36, "heat.accent")
        self._name = Text(theme, "", weight=600, lines=1.3)
        self._time = Text(theme, "", "num-dock", 600, lines=1.2, tabular=True, wraps=False)
        self._left = Text(theme, tr("left"), wraps=False)
        self._hand = Icon(theme, "hand-eye", 28, "ink-2", "regular")
        self._check = Text(theme, "", colour="ink-2", lines=1.3, tabular=True)
        self.back = Button(theme, tr("Open"))
        self.back.hide()
        self.stop = Button(theme, "", "stop", "stop")
        self._lines = [Hairline(theme), Hairline(theme)]
        self._rows = QVBoxLayout(self)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._rows.addLayout(self._first)
        self._rows.addLayout(self._second)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.stop.clicked.connect(self.stopped)
        self.back.clicked.connect(self.opened)
        self._is_two_rows: bool | None = None
        self._arrange()

    def _arrange(self) -> None:
        two_rows = self.width() < ONE_ROW_FROM * self._theme.text_size / 100
        if two_rows is self._is_two_rows:
            return
        self._is_two_rows = two_rows
        for layout in (self._first, self._second):
            while layout.count():
                layout.takeAt(0)
            layout.setSpacing(14)
        side = self._theme.length("page-x")
        self._rows.setContentsMargins(side, BAR + 8, side, 14)
        time = self._second if two_rows else self._first
        self._first.addWidget(self._icon)
        self._first.addWidget(self._name, 1 if two_rows else 0)
        for line in self._lines:
            line.setVisible(not two_rows)
        if not two_rows:
            self._first.addWidget(self._lines[0])
        time.addWidget(self._time)
        time.addWidget(self._left, 0, Qt.AlignmentFlag.AlignVCenter)
        if not two_rows:
            self._first.addWidget(self._lines[1])
        time.addWidget(self._hand)
        time.addWidget(self._check, 1)
        self._first.addWidget(self.back)
        self._first.addWidget(self.stop)

    def resizeEvent(self, event: object) -> None:
        """Use two rows where one is too narrow."""
        self._arrange()

    def show_session(self, session: ContactSession) -> None:
        """Show this session as it stands now."""
        self._session = session
        method = session.plan.method
        self._icon.wear(tool_icon(method), f"{method.value}.accent")
        name = tr("{method} on {place}").format(method=method_words(method), place=place_words(session.plan.place))
        self._name.setText(name)
        if session.state is State.TIME_IS_UP:
            time, left, stop = stopwatch(session.overrun(self._clock)), over_words(session.reason), tr("It is off")
        else:
            time, left = countdown(session.remaining(self._clock)), tr("left")
            stop = tr("Stop {method}").format(method=method_words(method).lower())
        self._time.setText(time)
        self._left.setText(left)
        self._say_check(session)
        self.stop.setText(stop)
        self.setAccessibleName(f"{name}, {time} {left}")
        self._arrange()
        self.update()

    def _say_check(self, session: ContactSession) -> None:
        words, is_urgent = self._check_words(session)
        self._hand.setVisible(bool(words))
        self._check.wear("ink" if is_urgent else "ink-2", 700 if is_urgent else 400)
        self._check.setText(words)

    def _check_words(self, session: ContactSession) -> tuple[str, bool]:
        if session.state is State.TIME_IS_UP:
            return tr("Take the pack off now."), True
        if session.state is State.SKIN_CHECK:
            left = countdown(session.answer_left(self._clock))
            return tr("Answer the skin check in {left}").format(left=left), True
        if session.next_check is None:
            return "", False
        until = session.next_check - session.elapsed(self._clock)
        return tr("Next skin check in {left}").format(left=countdown(until)), until < SOON

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the running page."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the line, and on it the bar of what is left."""
        painter, theme = QPainter(self), self._theme
        fill(painter, self.rect(), theme.colour("card"))
        if self._session is None:
            return
        accent = theme.colour(f"{self._session.plan.method.value}.accent")
        fill(painter, QRectF(0, 0, self.width(), 2), accent)
        is_up = self._session.state is State.TIME_IS_UP
        left = 0.0 if is_up else max(0.0, self._session.remaining(self._clock)) / self._session.plan.length
        fill(painter, QRectF(0, 0, self.width() * left, BAR), accent)
