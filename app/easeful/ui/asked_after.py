"""Keeps the questions after a session in their activity's page until they are answered, skipped or over."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.core.record import Record
from easeful.ui.after import After, Said
from easeful.ui.kit import Kit
from easeful.ui.pain import HOLDS_SECONDS


class AskedAfter:
    """At most one page of questions in `stack`; `home` is what shows there afterwards."""

    def __init__(self, kit: Kit, stack: QStackedWidget, home: QWidget) -> None:
        """Nothing is asked yet."""
        self._kit, self._stack, self._home = kit, stack, home
        self._after: After | None = None

    def put(self, after: After) -> None:
        """Have the questions on the page of their activity, for when the person comes there."""
        self.drop()
        self._after = after
        after.saved.connect(lambda added: self._keep(after.record, added))
        after.left.connect(lambda added: self._amend(after.record, added))
        self._stack.addWidget(after)
        self._stack.setCurrentWidget(after)

    def ask(self, after: After, activity: str) -> None:
        """Show the questions now, on the page of their activity."""
        self.put(after)
        self._kit.open(activity)
        after.take_focus()
        self._kit.hold_presses()

    def take_focus(self) -> None:
        """Put the keyboard on the questions, where there are some."""
        if self._after is not None:
            self._after.take_focus()

    def drop(self) -> None:
        """Ask no more."""
        if self._after is not None:
            self._stack.removeWidget(self._after)
            self._after.deleteLater()
            self._after = None

    def forget_what_is_over(self) -> None:
        """A session that was deleted, or ended more than half an hour ago, has nothing to be asked."""
        if self._after is not None and self._is_over(self._after.record):
            self._stack.setCurrentWidget(self._home)
            self.drop()

    def _is_over(self, record: Record) -> bool:
        age = (self._kit.clock.now() - record.ended_at).total_seconds()
        return abs(age) > HOLDS_SECONDS or not self._kit.history.knows(record.id)

    def _amend(self, record: Record, added: Said) -> None:
        if added:
            self._kit.history.amend(record.id, **added)

    def _keep(self, record: Record, added: Said) -> None:
        self._amend(record, added)
        self._kit.open("home")  # first: what shows next may look at the computer as soon as it is seen
        self._stack.setCurrentWidget(self._home)
        self.drop()
        self._kit.hold_presses()
