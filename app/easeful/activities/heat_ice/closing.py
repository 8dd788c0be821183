"""The question when the window is closed while a pack is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.session import ContactSession
from easeful.ui.begins import Begins
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.paint import fill
from easeful.ui.widgets.answer import Answer
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import method_words, place_words, tr


class Closing(Begins, QWidget):
    """`kept` leaves the timer and its small window, `stopped` ends the session, `returned` goes back."""

    kept = Signal()
    stopped = Signal()
    returned = Signal()

    def __init__(self, kit: Kit, session: ContactSession) -> None:
        """Three answers."""
        super().__init__()
        self._kit, self._session = kit, session
        theme, method = kit.theme, method_words(session.plan.method).lower()
        escape(self, self.returned.emit)
        page = ScrollPage(theme)
        page.let_through()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._title = heading(theme, tr("A pack is still on"), "text-call")
        self._title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begins_with = self._title
        place = place_words(session.plan.place)
        words = tr("The {method} on your {place} goes on.").format(method=method, place=place)
        bell = tr("A small window stays, with the time and Stop. The bell rings at the end.")
        page.column.addStretch(1)
        page.column.addWidget(self._title)
        page.column.addWidget(Text(theme, f"{words}\n{bell}", 24, lines=1.45))
        page.column.addStretch(1)
        back = Answer(theme, tr("Go back"), tr("Leave the window open"), "secondary", "monitor")
        keep = Answer(theme, tr("Keep running"), tr("Close to a small window"), "primary", "clock")
        stop = Answer(theme, tr("Stop {method}").format(method=method), tr("Take the pack off"), "stop", "stop")
        row = Beside(theme, theme.length("gap-cards"), 10)
        for button, signal in ((back, self.returned), (keep, self.kept), (stop, self.stopped)):
            row.add(button, 1, 290)
            button.clicked.connect(signal)
        page.column.addWidget(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the window with the method's tint."""
        theme = self._kit.theme
        tint = theme.colour("bg" if theme.is_contrast else f"{self._session.plan.method.value}.tint")
        fill(QPainter(self), self.rect(), tint)
