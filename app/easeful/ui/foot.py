"""What lies below the page: notices and the dock, each made when it is first needed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from easeful.core.clock import Clock
from easeful.core.session import ContactSession
from easeful.ui.theme import Theme

if TYPE_CHECKING:
    from easeful.ui.dock import Dock
    from easeful.ui.notice_bar import Notice, NoticeBar


class Foot:
    """Fills the end of a column whose first part is the page."""

    def __init__(
        self, theme: Theme, clock: Clock, column: QVBoxLayout, open_: Callable[[], None], stop: Callable[[], None]
    ) -> None:
        """Nothing is made yet; a press on the dock does `open_`, one on its Stop `stop`."""
        self._theme, self._clock, self._column = theme, clock, column
        self._dock: Dock | None = None
        self._notices: NoticeBar | None = None
        self._open, self._stop = open_, stop

    def show_session(self, session: ContactSession | None, *, is_in_view: bool) -> None:
        """Show the dock while a pack is on and its own page is not in view."""
        is_wanted = session is not None and session.pack_is_on and not is_in_view
        if is_wanted and self._dock is None:
            self._dock = self._make_dock()
        if self._dock is not None:
            self._dock.setVisible(is_wanted)
            if session is not None and is_wanted:
                self._dock.show_session(session)

    def _make_dock(self) -> "Dock":
        from easeful.ui.dock import Dock  # noqa: PLC0415 (start-up time)

        dock = Dock(self._theme, self._clock)
        dock.opened.connect(self._open)
        dock.stopped.connect(self._stop)
        self._column.addWidget(dock)
        return dock

    def tell(self, notice: "Notice") -> None:
        """Show a notice at the foot of the page, above the dock."""
        from easeful.ui.notice_bar import NoticeBar  # noqa: PLC0415 (start-up time)

        if self._notices is None:
            self._notices = NoticeBar(self._theme)
            self._column.insertWidget(1, self._notices)
        self._notices.tell(notice)

    def withdraw(self, notice: "Notice") -> None:
        """Take a notice back: its question is over."""
        if self._notices is not None:
            self._notices.withdraw(notice)
