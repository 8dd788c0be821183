"""A choice among several: a radio option with its dot, bold and thick-edged when chosen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton

from easeful.ui.paint import CENTRE, Box, Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.growing import Policy, grow_with_words
from easeful.ui.widgets.steady import broken_as_in

DOT = 24
SIDES = 20
GAP = 16
CHOSEN_WEIGHT = 700


def option_box(theme: Theme, button: QAbstractButton, colours: str) -> Box:
    """The box of a choice in its state; `colours` is `primary` or an activity."""
    tint, edge = ("primary-tint", "primary-ink") if colours == "primary" else (f"{colours}.tint", f"{colours}.deep")
    if not button.isEnabled():
        return Box(theme.colour("off-bg"), theme.colour("off-ink") if theme.is_contrast else None, dashed=True)
    if button.isChecked():
        return Box(theme.colour(tint), theme.colour(edge), theme.length("edge-chosen"))
    if button.isDown():
        return Box(theme.colour("sunken"), theme.colour("ink"))
    if button.underMouse():
        return Box(theme.colour("primary-tint"), theme.colour("primary-ink"))
    return Box(theme.colour("card"), theme.colour("line-strong"))


class Option(Checkable, QPushButton):
    """One of several; words wrap, and the chosen one is bold with a thick edge and a dot."""

    def __init__(
        self, theme: Theme, text: str, colours: str = "primary", icon_name: str = "", *, height: int = 56,
        centred: bool = False,
    ) -> None:  # fmt: skip
        """`height` is the least height in px; `centred` leaves out the dot where room is short."""
        super().__init__(text)
        self._theme, self._colours, self._icon, self._least = theme, colours, icon_name, height
        self._centred = centred
        self._paragraphs: dict[tuple[str, int, int], Paragraph] = {}  # a layout asks for them again and again
        self.feel(theme.length("radius-m"))
        self.be_checkable(one_of_several=True)
        grow_with_words(self, Policy.Preferred)

    def wear(self, colours: str) -> None:
        """Take the colours of another activity."""
        self._colours = colours
        self.update()

    def _words(self) -> Paragraph:
        """The words at their boldest: choosing moves nothing."""
        return self._set(self.text(), CHOSEN_WEIGHT)

    def _set(self, text: str, weight: int) -> Paragraph:
        key = (text, weight, self._theme.px("text-body"))
        if key not in self._paragraphs:
            align = CENTRE if self._centred else Qt.AlignmentFlag.AlignLeft
            self._paragraphs[key] = Paragraph(text, self._theme.font("text-body", weight), 1.3, align)
        return self._paragraphs[key]

    def _before(self) -> float:
        if self._centred:
            return 8.0
        icon = self._theme.icon_px(28) + 14 if self._icon else 0
        return SIDES + DOT + GAP - (2 if self._icon else 0) + icon

    def _after(self) -> float:
        return 8.0 if self._centred else SIDES / 2

    def sizeHint(self) -> QSize:
        """The words in one line."""
        width = self._words().natural_width() + self._before() + self._after()
        return QSize(round(width + 0.5), self._least)

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word."""
        width = self._words().narrowest_width() + self._before() + self._after()
        return QSize(round(width + 0.5), self._least)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make an option higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        words = self._words()
        return max(self._least, round(words.height(max(1.0, width - self._before() - self._after()))) + 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, dot, icon and words."""
        painter = QPainter(self)
        theme = self._theme
        draw_box(
            painter,
            QRectF(self.rect()),
            float(self.property("radius")),
            option_box(theme, self, self._colours),
        )
        if not self._centred:
            self._draw_dot(painter)
        if self._icon:
            size = theme.icon_px(28)
            colour = theme.colour(f"{self._colours}.accent" if self._colours != "primary" else "ink")
            pixmap = theme.icon(self._icon, size, colour, "duotone", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(SIDES + DOT + GAP - 2, (self.height() - size) / 2), pixmap)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        theme, width = self._theme, self.width() - self._before() - self._after()
        lines = broken_as_in(theme.font("text-body", CHOSEN_WEIGHT), self.text(), width)
        words = self._set(lines, CHOSEN_WEIGHT if self.isChecked() else 400)
        height = words.height(width)
        place = QRectF(self._before(), (self.height() - height) / 2, width, height)
        words.draw(painter, place, theme.colour("ink" if self.isEnabled() else "off-ink"))

    def _draw_dot(self, painter: QPainter) -> None:
        draw_dot(painter, self._theme, self, QPointF(SIDES + DOT / 2, self.height() / 2), self._colours)


def draw_dot(painter: QPainter, theme: Theme, button: QAbstractButton, middle: QPointF, colours: str) -> None:
    """Draw the ring of a choice round `middle`, with its dot when it is chosen; `colours` as in `option_box`."""
    deep = "primary-ink" if colours == "primary" else f"{colours}.deep"
    colour = theme.colour(deep if button.isChecked() else "line-strong")
    painter.setPen(QPen(colour, 2))
    painter.setBrush(theme.colour("card"))
    painter.drawEllipse(middle, DOT / 2 - 1, DOT / 2 - 1)
    if button.isChecked():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(middle, 6, 6)
