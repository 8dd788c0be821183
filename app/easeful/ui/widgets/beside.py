"""Things beside each other while they fit, below each other when they do not."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.growing import Policy, grow_with_words

NO_ALIGNMENT = Qt.AlignmentFlag(0)


class Beside(QWidget):
    """A row that becomes a column where it is too narrow; it follows width and text size."""

    def __init__(self, theme: Theme, spacing: int = 12, column_spacing: int | None = None) -> None:
        """`spacing` in px between things in the row, `column_spacing` in the column."""
        super().__init__()
        self._theme = theme
        self._spacings = spacing, spacing if column_spacing is None else column_spacing
        self._rooms: list[tuple[QWidget, int | None]] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        grow_with_words(self, Policy.Expanding, Policy.Preferred)

    def add(
        self, widget: QWidget, stretch: int = 0, room: int | None = None,
        align: Qt.AlignmentFlag = NO_ALIGNMENT,
    ) -> None:  # fmt: skip
        """Put a widget behind the others; `room` is the px at 100 % text that it needs in a row."""
        self._rooms.append((widget, room))
        self._box.addWidget(widget, stretch, align)
        self._arrange()

    def take(self, widget: QWidget) -> None:
        """Let a widget go; its new place shows it."""
        self._rooms = [(each, room) for each, room in self._rooms if each is not widget]
        self._box.removeWidget(widget)
        self._arrange()

    def _needed(self) -> int:
        shown = [(widget, room) for widget, room in self._rooms if not widget.isHidden()]
        growth = self._theme.text_size / 100
        rooms = [widget.sizeHint().width() if room is None else round(room * growth) for widget, room in shown]
        return sum(rooms) + self._spacings[0] * max(0, len(rooms) - 1)

    def _arrange(self) -> None:
        fits = self.width() >= self._needed()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if direction is not self._box.direction():  # setting the same again would ask for a layout again, for ever
            self._box.setDirection(direction)
            self._box.setSpacing(self._spacings[0 if fits else 1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again when something in it changed its size, or the theme did."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self._arrange()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest thing in it."""
        hint = super().minimumSizeHint()
        widest = max((widget.minimumSizeHint().width() for widget, _ in self._rooms), default=0)
        return QSize(widest, hint.height())
