"""A sheet over the player with one of its lists; it lies above the controls."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.ui.first_control import focus_page
from easeful.ui.paint import Box, draw_box
from easeful.ui.style_sheet import style_sheet
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.words import tr

WIDEST = 560  # px at 100 % text
INSET = 12  # px, so that what scrolls ends within the round corners
ABOVE, BELOW = 20, 8  # px over and under what it shows


class Drawer(QWidget):
    """As high as what it shows, where there is room. `closed` tells that it is gone."""

    closed = Signal()

    def __init__(self, theme: Theme, content: QWidget) -> None:
        """Shows `content`, which scrolls where it is high."""
        super().__init__()
        self._theme, self._content, self._room = theme, content, QRect()
        self._page = ScrollPage(theme, ABOVE, BELOW)
        self._page.be_clear()
        self._page.column.addWidget(content)
        self._page.column.addStretch(1)
        self._page.content.installEventFilter(self)
        self._done = Button(theme, tr("Done"), "primary")
        self._done.clicked.connect(self.close_it)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, INSET, INSET, INSET)
        column.addWidget(self._page, 1)
        column.addLayout(self._foot)
        self.hide()

    @property
    def content(self) -> QWidget:
        """What it shows."""
        return self._content

    def open_above(self, room: QRect) -> None:
        """Lie at the lower left of `room`, no larger than it."""
        self.setStyleSheet(style_sheet(self._theme))
        self.lie_in(room)
        tab_as_it_is_read(self._page)
        self.show()
        self.raise_()
        focus_page(self._page)

    def lie_in(self, room: QRect) -> None:
        """Take the size that the content wants there."""
        self._room = room
        width = min(room.width(), round(WIDEST * self._theme.text_size / 100))
        self._foot.setContentsMargins(0, 0, self._page.right, INSET)
        shown = self._page.wanted_height(width - 2 * INSET)
        height = min(room.height(), shown + self._foot.sizeHint().height() + 3 * INSET)
        self.setGeometry(room.left(), room.bottom() - height, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what is shown, such as a list of voices that comes late."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.lie_in(self._room)
        return False

    def close_it(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Swallow presses, so that nothing below is hit."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet."""
        box = Box(self._theme.colour("bg"), self._theme.colour("line-strong"))
        draw_box(QPainter(self), QRectF(self.rect()), self._theme.length("radius-l"), box)
