"""The end: a call over the whole window that goes on until the pack is off."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from easeful.activities.heat_ice.disc import CALL_BOTTOM, CALL_TOP
from easeful.activities.heat_ice.words import off_line
from easeful.core.pack import Method
from easeful.core.session import ContactSession, Reason
from easeful.ui.begins import Begins
from easeful.ui.kit import Kit
from easeful.ui.paint import HEAD_LINES, fill
from easeful.ui.theme import Theme
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import IconLine
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text
from easeful.ui.words import minutes_words, over_words, session_words, stopwatch, tr

RINGS = (298, 238, 178)  # px radius
RINGS_MIDDLE = 230  # px from the left
RINGS_WIDTH = RINGS_MIDDLE + RINGS[0]
ICE_SHARES = (0.18, 0.40, 1.0)  # of card over alarm, where the design gives no colours of its own
ICON = 190
WIDE_FROM = 1040
TITLE_SIZES = (72, 60, 48, 40, 32)  # px at 100 % text
LOW = 360  # px of height at 100 % text
CHIME_REPEATS = tr("The chime repeats until you answer.")
BUTTON = QSize(428, 92)


class OffRings(QWidget):
    """Three rings with the hand that lifts the pack; they do not move."""

    def __init__(self, theme: Theme, method: Method) -> None:
        """As wide as the inner two rings; the outer one may run out of the window."""
        super().__init__()
        self._theme, self._method = theme, method
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(RINGS_MIDDLE + RINGS[0])

    def _colours(self) -> list[QColor | None]:
        theme = self._theme
        if theme.is_contrast:
            return [None, None, theme.colour("bg")]
        painted = theme.tokens.painted["alarm_rings"].get(self._method.value)
        if painted:
            return [QColor(name) for name in painted[theme.name]]
        return [mix(theme.colour("ice.alarm"), theme.colour("card"), share) for share in ICE_SHARES]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rings and the icon."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(RINGS_MIDDLE, self.height() / 2)
        for radius, colour in zip(RINGS, self._colours(), strict=True):
            if colour is not None:
                painter.setBrush(colour)
                painter.drawEllipse(middle, radius, radius)
        deep = theme.colour(f"{self._method.value}.{'alarm' if theme.is_contrast else 'deep'}")
        icon = theme.icon("hand-arrow-up", ICON, deep, "duotone", self.devicePixelRatioF())
        painter.drawPixmap(middle - QPointF(ICON / 2, ICON / 2), icon)


def mix(ground: QColor, over: QColor, share: float) -> QColor:
    """`over` laid on `ground` with an opacity of `share`."""
    return QColor.fromRgbF(
        ground.redF() * (1 - share) + over.redF() * share,
        ground.greenF() * (1 - share) + over.greenF() * share,
        ground.blueF() * (1 - share) + over.blueF() * share,
    )


class TimeIsUp(Begins, QWidget):
    """`taken_off` when the person says it is off; `helped` asks for Help."""

    taken_off = Signal()
    helped = Signal()

    def __init__(self, kit: Kit, session: ContactSession) -> None:
        """For a session whose time is up."""
        super().__init__()
        self._kit, self._session = kit, session
        theme, method = kit.theme, session.plan.method
        self._ink = "bg" if theme.is_contrast else f"{method.value}.on-alarm"
        icon = tool_icon(method)
        words = session_words(method, session.plan.place)
        self._top = IconLine(theme, icon, words, self._ink, size=30, role="text-lead", weight=600)
        self._why = Text(theme, self._why_words(), 24, 500, self._ink, 1.3)
        self._title = Text(theme, tr("Take the pack\noff now"), "text-call-end", 600, self._ink, 1.08, spacing=-1)
        self._title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begins_with = self._title  # a key pressed a moment before must not silence the bell
        self._over = Text(theme, "", "num-large", 500, self._ink, HEAD_LINES, tabular=True, wraps=False)
        self._bell = IconLine(theme, "bell-ringing", CHIME_REPEATS, self._ink)
        self._rings = OffRings(theme, method)
        self.button = Button(theme, tr("It is off"), "alarm", "tick", height=BUTTON.height(), role="text-h2")
        self._words = QVBoxLayout()
        self._page = ScrollPage(theme, CALL_TOP, 0)
        self._page.let_through()
        self._build()
        self.show_session(session)

    def _why_words(self) -> str:
        session = self._session
        if session.reason is Reason.NO_ANSWER:
            return tr("No answer to the skin check")
        if session.reason is Reason.LATE:
            return tr("It was due to come off about {ago} ago").format(ago=minutes_words(session.late))
        return tr("{n} minutes are up").format(n=session.plan.minutes)

    def _build(self) -> None:
        side = self._kit.theme.length("page-x")
        whole, foot = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page, 1)
        foot.setContentsMargins(side, 4, side, CALL_BOTTOM)
        foot.addWidget(self._foot())
        whole.addLayout(foot)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(8)
        for part in (self._why, self._title):
            self._words.addWidget(part)
        self._words.addSpacing(14)
        self._words.addLayout(self._overrun())
        line = off_line(self._session.plan.method)
        self._words.addWidget(Text(self._kit.theme, line, "text-lead", colour=self._ink))
        column = self._page.column
        column.addLayout(self._head())
        column.addStretch(1)
        column.addLayout(self._words)
        column.addStretch(3)
        self._rings.setParent(self)
        self._rings.lower()
        self.button.clicked.connect(self.taken_off)

    def _overrun(self) -> QHBoxLayout:
        row, beside = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._over)
        beside.addStretch(1)
        beside.addWidget(Text(self._kit.theme, over_words(self._session.reason), 24, colour=self._ink, lines=1.3))
        beside.addSpacing(14)
        row.addLayout(beside, 1)
        return row

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        help_button = Button(self._kit.theme, tr("Help"), "quiet", height=48, ink=self._ink)
        help_button.clicked.connect(self.helped)
        row.addWidget(self._top, 1)
        row.addWidget(help_button)
        return row

    def _foot(self) -> Beside:
        foot = Beside(self._kit.theme, 20)
        foot.add(self._bell, 1, 330)
        self.button.setMinimumWidth(BUTTON.width())
        foot.add(self.button)
        return foot

    def show_session(self, session: ContactSession) -> None:
        """Show how long the pack has been on past its end."""
        self._session = session
        self._over.setText(stopwatch(session.overrun(self._kit.clock)))
        warnings = " ".join(self._kit.warnings())
        self._bell.say(warnings or CHIME_REPEATS, "warning" if warnings else "bell-ringing", self._ink)

    def resizeEvent(self, event: object) -> None:
        """Leave the rings out, and use a smaller heading, where room is short."""
        wide = self.width() >= WIDE_FROM and not self._kit.theme.is_large
        self._rings.setVisible(wide)
        self._rings.setGeometry(0, 0, self._rings.width(), self.height() - 28)
        self._words.setContentsMargins(RINGS_WIDTH if wide else 0, 0, 0, 0)
        room = self.width() - 2 * self._kit.theme.length("page-x") - (RINGS_WIDTH if wide else 0)
        self._title.fit(room, TITLE_SIZES if self.height() > LOW * self._kit.theme.text_size / 100 else TITLE_SIZES[2:])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the window with the alarm ground; it never flashes."""
        ground = self._kit.theme.colour(f"{self._session.plan.method.value}.alarm")
        fill(QPainter(self), self.rect(), ground)
