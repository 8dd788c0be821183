"""The running page: the ring, the next check, what there is to know, and Stop in its corner."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.pack import Method
from easeful.core.session import ContactSession
from easeful.ui.kit import Kit
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.companion_row import CompanionRow
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.note import Icon, IconLine
from easeful.ui.widgets.plate import PLATE, Line, Plate
from easeful.ui.widgets.ring import Ring
from easeful.ui.widgets.scroller import Scroller
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import countdown, method_words, minutes_words, session_words, tr

LEAST_RING, LARGEST_RING = 230, 480  # px of height
HEADING_SIZES = (36, 30, 24, 20)  # px at 100 % text
LOW = 360  # px of height at 100 % text: then the rules move from the foot to the facts
RING_ROOM, SIDE_ROOM = 400, 320  # px at 100 % text that the ring and the words beside it want
TOLD_FROM = 60.0  # seconds asleep that are worth telling


class Running(QWidget):
    """`stopped` when Stop is pressed."""

    stopped = Signal()

    def __init__(self, kit: Kit) -> None:
        """Empty until `show_session`."""
        super().__init__()
        self._kit = kit
        theme = kit.theme
        self._plate, self._heading = Plate(theme), heading(theme, "", 36)
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ring = Ring(theme, kit.clock)
        self._check_name = Text(theme, tr("Next skin check in"), colour="ink-2", lines=1.3)
        self._check_time = Text(theme, "", "num-dock", 600, lines=1.2, tabular=True, wraps=False)
        self._rules = Text(theme, tr("Rest the pack on you. Do not lie on it. Stay awake."), lines=1.3)
        self._towel = Icon(theme, "towel", 28, "heat.accent")
        self._hand = Icon(theme, "hand-eye", 36, "heat.accent")
        self.stop = Button(theme, "", "stop", "stop")
        icons = ("towel", "clock", "monitor", "moon")
        self._facts = [IconLine(theme, icon, self._rules.text()) for icon in icons]
        self._warnings = QVBoxLayout()
        self._shown_warnings: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body(), 1)
        column.addWidget(Line(theme))
        column.addWidget(self._foot())
        self.stop.clicked.connect(self.stopped)

    def _body(self) -> Scroller:
        theme, content, area = self._kit.theme, QWidget(), Scroller()
        right = theme.length("page-x") - area.strip
        outer = QVBoxLayout(content)
        outer.setContentsMargins(theme.length("page-x"), theme.length("page-y"), right, 12)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._plate)
        head.addWidget(self._heading, 1)
        outer.addLayout(head)
        self._head = head
        row, side = Beside(theme, 28), QWidget()
        side.setLayout(self._side())
        row.add(self._ring, 58, RING_ROOM)
        row.add(side, 38, SIDE_ROOM)
        outer.addWidget(row, 1)
        area.hold(content)
        area.view.installEventFilter(self)
        self._area = area
        return area

    def _side(self) -> QVBoxLayout:
        theme = self._kit.theme
        next_check, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._check_name)
        words.addWidget(self._check_time)
        next_check.setSpacing(22)
        next_check.addWidget(self._hand)
        next_check.addLayout(words, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addSpacing(40)
        side.addLayout(next_check)
        side.addSpacing(4)
        side.addWidget(Line(theme))
        side.addSpacing(4)
        side.addWidget(heading(theme, tr("While you wait"), "text-h3"))
        for activity in self._kit.activities:
            if activity.beside_pack is not None:
                row = CompanionRow(theme, activity.beside_pack)
                row.clicked.connect(lambda _=False, name=activity.beside_pack.opens: self._kit.open(name))
                side.addWidget(row)
        for fact in self._facts:
            side.addWidget(fact)
        side.addStretch(1)
        return side

    def _foot(self) -> QWidget:
        theme, foot, row = self._kit.theme, QWidget(), QHBoxLayout()
        column = QVBoxLayout(foot)
        column.setContentsMargins(theme.length("page-x"), 14, theme.length("page-x"), 14)
        column.setSpacing(14)
        column.addLayout(self._warnings)  # here, for all above may have to be scrolled to
        column.addLayout(row)
        row.setSpacing(14)
        row.addWidget(self._towel)
        row.addWidget(self._rules, 1)
        row.addStretch()
        row.addWidget(self.stop)
        return foot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the whole ring be in view, however small the window is."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        theme = self._kit.theme
        self._heading.fit(self.width() - PLATE - 16 - 2 * theme.length("page-x"), HEADING_SIZES)
        low = self.height() < LOW * theme.text_size / 100
        for part in (self._rules, self._towel):
            part.setVisible(not low)
        self._facts[0].setVisible(low)
        room = self._area.view.height() - self._head.sizeHint().height() - theme.length("page-y") - 30
        self._ring.setMinimumHeight(max(LEAST_RING, min(LARGEST_RING, room)))

    def take_focus(self) -> None:
        """Put the keyboard on the heading, one Tab before Stop: a key pressed by chance stops nothing."""
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, session: ContactSession) -> None:
        """Show what stays the same while the pack is on."""
        method, colours = session.plan.method, session.plan.method.value
        icon = tool_icon(method)
        self._heading.setText(session_words(method, session.plan.place))
        self._plate.show_icon(icon, colours)
        self._towel.wear("towel", f"{colours}.accent")
        self._hand.wear("hand-eye", f"{colours}.accent")
        self.stop.setText(tr("Stop {method}").format(method=method_words(method).lower()))
        heat, ice = tr("It cannot pause: the pack stays warm."), tr("It cannot pause: the pack stays cold.")
        self._facts[1].say(heat if method is Method.HEAT else ice)
        self._fit()
        self.show_session(session)

    def show_session(self, session: ContactSession) -> None:
        """Show the session as it stands now."""
        clock = self._kit.clock
        self._ring.show_session(session)
        at = session.next_check
        self._check_name.setText(tr("Next skin check in") if at is not None else tr("The pack comes off in"))
        until = session.remaining(clock) if at is None else at - session.elapsed(clock)
        self._check_time.setText(countdown(until))
        slept = session.slept(clock)
        self._facts[3].setVisible(slept >= TOLD_FROM)
        if slept >= TOLD_FROM:
            self._facts[3].say(
                tr("Your computer slept {minutes}. The time went on.").format(minutes=minutes_words(slept))
            )
        self._say_awake()
        self._warn(self._kit.warnings())

    def _say_awake(self) -> None:
        keeps = self._kit.devices.keeps_awake()
        self._facts[2].setVisible(keeps is not None)
        if keeps is False:
            words = tr("Your computer may fall asleep. Keep it awake, so that you do not miss the end.")
            self._facts[2].say(words, "warning", "warn")
        else:
            self._facts[2].say(tr("Your computer stays awake until the end."), "monitor", "ink-2")

    def _warn(self, warnings: tuple[str, ...]) -> None:
        if warnings == self._shown_warnings:
            return
        self._shown_warnings = warnings
        empty(self._warnings)
        for words in warnings:
            self._warnings.addWidget(IconLine(self._kit.theme, "warning", words, "warn"))
