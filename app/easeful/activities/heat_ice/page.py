"""Joins the screens of a heat or ice session with the runner: each shows what the session has become."""

from PySide6.QtWidgets import QStackedWidget

from easeful.activities.heat_ice.after import after_pack
from easeful.activities.heat_ice.running import Running
from easeful.activities.heat_ice.setup import Setup
from easeful.activities.heat_ice.skin_check import SkinCheck
from easeful.activities.heat_ice.time_is_up import TimeIsUp
from easeful.core.pack import METHODS, Method
from easeful.core.plan import ContactPlan
from easeful.core.record import Record
from easeful.core.session import ContactSession, State
from easeful.ui.asked_after import AskedAfter
from easeful.ui.kit import Kit
from easeful.ui.pain import AskedBefore, NotedPain, PainCard


class HeatIcePage(QStackedWidget):
    """Set-up, running and after; and the two calls, which it puts in front of the window."""

    def __init__(self, kit: Kit) -> None:
        """Shows the session that is on, or the set-up."""
        super().__init__()
        self._kit = kit
        self._pain = NotedPain(kit.clock)
        kit.pains.append(self._pain)
        self._call: SkinCheck | TimeIsUp | None = None
        self.setup, self.running, self._before = Setup(kit), Running(kit), AskedBefore(kit, PainCard(kit))
        for page in (self.setup, self.running, self._before):
            self.addWidget(page)
        self._asked = AskedAfter(kit, self, self.setup)
        self.currentChanged.connect(lambda _: kit.hold_presses())
        self.setup.show_pain(None)
        self.setup.started.connect(self._start)
        self.setup.asked_pain.connect(self._ask_pain)
        self._before.noted.connect(self._note_pain)
        self._before.left.connect(lambda: self.setCurrentWidget(self.setup))
        runner = kit.runner
        self.running.stopped.connect(runner.take_off)
        runner.changed.connect(self.show_session)
        runner.ticked.connect(self._show_tick)
        runner.closed.connect(self.ask_after)
        kit.preferences.begun_anew.connect(lambda: self._remember_pain(None))
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
            self._asked.drop()
        if self.currentWidget() is self.setup:
            if name in METHODS:
                self.setup.choose_method(Method(name))
            else:
                self.setup.look_again()
            if name == "answers":
                self.setup.ask_again()

    def _forget_what_is_over(self) -> None:
        self.setup.show_pain(self._pain.number)
        self._asked.forget_what_is_over()

    def _start(self, plan: ContactPlan, passed: tuple[str, ...]) -> None:
        self._kit.runner.start(plan, self._pain.number, passed)

    def _ask_pain(self) -> None:
        self.setCurrentWidget(self._before)
        self._before.ask(self._pain.number)

    def _note_pain(self, noted: tuple[int | None]) -> None:
        (number,) = noted
        self._remember_pain(number)
        self.setCurrentWidget(self.setup)

    def _remember_pain(self, number: int | None) -> None:
        self._pain.note(number)
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
        self._asked.ask(after_pack(self._kit, record), "heat_ice")
