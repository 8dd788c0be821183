"""Closing the window while something would be lost: the questions, the small window that stays, and the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from easeful.core.session import ContactSession, State
from easeful.ui.kit import Kit
from easeful.ui.window import Window
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.dock_window import DockWindow


class Leaving(QObject):
    """`dock_window` is the small window while it is what is left."""

    def __init__(self, window: Window, kit: Kit) -> None:
        """Closing is free until a pack is on, or something is not saved."""
        super().__init__()
        self._window, self._kit = window, kit
        self.dock_window: DockWindow | None = None
        window.may_close = self._may_close
        window.asked_to_close.connect(self.ask)

    def follow(self, session: ContactSession) -> None:
        """Come back for every call and every end."""
        if session.state is not State.RUNNING and self.dock_window is not None:
            self.come_back()

    def show_tick(self, session: ContactSession | None) -> None:
        """Keep the small window's time right."""
        if self.dock_window is not None and session is not None:
            self.dock_window.show_session(session)

    def _may_close(self) -> bool:
        return self._kit.runner.session is None and not self._unsaved()

    def _unsaved(self) -> tuple[str, ...]:
        """What would be lost, as sentences."""
        kit = self._kit
        listening = (tr("A recording is still being looked at."),) if kit.guiding.recordings.is_listening() else ()
        history = (kit.history.status(),) if kit.history.is_waiting() else ()
        return (*self._window.drafts().values(), *listening, *history)

    def ask(self) -> None:
        """Ask what closing is to mean; during a call the call is the answer."""
        if self._window.calls.present is not None:
            return
        if self._kit.runner.session is None:
            self._ask_about_unsaved()
        else:
            self._ask_about_pack()

    def _ask_about_unsaved(self) -> None:
        from easeful.ui.unsaved import Unsaved  # noqa: PLC0415 (start-up time)

        question = Unsaved(self._kit.theme, self._unsaved())
        question.returned.connect(lambda: self._return_from(question))
        question.closed.connect(self._window.closed)
        self._window.calls.call(question)

    def _return_from(self, question: QWidget) -> None:
        """Show what is not saved, so that it can be."""
        self._window.calls.hang_up(question)
        for key in self._window.drafts():
            self._window.open(key, moves_focus=True)
            return

    def _ask_about_pack(self) -> None:
        from easeful.activities.heat_ice.closing import Closing  # noqa: PLC0415 (start-up time)

        session = self._kit.runner.session
        if session is None or session.state is not State.RUNNING:
            return
        question = Closing(self._kit, session)
        for answer in (question.returned, question.stopped, question.kept):
            answer.connect(lambda: self._window.calls.hang_up(question))
        question.stopped.connect(self._kit.runner.take_off)
        question.kept.connect(self._shrink)
        self._window.calls.call(question)

    def _shrink(self) -> None:
        session = self._kit.runner.session
        if session is None:
            return
        from easeful.ui.dock_window import DockWindow  # noqa: PLC0415 (start-up time)

        self.dock_window = DockWindow(self._kit.theme, self._kit.clock)
        self.dock_window.opened.connect(self.come_back)
        self.dock_window.stopped.connect(self._kit.runner.take_off)
        self.dock_window.show_session(session)
        self.dock_window.show()
        self._window.hide()
        self._kit.runner.slow_down(hidden=False)  # the digits are still seen

    def come_back(self) -> None:
        """Show the large window again, in front."""
        if self.dock_window is not None:
            self.dock_window.hide()
            self.dock_window.deleteLater()
            self.dock_window = None
        self._window.come_forward()
