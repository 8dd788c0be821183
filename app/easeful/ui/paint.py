"""The few things every painted widget needs: a box, a tick, a paragraph with its line height."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

BODY_LINES = 1.5
HEAD_LINES = 1.2
LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter


class Box(NamedTuple):
    """A rounded box: its ground and edge (None: not drawn), the edge's width in px, dashed or not."""

    fill: QColor | None
    edge: QColor | None = None
    width: float = 2.0
    dashed: bool = False


def draw_box(painter: QPainter, rect: QRectF, radius: float, box: Box) -> None:
    """Draw a box whose edge lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(box.fill if box.fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    half = 0.0
    if box.edge is not None:
        half = box.width / 2
        pen = QPen(box.edge, box.width)
        if box.dashed:
            pen.setDashPattern([4 / box.width * 2, 3 / box.width * 2])
        painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle; QPainter's own `fillRect` makes Qt load all named gradients first."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def draw_tick(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw a tick into a square."""
    unit = rect.width() / 26
    path = QPainterPath(rect.topLeft() + QPointF(5, 14) * unit)
    path.lineTo(rect.topLeft() + QPointF(10.5, 19.5) * unit)
    path.lineTo(rect.topLeft() + QPointF(21.5, 7.5) * unit)
    pen = QPen(colour, 3.2 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


class Paragraph:
    """Plain text set in lines of one height; it wraps and never elides."""

    def __init__(
        self,
        text: str,
        font: QFont,
        lines: float = BODY_LINES,
        align: Qt.AlignmentFlag = LEFT,
        *,
        wraps: bool = True,
    ) -> None:
        """`lines` is the line height in font sizes."""
        self._text, self._font, self._align = text, font, align
        self._wraps = wraps
        self.line_height = round(font.pixelSize() * lines)
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption(align)
        wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wraps else QTextOption.WrapMode.NoWrap
        option.setWrapMode(wrap)
        self._layout.setTextOption(option)
        self._laid_out = -1.0
        self._heights: dict[float, float] = {}  # layouts ask for the same ones again and again

    def natural_width(self) -> float:
        """The width of the longest line when nothing wraps."""
        metrics = QFontMetricsF(self._font)
        return max((metrics.horizontalAdvance(line) for line in self._text.split("\n")), default=0.0) + 1

    def narrowest_width(self) -> float:
        """The width of the longest word: below it words would break."""
        if not self._wraps:
            return self.natural_width()
        metrics = QFontMetricsF(self._font)
        return max((metrics.horizontalAdvance(word) for word in self._text.split()), default=0.0) + 1

    def height(self, width: float) -> float:
        """The height in px when set to `width`."""
        if width not in self._heights:
            self._lay_out(width)
        return self._heights[width]

    def _lay_out(self, width: float) -> None:
        if width == self._laid_out:
            return
        self._laid_out, y = width, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y + (self.line_height - line.height()) / 2))
            y += self.line_height
        self._layout.endLayout()
        self._heights[width] = y

    def draw(self, painter: QPainter, rect: QRectF, colour: QColor) -> None:
        """Draw into `rect`, from its top."""
        self._lay_out(rect.width())
        painter.setPen(colour)
        self._layout.draw(painter, rect.topLeft())
