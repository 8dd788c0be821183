"""The list that a chip opens: it lies below the chip, and goes with the choice."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from easeful.ui.keys import escape
from easeful.ui.paint import Box, draw_box
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.words import tr

INSET, GAP, BELOW = 12, 8, 6  # px
LEAST = 320  # px at 100 % text
# The keys look through the list, and choose nothing.
FORWARD = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab)
BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Backtab)
STEPS = dict.fromkeys(FORWARD, 1) | dict.fromkeys(BACK, -1)


class Sheet(QWidget):
    """`chosen` carries a number; `closed` tells that the keyboard is free again, `gone` that the list is away."""

    chosen = Signal(int)
    closed = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, chip: QWidget, page: ScrollPage, words: Sequence[str], present: int) -> None:
        """Lies below `chip` on `page`, with the number `present` chosen."""
        super().__init__(page.content)
        self._theme, self._chip, self._page, self._ground = theme, chip, page, page.content
        self._options = [Option(theme, word, "distract") for word in words]
        be_group(self, tr("Choose one"))
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, INSET, INSET, INSET)
        column.setSpacing(GAP)
        for number, option in enumerate(self._options):
            option.show_checked(number == present)
            option.picked.connect(partial(self._choose, number))
            option.installEventFilter(self)
            column.addWidget(option)
        self._present = self._options[present]
        escape(self, self.close_it)
        self._ground.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._note_focus)

    def open(self) -> None:
        """Lie below the chip, within the ground, and have the keyboard."""
        at = self._chip.mapTo(self._ground, QPoint(0, self._chip.height() + BELOW))
        margins = self._page.column.contentsMargins()
        room = self._ground.width() - margins.left() - margins.right()
        width = min(room, max(self.sizeHint().width(), round(LEAST * self._theme.text_size / 100)))
        layout = self.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        left = min(at.x(), margins.left() + room - width)
        self._ground.setMinimumHeight(at.y() + height + INSET)
        self.setGeometry(left, at.y(), width, height)
        self.show()
        self.raise_()
        self._present.setFocus(Qt.FocusReason.PopupFocusReason)
        QTimer.singleShot(0, self, lambda: self._page.show_part(self, INSET))

    def _choose(self, number: int) -> None:
        self.close_it()
        self.chosen.emit(number)

    def close_it(self) -> None:
        """Go away, and leave the keyboard to the chip."""
        if not self.isHidden():
            self.closed.emit()
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be gone for good, also when the page is left or a call covers it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._ground.removeEventFilter(self)
            self._ground.setMinimumHeight(0)
            self.gone.emit()
            self.deleteLater()

    def _note_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Go when the keyboard is elsewhere; a press on the chip itself closes the list by its own way."""
        if new is not None and new not in (self, self._chip) and not self.isAncestorOf(new):
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go round the list with the arrow keys or Tab, and away when something beside it is pressed."""
        if watched is self._ground and event.type() == QEvent.Type.MouseButtonPress:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in STEPS:
            at = self._options.index(watched) + STEPS[Qt.Key(event.key())] if watched in self._options else 0
            self._options[at % len(self._options)].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def mousePressEvent(self, event: object) -> None:
        """Swallow a press beside the options: it does not reach the ground."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the list."""
        theme = self._theme
        box = Box(theme.colour("card"), theme.colour("ink" if theme.is_contrast else "line-strong"))
        draw_box(QPainter(self), QRectF(self.rect()), theme.length("radius-l"), box)
