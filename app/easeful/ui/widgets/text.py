"""A paragraph of plain text with the design's line height, read by screen readers as text."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.ui.paint import BODY_LINES, HEAD_LINES, LEFT, Paragraph
from easeful.ui.roles import be_heading
from easeful.ui.theme import Theme

SHORTEST_LINE = 120  # px, where words may break
RING_AIR = 5  # px
WIDEST = 640  # px at 100 %: about 70 letters a line


class Text(QLabel):
    """Plain text that wraps; its size follows the theme's text size."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str | int = "text-body",
        weight: int = 400,
        colour: str = "ink",
        lines: float = BODY_LINES,
        *,
        tabular: bool = False,
        wraps: bool = True,
        spacing: float = 0.0,
        align: Qt.AlignmentFlag = LEFT,
        breaks: bool = False,
    ) -> None:
        """`role` is a size token or px at 100 %, `colour` a token, `lines` the line height; `breaks` breaks words."""
        super().__init__()
        self._theme = theme
        self._role, self._weight, self._colour = role, weight, colour
        self._lines, self._tabular, self._wraps, self._spacing = lines, tabular, wraps, spacing
        self._align, self._breaks = align, breaks
        self._paragraph: Paragraph | None = None
        self._others: tuple[str, ...] = ()
        self._is_at_top = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        if text == self.text() and self._paragraph is not None:
            return
        super().setText(text)
        self._measure_again()

    def wear(self, colour: str, weight: int | None = None) -> None:
        """Change the colour token, and the weight where given."""
        if (colour, weight or self._weight) == (self._colour, self._weight):
            return
        self._colour, self._weight = colour, weight or self._weight
        self._measure_again()

    def fit(self, width: int, sizes: tuple[int, ...]) -> None:
        """Take the largest of `sizes` (px at 100 % text) at which it stays in one line of `width` px."""
        for size in sizes:
            font = self._theme.font(size, self._weight, tabular=self._tabular, spacing=self._spacing)
            if Paragraph(self.text(), font).natural_width() <= width or size == sizes[-1]:
                if size != self._role:
                    self._role = size
                    self._measure_again()
                return

    def keep_room_for(self, *texts: str) -> None:
        """Be as high as the longest of these would be, and as wide in one line: saying another moves nothing."""
        if texts != self._others:
            self._others = texts
            self._measure_again()

    def begin_at_top(self) -> "Text":
        """Stand at the top of the room that is kept, not in its middle; returns itself."""
        self._is_at_top = True
        return self

    def _measure_again(self) -> None:
        self._paragraph = None
        self.updateGeometry()
        self.update()

    def _set(self) -> Paragraph:
        if self._paragraph is None:
            self._paragraph = self._set_as_this(self.text())
        return self._paragraph

    def _set_as_this(self, text: str) -> Paragraph:
        font = self._theme.font(self._role, self._weight, tabular=self._tabular, spacing=self._spacing)
        return Paragraph(text, font, self._lines, self._align, wraps=self._wraps)

    def _all(self) -> list[Paragraph]:
        return [self._set(), *map(self._set_as_this, self._others)]

    def _highest(self, width: float) -> int:
        return round(max(paragraph.height(width) for paragraph in self._all()))

    def _one_line(self) -> int:
        return round(max(paragraph.natural_width() for paragraph in self._all()) + 0.5)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme says so."""
        if event.type() == QEvent.Type.StyleChange:
            self._measure_again()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """The natural width up to a readable line, and the height that goes with it."""
        if not self._wraps:
            return QSize(self._one_line(), self._highest(self._one_line()))
        width = min(self._set().natural_width(), WIDEST * self._theme.text_size / 100)
        return QSize(round(width + 0.5), self._highest(width))

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word, one line high."""
        if not self._wraps:
            return QSize(self._one_line(), self._set().line_height)
        width = SHORTEST_LINE if self._breaks else round(self._set().narrowest_width() + 0.5)
        return QSize(width, self._set().line_height)

    def hasHeightForWidth(self) -> bool:
        """Text that wraps grows as it narrows."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        return self._highest(width) if self._wraps else self._set().line_height

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the focus ring lie round the words, with air beside them, and not round the whole line."""
        width = min(round(self._set().natural_width()), self.width())
        self.setProperty("focus_rect", QRect(-RING_AIR, 0, width + 2 * RING_AIR, self.height()))
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, in the middle of the height or at its top."""
        painter = QPainter(self)
        rect = QRectF(self.contentsRect())
        spare = 0.0 if self._is_at_top else rect.height() - self._set().height(rect.width())
        self._set().draw(painter, rect.adjusted(0, max(0.0, spare / 2), 0, 0), self._theme.colour(self._colour))


class Heading(Text):
    """A text that a screen reader finds as a heading."""

    def setText(self, text: str) -> None:
        """Show another text, which is its name, too."""
        super().setText(text)
        be_heading(self)
        self.setAccessibleName(text)


def heading(
    theme: Theme, text: str, role: str | int = "text-h1", colour: str = "ink", *, breaks: bool = False
) -> Heading:  # fmt: skip
    """A heading: semi-bold, tight lines, its letters a little closer when large; `breaks` breaks words."""
    spacing = -0.4 if theme.tokens.sizes.get(str(role), 0) >= theme.tokens.sizes["text-h1"] else 0.0
    return Heading(theme, text, role, 600, colour, HEAD_LINES, spacing=spacing, breaks=breaks)
