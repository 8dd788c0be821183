"""Help: when to call for help at once, the signs to stop at, the keys, and what this program is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.heat_ice.words import stop_signs
from easeful.core.pack import Method
from easeful.core.session import ContactSession
from easeful.ui.begins import Begins
from easeful.ui.dock import Dock
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.paint import fill
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.note import Bullets, IconLine
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.stacked import stacked
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 900


def emergency_points() -> tuple[str, ...]:
    """Back pain with any of these is an emergency (content reference 6.4)."""
    return (
        tr("Numb skin round your bottom or private parts"),
        tr("New trouble with peeing or with your bowels"),
        tr("Pain, weakness or numbness in both legs"),
        tr("New loss of feeling during sex"),
        tr("Chest pain"),
        tr("After a bad fall or accident"),
    )


def same_week_points() -> tuple[str, ...]:
    """Reasons to call a doctor within the week (content reference 6.4)."""
    return (
        tr("Fever, or you feel unwell"),
        tr("You lose weight without trying"),
        tr("Pain that is worse at night, and rest does not ease it"),
        tr("Your back has a new shape, or you are less tall"),
        tr("You had cancer, or take steroids"),
        tr("Sudden strong back pain, even without a fall"),
    )


class HelpPage(ScrollPage):
    """Static text: nothing here branches on an answer."""

    def __init__(self, kit: Kit) -> None:
        """Two columns where there is room."""
        super().__init__(kit.theme)
        self._kit = kit
        self.title = heading(kit.theme, tr("Help"))
        self.column.addWidget(self.title)
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, self._kit.theme), (1, 1))
        columns.add(stacked(self._emergency(), self._same_week()))
        session = kit.runner.session
        is_ice = session is not None and session.plan.method is Method.ICE
        heat, ice = self._signs(Method.HEAT), self._signs(Method.ICE)
        columns.add(stacked(ice, heat) if is_ice else stacked(heat, ice))
        columns.add(stacked(self._keys(), self._voice()))
        columns.add(stacked(self._about()))
        self.column.addWidget(columns)
        self.column.addStretch(1)

    def arrive(self, _name: str) -> None:
        """Begin at the top."""
        self.bar.setValue(0)

    def _card(self, icon: str, title: str, colour: str = "ink") -> Paper:
        card = Paper(self._kit.theme)
        card.column.addWidget(IconLine(self._kit.theme, icon, title, colour, size=28, role="text-h3", weight=600))
        return card

    def _emergency(self) -> Paper:
        card = self._card("phone", tr("Call for help at once"), "danger")
        card.wear("danger-tint", "danger")
        number = tr("Call your emergency number (112, 999 or 911) for back pain with any of these.")
        card.column.addWidget(Text(self._kit.theme, number))
        card.column.addWidget(Bullets(self._kit.theme, emergency_points(), "danger", 1.4))
        return card

    def _same_week(self) -> Paper:
        card = self._card("first-aid", tr("Call your doctor this week"))
        card.column.addWidget(Bullets(self._kit.theme, same_week_points(), lines=1.4))
        return card

    def _signs(self, method: Method) -> Paper:
        heat = method is Method.HEAT
        title = tr("Stop heat when you see or feel this") if heat else tr("Stop ice when you see or feel this")
        card = self._card(tool_icon(method), title)
        points = tuple(f"{sign}: {then}" for sign, then in stop_signs(method))
        card.column.addWidget(Bullets(self._kit.theme, points, f"{method.value}.accent", 1.4))
        return card

    def _keys(self) -> Paper:
        card = self._card("keyboard", tr("Keys"))
        keys = (
            tr("Tab: go to the next button"),
            tr("Space or Enter: press the button"),
            tr("Arrows: choose in a list; 0 to 9: choose your pain"),
            tr("Ctrl and 1 to 9: open a page"),
            tr("While you breathe along: Space pauses, Escape stops"),
            tr("In a guide also: Left and Right a line, Page Down a part, D the dark"),
            tr("In a guide: + and - the speed, V the voice, S the sound"),
            tr("In a puzzle: Left and Right, or the letters themselves"),
            tr("F1: this help"),
        )
        card.column.addWidget(Bullets(self._kit.theme, keys, lines=1.4))
        return card

    def _voice(self) -> Paper:
        card = self._card("user-sound", tr("A voice that reads aloud"))
        lines = (
            tr("Easeful uses the voice of your computer. Without one you read along."),
            tr("Windows: Settings, Time & language, Speech, Add voices."),
            tr("Mac: System Settings, Accessibility, Spoken Content, System voice."),
            tr("Linux: install speech-dispatcher and espeak-ng, then start Easeful again."),
        )
        for line in lines:
            card.column.addWidget(Text(self._kit.theme, line, lines=1.4))
        return card

    def _about(self) -> Paper:
        card = self._card("info", tr("Easeful {version}").format(version=self._kit.version))
        lines = (
            tr("General advice. Your care team's advice comes first."),
            tr("Timers, notes and ideas for yourself. It is not medical care."),
            tr("Nothing leaves this computer."),
            tr("Easeful is free. Everybody may use, share and change it (MIT)."),
            tr("Made with Qt (LGPL), Atkinson Hyperlegible Next (OFL) and Phosphor (MIT)."),
        )
        for line in lines:
            card.column.addWidget(Text(self._kit.theme, line, lines=1.4))
        return card


class HelpCall(Begins, QWidget):
    """Help in front of a call, which goes on in the dock at its foot; `returned` goes back to it."""

    returned = Signal()

    def __init__(self, kit: Kit) -> None:
        """The same page, with a button that goes back, and the pack that is on with its Stop."""
        super().__init__()
        self._kit = kit
        back = Button(kit.theme, tr("Go back"), "primary")
        back.setMinimumWidth(200)
        back.clicked.connect(self.returned)
        escape(self, self.returned.emit)
        self.begins_with = back
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HelpPage(kit), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.setContentsMargins(44, 8, 44, 16)
        foot.addWidget(back)
        column.addLayout(foot)
        if kit.runner.session is not None:
            column.addWidget(self._dock(kit.runner.session))

    def _dock(self, session: ContactSession) -> Dock:
        runner, dock = self._kit.runner, Dock(self._kit.theme, self._kit.clock)
        dock.show_session(session)
        runner.ticked.connect(dock.show_session)
        dock.stopped.connect(runner.take_off)
        dock.opened.connect(self.returned)
        return dock

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover what lies below."""
        fill(QPainter(self), self.rect(), self._kit.theme.colour("bg"))
