"""The one window: rail, pages, dock and notices; and in front of all of them, a call."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from easeful.core.clock import Clock
from easeful.core.session import ContactSession
from easeful.ui.activity import Activity, Drafting, Page
from easeful.ui.calls import Calls
from easeful.ui.first_control import begin_at_top, focus_page
from easeful.ui.focus_ring import FocusRing
from easeful.ui.foot import Foot
from easeful.ui.rail import Rail
from easeful.ui.roles import be_window
from easeful.ui.saying import say
from easeful.ui.theme import Theme

if TYPE_CHECKING:
    from easeful.ui.kit import Kit

DESIGN = QSize(1180, 780)
FRAME = QSize(8, 40)  # px that a window manager may put round it
LEAST = QSize(640, 480)
UNSEEN_MS = 200  # a window that is shown but never painted (covered, minimised) is furnished after this
WITHOUT_STACK = ("offscreen", "minimal")  # platforms whose windows cannot be raised


class Window(QWidget):
    """Pages are made on their first visit. A call fills the window until it is hung up.

    `asked_to_close` comes instead of closing while `may_close` says no; `seen` tells whether
    anybody can see the window, `first_seen`, once, that it was painted: time to load what it will show.
    """

    opened = Signal(str)
    asked_to_close = Signal()
    closed = Signal()
    seen = Signal(bool)
    first_seen = Signal()
    stop_pressed = Signal()

    def __init__(self, theme: Theme, clock: Clock, activities: tuple[Activity, ...]) -> None:
        """A window without pages; `furnish` gives it the kit they need."""
        super().__init__()
        self.theme = self._theme = theme
        self._is_new = True
        self.activities = activities
        self._kit: Kit | None = None
        self._pages: dict[str, QWidget] = {}
        self.may_close: Callable[[], bool] = lambda: True
        self.current = ""
        self.setWindowTitle("Easeful")
        be_window(self)
        self.setMinimumSize(LEAST)
        self.resize(size_on(self.screen().availableSize()))
        self.rail = Rail(theme, list(activities))
        self._right = QVBoxLayout()
        self.foot = Foot(theme, clock, self._right, partial(self.open, "heat_ice"), self.stop_pressed.emit)
        self._stack = QStackedWidget()
        self.calls = Calls(self, self._room())
        self.focus_ring = FocusRing(self, theme)
        self.rail.chosen.connect(self.open)

    def _room(self) -> QWidget:
        room = QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._right.setSpacing(0)
        self._right.addWidget(self._stack, 1)
        row.addWidget(self.rail)
        row.addLayout(self._right, 1)
        return room

    def furnish(self, kit: "Kit") -> None:
        """Give the window the kit that it hands to its pages."""
        self._kit = kit

    def open(self, name: str, *, moves_focus: bool = False) -> None:
        """Go to the page of an activity, by its key or one of its names; KeyError when there is none.

        The keyboard follows, unless it is on the rail; with `moves_focus` also then.
        """
        activity = self.activity_named(name)
        page, focus = self._page(activity), self.focusWidget()
        stays = focus is not None and self.rail.isAncestorOf(focus)
        self.current = activity.key
        is_other = page is not self._stack.currentWidget()
        self._stack.setCurrentWidget(page)
        if is_other and (old := page.focusWidget()) is not None:
            old.clearFocus()  # Qt goes on where the keyboard was in the page, but only if it was not on the rail
        self.rail.show_current(activity.key)
        begin_at_top(page)
        assert isinstance(page, Page)
        page.arrive(name)
        if moves_focus or not stays:
            focus_page(page)
        self.opened.emit(activity.key)

    def activity_named(self, name: str) -> Activity:
        """The activity of that key or name."""
        for activity in self.activities:
            if name in activity.all_names:
                return activity
        raise KeyError(name)

    def _page(self, activity: Activity) -> QWidget:
        if activity.key not in self._pages:
            assert self._kit is not None
            page = activity.make_page(self._kit)
            self._pages[activity.key] = page
            self._stack.addWidget(page)
        return self._pages[activity.key]

    def prepare(self, key: str) -> None:
        """Make the page of this activity now, without going there: it follows what happens."""
        self._page(self.activity_named(key))

    @property
    def page(self) -> QWidget | None:
        """The page in view; None before the first was opened."""
        return self._pages.get(self.current)

    def drafts(self) -> dict[str, str]:
        """What is half written, by the activity on whose page it is, each as a sentence."""
        pages = {key: page for key, page in self._pages.items() if isinstance(page, Drafting)}
        return {key: words for key, page in pages.items() if (words := page.unsaved())}

    def show_session(self, session: ContactSession | None) -> None:
        """Show the dock where the running page is not in view."""
        self.foot.show_session(session, is_in_view=self.current == "heat_ice")

    def announce(self, words: str, *, assertive: bool = False) -> None:
        """Let a screen reader say this without moving the focus."""
        say(self, words, assertive=assertive)

    def come_forward(self) -> None:
        """Be seen: out of the dock, unminimised, raised, and marked in the task bar."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        if QGuiApplication.platformName() not in WITHOUT_STACK:
            self.raise_()
            self.activateWindow()
            QApplication.alert(self)  # where the desktop keeps it behind others, the task bar marks it

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let rail and focus ring follow."""
        super().resizeEvent(event)
        self.rail.arrange()
        self.focus_ring.place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme, and notice being minimised."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.rail.arrange()
        if event.type() == QEvent.Type.WindowStateChange:
            self.seen.emit(not self.isMinimized())

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it can be seen."""
        super().showEvent(event)
        self.focus_ring.watch()
        QTimer.singleShot(UNSEEN_MS, self, self._tell_first_seen)
        self.seen.emit(not self.isMinimized())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the ground is the palette's; but tell the first time."""
        if self._is_new:
            QTimer.singleShot(0, self, self._tell_first_seen)

    def _tell_first_seen(self) -> None:
        if self._is_new:
            self._is_new = False
            self.first_seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it cannot be seen."""
        super().hideEvent(event)
        self.seen.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first, where something would be lost."""
        if self.may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()
            self.asked_to_close.emit()


def size_on(screen: QSize) -> QSize:
    """The design's size, or what a screen of that size holds beside its frame; without a screen, the design's."""
    is_real = QGuiApplication.platformName() not in WITHOUT_STACK
    return DESIGN.boundedTo(screen - FRAME).expandedTo(LEAST) if is_real else DESIGN
