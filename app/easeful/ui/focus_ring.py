"""The ring round the control that has the keyboard: one overlay for the whole window."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.scroller import Scroller

REACH = 7  # px beyond the control: 3 px away, 3 px wide, 1 px to spare
PRESSES = {QEvent.Type.KeyPress: True, QEvent.Type.MouseButtonPress: False, QEvent.Type.TouchBegin: False}
MOVES = (
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.DynamicPropertyChange,
)  # fmt: skip


class FocusRing(QWidget):
    """Follows the focus while the keyboard is used, and hides at a press of the mouse, which sees through it.

    A control may say more in two properties: `radius`, of its corners, and `focus_rect`, the part of it
    that the ring is to lie round (a QRect; all of it where there is none). What it lies in may have a
    `focus_colour` (a QColor), where its ground is not the theme's.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        """Lies above everything in `window`."""
        super().__init__(window)
        self._theme = theme
        self.colour = "focus"
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []  # the control and all it lies in: when one moves, the ring does
        self._view: QWidget | None = None
        self._by_keyboard = False
        self._watched: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self.follow)

    def watch(self) -> None:
        """Notice keys and presses as they reach the window; to be called when it is shown."""
        handle = self.window().windowHandle()
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Go to the control that has the focus now."""
        self._let_go()
        if new is None or not self._by_keyboard or not self._may_wear(new):
            self.hide()
            return
        self._target = new
        each: QWidget | None = new
        while each is not None and each is not self.window():
            self._chain.append(each)
            each.installEventFilter(self)
            if self._view is None and isinstance(each, Scroller):
                self._view = each.view
            each = each.parentWidget()
        self.place()

    def _may_wear(self, widget: QWidget) -> bool:
        """Whether it is something that Tab leads to; a page or a call that was handed the focus is not."""
        is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return is_stop and self.window().isAncestorOf(widget)

    def _let_go(self) -> None:
        for each in self._chain:
            with suppress(RuntimeError):  # Qt tells of a lost focus also while it destroys what had it
                each.removeEventFilter(self)
        self._chain.clear()
        self._target = self._view = None

    def _is_in_view(self) -> bool:
        with suppress(RuntimeError):  # destroyed without a word, as in a window that is not in front
            return self._target is not None and self._target.isVisible()
        return False

    def place(self) -> None:
        """Lie round the control, as far as its scroll area shows it."""
        target = self._target
        if target is None or not self._is_in_view():
            self.hide()
            return
        part: QRect = target.property("focus_rect") or target.rect()
        corner = target.mapTo(self.window(), part.topLeft())
        self.setGeometry(QRect(corner, part.size()).adjusted(-REACH, -REACH, REACH, REACH))
        self.show()
        self.raise_()
        self.update()

    def _colour(self) -> QColor:
        given = (each.property("focus_colour") for each in self._chain)
        return next(filter(None, given), self._theme.colour(self.colour))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control; tell keyboard and mouse apart."""
        kind = event.type()
        if watched is not self._watched:
            if kind in MOVES:
                self.place()
            elif kind is QEvent.Type.ParentChange:
                self.follow(None, self._target)
        elif kind in PRESSES and PRESSES[kind] is not self._by_keyboard:
            self._by_keyboard = PRESSES[kind]
            self.follow(None, self.window().focusWidget())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        if self._target is None or not self._is_in_view():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view is not None:
            corner = self._view.mapTo(self.window(), QPoint(0, 0)) - self.pos()
            painter.setClipRect(QRect(corner, self._view.size()).adjusted(-REACH, 0, REACH, 0))
        painter.setPen(QPen(self._colour(), self._theme.length("focus-w")))
        radius = self._target.property("radius")
        corner_radius = float(radius or self._theme.length("radius-m")) + 4.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), corner_radius, corner_radius)
