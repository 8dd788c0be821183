"""The set-up page: heat or ice, where, how long, the check, and the towel question as the last step."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.heat_ice.check_first import CheckFirst, said_words
from easeful.activities.heat_ice.conditions import start_conditions
from easeful.activities.heat_ice.conditions_view import ConditionNotes
from easeful.activities.heat_ice.length import LengthRow
from easeful.activities.heat_ice.method_row import MethodRow
from easeful.activities.heat_ice.places import Places
from easeful.activities.heat_ice.towel import TowelPanel
from easeful.core.pack import DEFAULT_MINUTES, Method, SessionLength
from easeful.core.place import Place, place_from_key
from easeful.core.plan import ContactPlan, plan_pack
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.chip import Chip
from easeful.ui.widgets.columns import Columns
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 860  # px inside the page at 100 % text


class Setup(ScrollPage):
    """`started` carries the plan and the keys of what was passed; `asked_pain` wants the pain scale."""

    started = Signal(object, object)
    asked_pain = Signal()

    def __init__(self, kit: Kit) -> None:
        """With the last choices of the person."""
        super().__init__(kit.theme)
        self._kit = kit
        settings = kit.preferences.now
        self.method = Method(settings.last_method)
        self._methods = MethodRow(kit.theme)
        self._length = LengthRow(kit.theme, SessionLength(min(settings.last_minutes, DEFAULT_MINUTES)))
        self._places = Places(kit.theme)
        self._check = CheckFirst(kit.theme)
        self._notes = ConditionNotes(kit.theme)
        self._asked: Place | None = None
        self._towel = TowelPanel(kit.theme)
        self._pain = Chip(kit.theme, tr("Pain now"), "heart-straight")
        self._build()
        self._join()
        self._places.show_place(place_from_key(settings.last_place))
        self.choose_method(self.method)

    def _build(self) -> None:
        theme = self._kit.theme
        head = Beside(theme)
        head.add(heading(theme, tr("Heat & ice")), 1)
        head.add(self._pain)
        self.column.addWidget(head)
        columns = Columns(24, self._columns, (458, 494))
        columns.add(self._places)
        columns.add(self._right())
        self.column.addWidget(columns, 1)

    def _columns(self, width: int) -> int:
        large = self._kit.theme.is_large
        self._places.stack(wanted=large and width < TWO_COLUMNS_FROM)
        return 2 if width >= TWO_COLUMNS_FROM and not large else 1

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._methods)
        column.addSpacing(8)
        column.addWidget(self._length)
        column.addSpacing(12)
        column.addWidget(self._check)
        column.addWidget(self._notes)
        column.addStretch(1)
        column.addWidget(self._towel)
        return right

    def _join(self) -> None:
        self._methods.chosen.connect(self.choose_method)
        self._places.chosen.connect(lambda _: self.look_again())
        self._check.answered.connect(self._keep_answers)
        self._notes.changed.connect(self._allow)
        self._towel.started.connect(self._start)
        self._check.opened.connect(self._show_towel)
        self._pain.clicked.connect(self.asked_pain)

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether sound, bell and keep-awake work, while the start is prepared."""
        super().showEvent(event)
        self._kit.devices.watch(self._look_at_conditions)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is looked after unseen."""
        super().hideEvent(event)
        self._kit.devices.unwatch()

    def _show_towel(self, check_is_open: bool) -> None:
        self._towel.setVisible(not check_is_open)
        self._allow()

    @property
    def place(self) -> Place | None:
        """The place chosen, or None while a side is missing."""
        return self._places.place

    def choose_method(self, method: Method) -> None:
        """Choose heat or ice."""
        self.method = method
        self._methods.choose(method)
        self._places.wear(method.value)
        self._towel.ask(method)
        self.look_again()

    def show_pain(self, number: int | None) -> None:
        """Show the pain that was noted."""
        self._pain.show_value(tr("not noted") if number is None else str(number))

    def look_again(self) -> None:
        """Read answers, history and devices again, and show what they mean for this start."""
        place = self.place
        self._check.setEnabled(place is not None)
        if place is None:
            self._check.open(wanted=False)
            self._check.head.say(said_words(None, self._kit.clock.now(), fits=False))
            self._notes.show_conditions([])
            self._allow()
            return
        answers = self._kit.history.answers()
        if not self._check.is_open or place != self._asked:  # an open list keeps what is ticked in it
            self._asked = place
            at = self._kit.history.answered_at(place)
            self._check.ask(place, answers, said_words(at, self._kit.clock.now(), fits=bool(answers.fitting(place))))
            self._check.open(wanted=not answers.were_given_for(place))
        self._look_at_conditions()

    def _look_at_conditions(self) -> None:
        place, answers = self.place, self._kit.history.answers()
        if place is None:
            return
        conditions = start_conditions(
            self.method,
            place,
            answers,
            self._kit.history.worn(),
            self._kit.clock.now(),
            self._kit.devices.missing(),
        )
        self._notes.show_conditions(conditions if answers.were_given_for(place) else [])
        self._allow()

    def ask_again(self) -> None:
        """Open the questions, to change what was said."""
        self._check.open()
        if self.place is not None:
            self._check.show_questions()

    def _allow(self) -> None:
        self._towel.allow(self._why_not())

    def _why_not(self) -> str:
        if self.place is None:
            return tr("Choose left, right or both first.")
        if self._check.is_open or not self._kit.history.answers().were_given_for(self.place):
            return tr("Answer the check first.")
        if self._notes.stop is not None:
            return self._notes.stop.title
        return "" if self._notes.are_passed else tr("To go on, tick the box above.")

    def _keep_answers(self, fitting: frozenset[str]) -> None:
        if self.place is not None:
            self._kit.history.answer(self.place, fitting)
            self.look_again()
            self._kit.hold_presses()
            self._towel.take_focus()

    def plan(self) -> ContactPlan | None:
        """What is chosen, as a plan; None while a side is missing."""
        return None if self.place is None else plan_pack(self.method, self.place, self._length.chosen)

    def _start(self) -> None:
        self._look_at_conditions()
        plan = self.plan()
        if plan is None or self._why_not():
            return
        for name, value in (
            ("last_method", self.method.value),
            ("last_place", plan.place.key),
            ("last_minutes", plan.minutes),
        ):
            self._kit.preferences.change(name, value)
        self.started.emit(plan, self._notes.passed)
