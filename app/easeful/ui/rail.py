"""The rail on the left: one entry for each page that works, the present one marked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from easeful.ui.activity import Activity
from easeful.ui.paint import CENTRE, Box, Paragraph, draw_box, fill
from easeful.ui.theme import NARROW, Theme
from easeful.ui.widgets.pressable import Pressable
from easeful.ui.words import tr

FOOT_FROM = 90  # entries of this order and above stand at the foot
MARK = 44


class RailItem(Pressable, QPushButton):
    """An icon and, where there is room, its word."""

    def __init__(self, theme: Theme, activity: Activity) -> None:
        """The word is always the accessible name."""
        super().__init__(activity.title.replace("&", "&&"))  # a single & would mark a key
        self._theme, self.activity = theme, activity
        self.is_current = False
        self.is_compact = False
        self.setAccessibleName(activity.title)
        self.feel(theme.length("radius-m"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def mark(self, *, current: bool, compact: bool) -> None:
        """Show whether this is the present page, and the word or the icon only."""
        self.is_current, self.is_compact = current, compact
        self.setAccessibleDescription(tr("This page") if current else "")
        self.setToolTip(self.activity.title if compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """96 x 76 with its word; 76 x 84 without."""
        if self.is_compact:
            return QSize(76, 84)
        words = self._words().natural_width() + 8
        return QSize(max(96, round(words)), 76)

    def minimumSizeHint(self) -> QSize:
        """No lower than a target."""
        return QSize(self.sizeHint().width(), self._theme.length("target-other") if self.is_compact else 66)

    def _words(self) -> Paragraph:
        weight = 700 if self.is_current else 500
        return Paragraph(self.activity.title, self._theme.font("text-small", weight), 1.3, CENTRE, wraps=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, bar, icon and word."""
        painter, theme, rect = QPainter(self), self._theme, QRectF(self.rect())
        if self.is_current:
            edge = theme.colour("ink") if theme.is_contrast else None
            draw_box(painter, rect, theme.length("radius-m"), Box(theme.colour("card"), edge, 3))
        elif self.underMouse() or self.isDown():
            ground = theme.colour("primary-tint" if theme.is_contrast else "card")
            painter.setOpacity(1.0 if self.isDown() else 0.5)
            draw_box(painter, rect, theme.length("radius-m"), Box(ground))
            painter.setOpacity(1.0)
        ink = theme.colour("primary-ink" if self.is_current else "ink-2")
        size = 44 if self.is_compact else theme.icon_px(30)
        size = min(size, self.height() - 12)
        cut = "duotone" if self.is_current else "regular"
        icon = theme.icon(self.activity.icon, size, ink, cut, self.devicePixelRatioF())
        words = self._words()
        block = size if self.is_compact else size + words.line_height + 3
        top = (rect.height() - block) / 2
        painter.drawPixmap(QPointF((rect.width() - size) / 2, top), icon)
        if not self.is_compact:
            words.draw(painter, QRectF(0, top + size + 3, rect.width(), words.line_height), ink)


class Mark(QWidget):
    """The program's mark at the top of the rail; decoration."""

    def __init__(self, theme: Theme) -> None:
        """44 px square."""
        super().__init__()
        self._theme = theme
        self.setFixedSize(MARK, MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        QPainter(self).drawPixmap(QPointF(0, 0), self._theme.mark(MARK, self.devicePixelRatioF()))


class Rail(QWidget):
    """`chosen` tells the key of the entry that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, activities: list[Activity]) -> None:
        """The entries in the order given."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Pages"))
        self._items = [RailItem(theme, activity) for activity in activities]
        self._current = ""
        self._mark = Mark(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 20, 10, 14)
        column.setSpacing(4)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        stretched = False
        for item in self._items:
            if item.activity.order >= FOOT_FROM and not stretched:
                column.addStretch(1)
                stretched = True
            column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
            item.clicked.connect(lambda _=False, key=item.activity.key: self.chosen.emit(key))
        self.arrange()

    def show_current(self, key: str) -> None:
        """Mark the entry of this page."""
        self._current = key
        self.arrange()

    def arrange(self) -> None:
        """Icons only when the text is large or the window narrow."""
        window_width = self.window().width() if self.parentWidget() is not None else NARROW
        compact = self._theme.is_large or window_width < NARROW
        self._mark.setVisible(not compact)
        width = self._theme.length("rail-w-compact" if compact else "rail-w")
        for item in self._items:
            item.mark(current=item.activity.key == self._current, compact=compact)
        widest = max(item.sizeHint().width() for item in self._items) + 20
        self.setFixedWidth(max(width, widest))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the hairline and the bar beside the present entry."""
        painter, theme = QPainter(self), self._theme
        fill(painter, self.rect(), theme.colour("rail"))
        pen = QPen(theme.colour("ink" if theme.is_contrast else "line"), 2 if theme.is_contrast else 1)
        painter.setPen(pen)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        current = next((item for item in self._items if item.is_current), None)
        if current is not None and not theme.is_contrast:
            bar = QRectF(-5, current.y() + 16, 10, current.height() - 32)
            draw_box(painter, bar, 3, Box(theme.colour("primary")))
