"""Cards side by side where there is room, below each other where there is not."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.growing import Policy, grow_with_words


class Columns(QWidget):
    """A grid whose number of columns follows its width; `shares` are the stretches of the columns."""

    def __init__(
        self, spacing: int, columns: Callable[[int], int], shares: tuple[int, ...] = (), *, stretches: bool = True
    ) -> None:
        """`columns` answers how many fit in a width in px; unless it `stretches`, few widgets leave columns empty."""
        super().__init__()
        self._stretches = stretches
        self._columns, self._shares = columns, shares
        self._widgets: list[QWidget] = []
        self._now = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        grow_with_words(self, Policy.Expanding, Policy.Preferred)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others."""
        self._widgets.append(widget)
        self._now = 0
        self._arrange()

    def _arrange(self) -> None:
        wanted = max(1, self._columns(self.width()))
        if self._stretches:
            wanted = max(1, min(wanted, len(self._widgets)))
        if wanted == self._now:
            return
        for column in range(max(self._now, wanted)):
            share = self._shares[column] if column < len(self._shares) and wanted > 1 else 1
            self._grid.setColumnStretch(column, share if column < wanted else 0)
        self._now = wanted
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // wanted, place % wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange again when the theme changes."""
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest widget: the columns give way first."""
        width = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(width, self._grid.minimumSize().height())


def two_from(least: int, theme: Theme) -> Callable[[int], int]:
    """Two columns in so many px or more, unless words are large; else one."""
    return lambda width: 2 if width >= least and not theme.is_large else 1
