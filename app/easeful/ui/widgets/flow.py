"""Things one after the other in lines, as words are: what does not fit goes to the next line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from easeful.ui.widgets.growing import Policy, grow_with_words


class FlowLayout(QLayout):
    """Each in its own size; `gap` px between them and between the lines."""

    def __init__(self, parent: QWidget, gap: int, *, is_centred: bool) -> None:
        """Empty."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._is_centred = gap, is_centred
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put one behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """One of them; None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """One of them, which is let go; None where there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: nothing grows."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower, there are more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines when set to `width` px."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._shown]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest by itself."""
        hints = [item.sizeHint() for item in self._shown]
        return QSize(
            max((hint.width() for hint in hints), default=0), max((hint.height() for hint in hints), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        """Put each where it belongs."""
        super().setGeometry(rect)
        for item, place in zip(self._shown, self._places(rect.width()), strict=True):
            item.setGeometry(place.translated(rect.topLeft()))

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        top = 0
        for line in self._lines(width):
            left = (width - self._length(line)) // 2 if self._is_centred else 0
            for size in line:
                places.append(QRect(QPoint(left, top), size))
                left += size.width() + self._gap
            top += max(size.height() for size in line) + self._gap
        return places

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QSize]]:
        lines: list[list[QSize]] = []
        for item in self._shown:
            size = item.sizeHint().expandedTo(item.minimumSize())
            if not lines or self._length([*lines[-1], size]) > width:
                lines.append([])
            lines[-1].append(size)
        return lines

    def _length(self, line: list[QSize]) -> int:
        return sum(size.width() for size in line) + self._gap * (len(line) - 1)


class Flow(QWidget):
    """A widget that holds things in lines."""

    def __init__(self, gap: int = 12, *, is_centred: bool = False) -> None:
        """Empty; `gap` in px."""
        super().__init__()
        self._flow = FlowLayout(self, gap, is_centred=is_centred)
        grow_with_words(self, Policy.Expanding, Policy.Preferred)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others."""
        self._flow.addWidget(widget)
