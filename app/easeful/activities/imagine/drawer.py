"""A sheet over the player with one of its lists; it lies above the controls."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.first_control import focus_page
from easeful.ui.kit import Kit
from easeful.ui.paint import Box, draw_box
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.words import tr

WIDEST = 560  # px at 100 % text
INSET, AIR = 12, 16  # px


class Drawer(QWidget):
    """`closed` tells that it is gone."""

    closed = Signal()

    def __init__(self, kit: Kit, content: QWidget) -> None:
        """Shows `content`, which scrolls where it is high."""
        super().__init__()
        self._theme = kit.theme
        self._page = ScrollPage(kit.theme, bottom=8)
        self._page.column.addWidget(content)
        self._page.column.addStretch(1)
        self._content = content
        done = Button(kit.theme, tr("Done"), "primary")
        done.clicked.connect(self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, INSET, INSET, INSET)
        column.addWidget(self._page, 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    @property
    def content(self) -> QWidget:
        """What it shows."""
        return self._content

    def open_above(self, room: QRect) -> None:
        """Lie at the lower left of `room`, no larger than it."""
        self.setProperty("focus_colour", self._theme.colour("focus"))
        self.lie_in(room)
        tab_as_it_is_read(self._page)
        self.show()
        self.raise_()
        focus_page(self._page)

    def lie_in(self, room: QRect) -> None:
        """Take the size that the content wants there."""
        width = min(room.width(), round(WIDEST * self._theme.text_size / 100))
        wanted = self._content.sizeHint().height() + 220
        height = min(room.height(), max(wanted, 240))
        self.setGeometry(room.left(), room.bottom() - height, width, height)

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
