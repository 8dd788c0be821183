"""A page that scrolls when it must, with the design's inset and the focused control always in view."""

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from easeful.ui.theme import Theme

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


class ScrollPage(QScrollArea):
    """Holds `column`, inset from the window's edge; `inset` tells that this has changed.

    The scroll bar comes and goes inside the right inset: what the page holds keeps its width.
    """

    inset = Signal()

    def __init__(self, theme: Theme, top: int | None = None, bottom: int | None = None) -> None:
        """An empty page; `top` and `bottom` inset in px where they differ from a page's."""
        super().__init__()
        self._theme, self._is_call = theme, False
        y = theme.length("page-y")
        self._top, self._bottom = y if top is None else top, y if bottom is None else bottom
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = QWidget()  # a view of our own: asking Qt for its own makes it load every kind of widget
        self._view.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(self._view)
        self.content = Content()
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(theme.length("gap-cards"))
        self.setWidget(self.content)
        self._inset()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_in_view)

    def let_through(self) -> None:
        """Be the page of a call: show what lies below, and keep the inset of the call's foot."""
        self._is_call = True
        self._inset()
        self.be_clear()

    def be_clear(self) -> None:
        """Show the ground of what it lies on."""
        self._view.setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)

    @property
    def right(self) -> int:
        """Px between what it holds and its right edge, whether the scroll bar shows or not."""
        return self.column.contentsMargins().right() + self._taken

    @property
    def _taken(self) -> int:
        return self.width() - self._view.width()  # by the bar, while it shows

    def _inset(self) -> None:
        left = right = self._theme.length("page-x")
        if self._theme.is_large and not self._is_call:
            left = LARGE_LEFT
        if self.width() < NARROW and not self._is_call:
            left = right = NARROW_INSET
        bar = self.verticalScrollBar()
        right = max(right, bar.sizeHint().width() + BAR_GAP)
        wanted = QMargins(left, self._top, right - self._taken, self._bottom)
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
        if self.content.isAncestorOf(control) and control.hasFocus():  # it may have lost it again by now
            # Not `ensureWidgetVisible`, which leaves a control alone whose ring is cut off.
            top = control.mapTo(self.content, QPoint(0, 0)).y()
            for y in (top + control.height(), top):
                self.ensureVisible(0, y, 0, FOCUS_MARGIN)
