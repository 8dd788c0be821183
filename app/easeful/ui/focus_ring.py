"""The ring round the control that has the keyboard: one overlay for the whole window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from easeful.ui.theme import Theme

REACH = 7  # px beyond the control: 3 px away, 3 px wide, 1 px to spare
PRESSES = {QEvent.Type.KeyPress: True, QEvent.Type.MouseButtonPress: False, QEvent.Type.TouchBegin: False}
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QWidget):
    """Follows the focus while the keyboard is used, and hides at a press of the mouse, which sees through it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        """Lies above everything in `window`."""
        super().__init__(window)
        self._theme = theme
        self.colour = "focus"
        self._target: QWidget | None = None
        self._scroll: QAbstractScrollArea | None = None
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
        if new is None or new is self.window() or not self._by_keyboard or not self.window().isAncestorOf(new):
            self.hide()
            return
        self._target = new
        new.installEventFilter(self)
        new.destroyed.connect(self._let_go)
        self._scroll = self._scroll_above(new)
        if self._scroll is not None:
            self._scroll.verticalScrollBar().valueChanged.connect(self.place)
        self.place()

    def _let_go(self) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._let_go)
        if self._scroll is not None:
            self._scroll.verticalScrollBar().valueChanged.disconnect(self.place)
        self._target = self._scroll = None

    def _scroll_above(self, widget: QWidget) -> QAbstractScrollArea | None:
        above = widget.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = above.parentWidget()
        return above

    def place(self) -> None:
        """Lie round the control, as far as its scroll area shows it."""
        if self._target is None or not self._target.isVisible():
            self.hide()
            return
        corner = self._target.mapTo(self.window(), QPoint(0, 0))
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-REACH, -REACH, REACH, REACH))
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control; tell keyboard and mouse apart."""
        if watched is not self._watched:
            if event.type() in MOVES:
                self.place()
        elif event.type() in PRESSES and PRESSES[event.type()] is not self._by_keyboard:
            self._by_keyboard = PRESSES[event.type()]
            self.follow(None, self.window().focusWidget())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._scroll is not None:
            view = self._scroll.viewport()
            corner = view.mapTo(self.window(), QPoint(0, 0)) - self.pos()
            painter.setClipRect(QRect(corner, view.size()).adjusted(-REACH, 0, REACH, 0))
        painter.setPen(QPen(self._theme.colour(self.colour), self._theme.length("focus-w")))
        radius = self._target.property("radius") if self._target is not None else None
        corner_radius = float(radius or self._theme.length("radius-m")) + 4.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), corner_radius, corner_radius)
