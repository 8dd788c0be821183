"""Joins the screens of a heat or ice session with the runner: each shows what the session has become."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.activities.heat_ice.after import After
from easeful.activities.heat_ice.pain import PainBefore
from easeful.activities.heat_ice.running import Running
from easeful.activities.heat_ice.setup import Setup
from easeful.activities.heat_ice.skin_check import SkinCheck
from easeful.activities.heat_ice.time_is_up import TimeIsUp
from easeful.core.pack import METHODS, Method
from easeful.core.plan import ContactPlan
from easeful.core.record import Record
from easeful.core.session import ContactSession, State
from easeful.ui.kit import Kit

PAIN_HOLDS_SECONDS = 1800.0


class HeatIcePage(QStackedWidget):
    """Set-up, running and after; and the two calls, which it puts in front of the window."""

    def __init__(self, kit: Kit) -> None:
        """Shows the session that is on, or the set-up."""
        super().__init__()
        self._kit = kit
        self._pain: int | None = None
        self._noted_at = kit.clock.boot()
        self._call: SkinCheck | TimeIsUp | None = None
        self._after: After | None = None
        self.setup, self.running, self._before = Setup(kit), Running(kit), PainBefore(kit)
        for page in (self.setup, self.running, self._before):
            self.addWidget(page)
        self.currentChanged.connect(lambda _: kit.hold_presses())
        self.setup.show_pain(None)
        self.setup.started.connect(self._start)
        self.setup.asked_pain.connect(self._ask_pain)
        self._before.noted.connect(self._note_pain)
        runner = kit.runner
        self.running.stopped.connect(runner.take_off)
        runner.changed.connect(self.show_session)
        runner.ticked.connect(self._show_tick)
        runner.closed.connect(self.ask_after)
        if runner.session is not None:
            self.show_session(runner.session)

    def arrive(self, name: str) -> None:
        """Come here for heat, for ice, or for whatever is on."""
        if self._kit.runner.session is not None:
            self.setCurrentWidget(self.running)
            self.running.show_session(self._kit.runner.session)
            self.running.take_focus()
            return
        self._forget_what_is_over()
        if name in (*METHODS, "answers"):  # asked for by name; what was said afterwards is kept
            self.setCurrentWidget(self.setup)
            self._drop_after()
        if self.currentWidget() is self.setup:
            if name in METHODS:
                self.setup.choose_method(Method(name))
            else:
                self.setup.look_again()
            if name == "answers":
                self.setup.ask_again()

    def _forget_what_is_over(self) -> None:
        """Pain noted long ago is not the pain before this pack; a deleted or old session has nothing to be asked."""
        if self._kit.clock.boot() - self._noted_at > PAIN_HOLDS_SECONDS:
            self._remember_pain(None)
        if self._after is not None and self._is_over(self._after.record):
            self.setCurrentWidget(self.setup)
            self._drop_after()

    def _is_over(self, record: Record) -> bool:
        age = (self._kit.clock.now() - record.ended_at).total_seconds()
        return abs(age) > PAIN_HOLDS_SECONDS or not self._kit.history.knows(record.id)

    def _start(self, plan: ContactPlan, passed: tuple[str, ...]) -> None:
        self._forget_what_is_over()
        self._kit.runner.start(plan, self._pain, passed)

    def _ask_pain(self) -> None:
        self.setCurrentWidget(self._before)
        self._before.ask(self._pain)

    def _note_pain(self, number: int | None) -> None:
        self._remember_pain(number)
        self.setCurrentWidget(self.setup)

    def _remember_pain(self, number: int | None) -> None:
        self._pain, self._noted_at = number, self._kit.clock.boot()
        self.setup.show_pain(number)

    def show_session(self, session: ContactSession) -> None:
        """Show the screen that goes with the session's state."""
        if session.state is State.CLOSED:
            self._hang_up()
            return
        if self.currentWidget() is not self.running:
            self.running.begin(session)
            self.setCurrentWidget(self.running)
            self.running.take_focus()
        self._show_tick(session)
        if session.state is State.RUNNING:
            if self._call is not None:
                self._hang_up()
        elif session.state is State.SKIN_CHECK and not isinstance(self._call, SkinCheck):
            self._call_up(self._skin_check(session))
        elif session.state is State.TIME_IS_UP and not isinstance(self._call, TimeIsUp):
            self._call_up(self._time_is_up(session))

    def _show_tick(self, session: ContactSession) -> None:
        shown = self._call if self._call is not None else self.running
        if shown.isVisible() or self._call is not None:
            shown.show_session(session)

    def _skin_check(self, session: ContactSession) -> SkinCheck:
        call, runner = SkinCheck(self._kit, session), self._kit.runner
        call.fine.connect(runner.looks_fine)
        call.unsure.connect(runner.not_sure)
        call.stopped.connect(runner.take_off)
        call.helped.connect(self._kit.help)
        return call

    def _time_is_up(self, session: ContactSession) -> TimeIsUp:
        call = TimeIsUp(self._kit, session)
        call.taken_off.connect(self._kit.runner.take_off)
        call.helped.connect(self._kit.help)
        return call

    def _call_up(self, call: SkinCheck | TimeIsUp) -> None:
        self._hang_up()
        self._call = call
        self._kit.call(call)

    def _hang_up(self) -> None:
        """End the call, and every question that lay over or under it: they are about a session that has moved on."""
        self._call = None
        self._kit.hang_up_all()

    def ask_after(self, record: Record) -> None:
        """Ask how it was, for the record that was just made."""
        self._remember_pain(None)
        self._drop_after()
        after = After(self._kit, record)
        after.saved.connect(lambda added: self._keep(record, added))
        after.left.connect(lambda added: self._amend(record, added))
        self.addWidget(after)
        self.setCurrentWidget(after)
        self._after = after
        self._kit.open("heat_ice")
        after.take_focus()
        self._kit.hold_presses()

    def _amend(self, record: Record, added: dict[str, object]) -> None:
        if added:
            self._kit.history.amend(record.id, **added)

    def _keep(self, record: Record, added: dict[str, object]) -> None:
        self._amend(record, added)
        self._kit.open("home")  # first: the set-up, once shown, would look whether all is ready for a start
        self.setCurrentWidget(self.setup)
        self._drop_after()
        self._kit.hold_presses()

    def _drop_after(self) -> None:
        if self._after is not None:
            after: QWidget = self._after
            self.removeWidget(after)
            after.deleteLater()
            self._after = None
