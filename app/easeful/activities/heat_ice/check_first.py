"""The check before the start: a short list with "none of these", and behind it every question by itself."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.heat_ice.words import check_summary, question_words
from easeful.core.place import Place
from easeful.core.safety import Answers, questions_about
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.disclosure import Disclosure
from easeful.ui.widgets.note import Bullets
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import date_words, days_ago, tr


class CheckFirst(Disclosure):
    """`answered` carries the keys that fit, for the place in view."""

    answered = Signal(frozenset)

    def __init__(self, theme: Theme) -> None:
        """Shows nothing until `ask`."""
        super().__init__(theme, tr("Check before you start"), "list-checks")
        self._theme = theme
        self._ticks: dict[str, TickRow] = {}
        self._view: QWidget | None = None
        self._done: Button | None = None
        self._place: Place | None = None
        self._answers = Answers()
        self.opened.connect(self._on_opened)

    def ask(self, place: Place, answers: Answers, said: str) -> None:
        """Stand for this place; `said` is the line below the title."""
        self._place, self._answers = place, answers
        self.head.say(said)
        if self.is_open:
            self._show_summary()

    def _on_opened(self, is_open: bool) -> None:
        if not is_open or self._place is None:
            return
        if self._answers.fitting(self._place):
            self.show_questions()
        else:
            self._show_summary()

    def _put(self, view: QWidget) -> None:
        if self._view is not None:
            self.body.removeWidget(self._view)
            self._view.hide()
            self._view.deleteLater()
        self._view = view
        self.body.addWidget(view)

    def _show_summary(self) -> None:
        self._ticks = {}
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.length("gap"))
        column.addWidget(Text(self._theme, tr("Does any of this fit you today?"), weight=600))
        assert self._place is not None
        asks_pregnancy = any(question.key == "pregnant" for question in questions_about(self._place))
        column.addWidget(Bullets(self._theme, check_summary(asks_pregnancy=asks_pregnancy), lines=1.4, spacing=0))
        none = Button(self._theme, tr("None of these"), "primary", "tick")
        some = Button(self._theme, tr("One fits, or not sure"), "secondary", "question")
        column.addWidget(self._row_of(none, some))
        none.clicked.connect(lambda: self._answer(frozenset()))
        some.clicked.connect(self.show_questions)
        self._put(view)

    def _row_of(self, *buttons: Button) -> Beside:
        row = Beside(self._theme, self._theme.length("gap"))
        for button in buttons:
            row.add(button, button.sizeHint().width(), 190)
        return row

    def show_questions(self) -> None:
        """Show every question by itself, with what was said before."""
        assert self._place is not None
        fitting = self._answers.fitting(self._place)
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(self._theme, tr("Tick what fits you."), weight=600))
        self._ticks = {}
        for question in questions_about(self._place):
            tick = TickRow(self._theme, question_words(question.key))
            tick.show_checked(question.key in fitting)
            self._ticks[question.key] = tick
            tick.toggled.connect(self._allow_done)
            column.addWidget(tick)
        done = Button(self._theme, tr("These fit"), "primary", "tick")
        none = Button(self._theme, tr("None fits after all"), "secondary")
        column.addSpacing(8)
        column.addWidget(self._row_of(done, none))
        self._done = done
        done.clicked.connect(self._answer_ticked)
        none.clicked.connect(lambda: self._answer(frozenset()))
        self._put(view)
        self._allow_done()

    def _allow_done(self) -> None:
        """Nothing ticked is no answer: "none" has a button of its own."""
        assert self._done is not None
        self._done.setEnabled(any(tick.isChecked() for tick in self._ticks.values()))

    def _answer_ticked(self) -> None:
        self._answer(frozenset(key for key, tick in self._ticks.items() if tick.isChecked()))

    def _answer(self, fitting: frozenset[str]) -> None:
        self.open(wanted=False)
        self.answered.emit(fitting)


def said_words(at: datetime | None, now: datetime, *, fits: bool) -> str:
    """The line below the title: when the questions were answered, and whether something fitted."""
    if at is None:
        return tr("Numb skin, patches, a new injury, and more")
    is_today = days_ago(at, now) == 0
    if fits:
        words = tr("You answered today. Has it changed?") if is_today else tr("You answered on {date}. Has it changed?")
    else:
        words = tr("None of these fit, you said today.") if is_today else tr("None fit on {date}. Has that changed?")
    return words.format(date=date_words(at, now))
