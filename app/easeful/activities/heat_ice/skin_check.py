"""The skin check: a call over the whole window that asks to look, and cannot be answered by accident."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.heat_ice.disc import CALL_BOTTOM, CALL_TOP, DISC, Disc
from easeful.activities.heat_ice.signs import Signs
from easeful.activities.heat_ice.words import look_words
from easeful.core.place import BACK
from easeful.core.session import ContactSession
from easeful.ui.begins import Begins
from easeful.ui.kit import Kit
from easeful.ui.paint import HEAD_LINES, fill
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.answer import Answer
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.check_bar import CheckBar
from easeful.ui.widgets.note import IconLine
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import countdown, method_words, session_words, tr

WIDE_FROM = 1000
ANSWER_ROOM = 222  # px at 100 % text
TITLE_SIZES = (60, 52, 44, 36, 30)  # px at 100 % text
CRAMPED_BELOW = 560  # px of height at 100 % text


class SkinCheck(Begins, QWidget):
    """Tells what was answered: `fine`, `unsure` or `stopped`; `helped` asks for Help."""

    fine = Signal()
    unsure = Signal()
    stopped = Signal()
    helped = Signal()

    def __init__(self, kit: Kit, session: ContactSession) -> None:
        """For one open check of this session."""
        super().__init__()
        self._kit, self._session = kit, session
        theme, method = kit.theme, session.plan.method
        colours = method.value
        icon = tool_icon(method)
        self._top = IconLine(theme, icon, "", f"{colours}.deep", size=30, role="text-lead", weight=600)
        self._title = heading(theme, tr("Look at your skin"), "text-call")
        self._title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begins_with = self._title  # a key pressed a moment before answers nothing
        self._left = Text(theme, "", 24, 600, lines=HEAD_LINES, tabular=True, wraps=False)
        self._bar = CheckBar(theme, colours)
        self._signs = Signs(theme, method)
        self._page = ScrollPage(theme, CALL_TOP, 8)
        self._page.let_through()
        self._is_unsure = self._is_cramped = False
        self._build()
        self.show_session(session)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page, 1)
        page = self._page.column
        page.setSpacing(12)
        page.addLayout(self._head())
        page.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(80)
        self._disc = Disc(self._kit.theme, "hand-eye", self._session.plan.method.value, 196)
        self._row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._words(), 1)
        page.addLayout(self._row)
        page.addStretch(2)
        column.addWidget(self._answers())
        for before, after in pairwise((self._title, *self._buttons())):
            self.setTabOrder(before, after)

    def _buttons(self) -> tuple[Answer, Answer, Answer]:
        return self.fine_button, self.unsure_button, self.stop_button

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        ink = f"{self._session.plan.method.value}.deep"
        help_button = Button(self._kit.theme, tr("Help"), "quiet", height=48, ink=ink)
        help_button.clicked.connect(self.helped)
        row.addWidget(self._top, 1)
        row.addWidget(help_button)
        return row

    def _words(self) -> QVBoxLayout:
        theme = self._kit.theme
        words = QVBoxLayout()
        words.setSpacing(18)
        words.addWidget(self._title)
        back = self._session.plan.place.area in BACK
        self._how = Text(theme, look_words(back=back), 24, lines=1.45)
        words.addWidget(self._how)
        words.addWidget(self._signs)
        return words

    def _answers(self) -> QWidget:
        theme, method = self._kit.theme, self._session.plan.method
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(theme.length("page-x"), 8, theme.length("page-x"), CALL_BOTTOM)
        column.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._left)
        self._until_end = tr("to answer. With no answer, the chime sounds and this session ends.")
        self._to_answer = Text(theme, self._until_end)
        row.addWidget(self._to_answer, 1)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addSpacing(12)
        carry_on = tr("Carry on with {method}").format(method=method_words(method).lower())
        self.fine_button = Answer(theme, tr("It looks fine"), carry_on, "primary", "tick")
        self.unsure_button = Answer(theme, tr("I am not sure"), tr("Show me what to look for"), "secondary", "question")
        self.stop_button = Answer(theme, tr("Stop now"), tr("Take the pack off"), "stop", "stop")
        self._foot_answers = Beside(theme, theme.length("gap-cards"), 10)
        for button in self._buttons():
            self._foot_answers.add(button, 1, ANSWER_ROOM)
        column.addWidget(self._foot_answers)
        self.fine_button.clicked.connect(self.fine)
        self.unsure_button.clicked.connect(self.unsure)
        self.stop_button.clicked.connect(self.stopped)
        return foot

    def show_session(self, session: ContactSession) -> None:
        """Show the time left to answer and, after "I am not sure", the longer list."""
        clock, plan = self._kit.clock, session.plan
        left = countdown(session.remaining(clock))
        self._top.say(tr("{session}, {left} left").format(session=session_words(plan.method, plan.place), left=left))
        to_answer = session.answer_left(clock)
        self._left.setText(countdown(to_answer))
        self._bar.show_left(to_answer / plan.answer)
        if session.unsure and not self._is_unsure:
            self._is_unsure = True
            self._kit.hold_presses()
            self._title.setText(tr("What to look for"))
            self._disc.hide()
            self._how.hide()
            self.unsure_button.hide()
            self.fine_button.wear("secondary")
            self.stop_button.wear("primary")
            self._signs.show_all()
            self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: object) -> None:
        """Leave the disc out where room is short."""
        theme = self._kit.theme
        wide = self.width() >= WIDE_FROM * (1 if not theme.is_large else 1.3) and self.height() > 700
        self._disc.setVisible(wide and not self._is_unsure)
        self._shorten_answers()
        self._title.fit(self.width() - 2 * theme.length("page-x") - (DISC + 116 if wide else 0), TITLE_SIZES)
        self._to_answer.setText(tr("to answer.") if self._is_cramped else self._until_end)

    def _shorten_answers(self) -> None:
        """Where room is short the answers say less, but all of them stay in view."""
        cramped = self.height() < CRAMPED_BELOW * self._kit.theme.text_size / 100
        if cramped is self._is_cramped:
            return
        self._is_cramped = cramped
        for button in self._buttons():
            self._foot_answers.take(button)
            button.shorten(wanted=cramped)
            self._foot_answers.add(button, 1, None if cramped else ANSWER_ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the window with the method's tint."""
        theme = self._kit.theme
        tint = theme.colour("bg" if theme.is_contrast else f"{self._session.plan.method.value}.tint")
        fill(QPainter(self), self.rect(), tint)
