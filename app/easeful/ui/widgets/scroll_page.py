"""A page that scrolls when it must, with the design's inset and the focused control always in view."""

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.scroller import Scroller

LARGE_LEFT = 32
NARROW_INSET = 24
NARROW = 700  # px width of the page
BAR_GAP = 8  # px at least between what a page holds and its scroll bar
FOCUS_MARGIN = 24


class Content(QWidget):
    """What a page holds: as high as its width asks for, and no higher.

    Qt would take the sum of the least heights too, in which words are counted as they wrap when they are narrow.
    """

    def minimumSizeHint(self) -> QSize:
        """Only a width."""
        layout, hint = self.layout(), super().minimumSizeHint()
        return QSize(hint.width(), 0) if layout is not None and layout.hasHeightForWidth() else hint


class ScrollPage(Scroller):
    """Holds `column`, inset from the window's edge; `inset` tells that this has changed.

    The scroll bar comes and goes inside the right inset.
    """

    inset = Signal()

    def __init__(self, theme: Theme, top: int | None = None, bottom: int | None = None) -> None:
        """An empty page; `top` and `bottom` inset in px where they differ from a page's."""
        super().__init__()
        self._theme, self._is_call = theme, False
        y = theme.length("page-y")
        self._top, self._bottom = y if top is None else top, y if bottom is None else bottom
        self.content = Content()
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(theme.length("gap-cards"))
        self.hold(self.content)
        self._inset()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_in_view)

    def let_through(self) -> None:
        """Be the page of a call: show what lies below, and keep the inset of the call's foot."""
        self._is_call = True
        self._inset()
        self.be_clear()

    @property
    def right(self) -> int:
        """Px between what it holds and its right edge."""
        return self.column.contentsMargins().right() + self.strip

    def _inset(self) -> None:
        left = right = self._theme.length("page-x")
        if self._theme.is_large and not self._is_call:
            left = LARGE_LEFT
        if self.width() < NARROW and not self._is_call:
            left = right = NARROW_INSET
        right = max(right - self.strip, BAR_GAP)
        wanted = QMargins(left, self._top, right, self._bottom)
        if self.column.contentsMargins() != wanted:
            self.column.setContentsMargins(wanted)
            self.inset.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Inset again when the theme changes."""
        if event.type() == QEvent.Type.StyleChange:
            self._inset()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Inset less where room is short."""
        self._inset()
        super().resizeEvent(event)

    def _keep_in_view(self, _old: QObject | None, new: QWidget | None) -> None:
        if new is not None and self.content.isAncestorOf(new):
            # Once everything has its place: a page that has just been opened has none yet.
            QTimer.singleShot(0, new, lambda: self._scroll_to(new))

    def _scroll_to(self, control: QWidget) -> None:
        if control.hasFocus():  # it may have lost it again by now
            self.show_part(control, FOCUS_MARGIN)
