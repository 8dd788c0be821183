"""A view that scrolls one widget up and down, safe to read while it changes.

It stands in the place of Qt's scroll area (6.11): the accessible interface of that one does not check the number of a
child, so that a screen reader which asks while a page is hidden, or its bar goes, ends the program.
`tests/faults/test_reader.py` shows when Qt has mended it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QScrollEvent, QScrollPrepareEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QScroller, QSizePolicy, QWidget

LINE = 20  # px that an arrow key goes; a notch of the wheel goes as many as the system says, most often three
Act = QAbstractSlider.SliderAction
KEYS = {
    Qt.Key.Key_Up: Act.SliderSingleStepSub,
    Qt.Key.Key_Down: Act.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: Act.SliderPageStepSub,
    Qt.Key.Key_PageDown: Act.SliderPageStepAdd,
    Qt.Key.Key_Home: Act.SliderToMinimum,
    Qt.Key.Key_End: Act.SliderToMaximum,
}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Scroller(QWidget):
    """Holds one widget, as wide as the view, and as high as it asks for.

    `bar` keeps a strip at the right for itself, also while there is nothing to scroll: what is held keeps its width.
    """

    def __init__(self) -> None:
        """Holds nothing yet."""
        super().__init__()
        self._held: QWidget | None = None
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setSingleStep(LINE)
        self.bar.hide()
        self.bar.valueChanged.connect(self._move)
        self.view = QWidget(self)
        self.view.setAutoFillBackground(True)
        self.view.installEventFilter(self)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        QScroller.grabGesture(self.view, QScroller.ScrollerGestureType.TouchGesture)

    def hold(self, widget: QWidget) -> None:
        """Show this widget from its top on."""
        self._held = widget
        widget.setParent(self.view)
        widget.setAutoFillBackground(True)  # Qt can then move what is painted already
        widget.show()
        self.arrange()

    @property
    def held(self) -> QWidget | None:
        """What is scrolled."""
        return self._held

    def be_clear(self) -> None:
        """Show the ground of what it lies on."""
        self.view.setAutoFillBackground(False)
        if self._held is not None:
            self._held.setAutoFillBackground(False)

    @property
    def strip(self) -> int:
        """The width in px that the bar keeps for itself."""
        return self.bar.sizeHint().width()

    def wanted_height(self, width: int) -> int:
        """The height in px at which nothing scrolls, when it is so wide."""
        return 0 if self._held is None else height_for(self._held, width - self.strip)

    def sizeHint(self) -> QSize:
        """What is held, with the strip."""
        inner = QSize() if self._held is None else self._held.sizeHint()
        return QSize(inner.width() + self.strip, inner.height())

    def minimumSizeHint(self) -> QSize:
        """A few lines of text: the rest scrolls."""
        return QSize(3 * LINE + self.strip, 3 * LINE)

    def arrange(self) -> None:
        """Give view, bar and what is held their places."""
        if self._held is None:
            return  # Qt tells of a style while this is still being made
        self.view.setGeometry(0, 0, max(0, self.width() - self.strip), self.height())
        self.bar.setGeometry(self.view.width(), 0, self.strip, self.height())
        width = max(self.view.width(), self._held.minimumSizeHint().width())
        height = max(self.view.height(), height_for(self._held, width))
        self.bar.setPageStep(self.view.height())
        self.bar.setRange(0, height - self.view.height())
        self._held.setGeometry(0, -self.bar.value(), width, height)
        self.bar.setVisible(self.bar.maximum() > 0)

    def _move(self, value: int) -> None:
        if self._held is not None:
            self._held.move(0, -value)

    def show_part(self, part: QWidget, margin: int = 0) -> None:
        """Scroll no further than needed to have `part` in view, its top rather than its end; `margin` in px."""
        if self._held is not None and self._held.isAncestorOf(part):
            top = part.mapTo(self._held, QPoint(0, 0)).y()
            self._reach(top + part.height(), margin)
            self._reach(top, margin)

    def _reach(self, y: int, margin: int) -> None:
        """Have this height of what is held in view, with `margin` px around it where that is possible."""
        margin = min(margin, self.view.height() // 2)
        least, most = y + margin - self.view.height(), y - margin
        self.bar.setValue(min(max(self.bar.value(), least), most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll when there is less room."""
        super().resizeEvent(event)
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody saw it was not told."""
        super().showEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """A bar of another style may be wider."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size that what is held asks for, and a finger that drags it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        elif isinstance(event, QScrollPrepareEvent):
            event.setViewportSize(self.view.size())
            event.setContentPosRange(QRectF(0, 0, 0, self.bar.maximum()))
            event.setContentPos(QPoint(0, self.bar.value()))
            event.setAccepted(self.bar.maximum() > 0)
            return True
        elif isinstance(event, QScrollEvent):
            self.bar.setValue(round(event.contentPos().y()))
            return True
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll as Qt's own bar does, which adds up the small turns; at its end the wheel turns what this lies in."""
        self.bar.event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that the control with the keyboard had no use for."""
        act = KEYS.get(Qt.Key(event.key())) if event.modifiers() in PLAIN else None
        if act is None or self.bar.maximum() == 0:
            event.ignore()
        else:
            self.bar.triggerAction(act)


def height_for(held: QWidget, width: int) -> int:
    """The height in px that a widget asks for at this width."""
    return held.heightForWidth(width) if held.hasHeightForWidth() else held.minimumSizeHint().height()
