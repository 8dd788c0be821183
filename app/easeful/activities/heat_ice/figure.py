"""The body figure: the chosen place filled, the other places as dots that can be pressed."""

import json
import re

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.place import MIDDLE, Area, Place, Side
from easeful.ui.paint import CENTRE, Paragraph, draw_tick
from easeful.ui.theme import Theme
from easeful.ui.words import tr

FIGURE_HEIGHT = 478
DOT = 8
TICK, TICK_SHARE = 30, 0.85  # px, and at most this share of the filled width
REACH = 24  # px round a dot that count as pressing it: a target of 48 px
FIRST_AREAS = (Area.LOWER_BACK, Area.UPPER_BACK, Area.BACK_OF_NECK, Area.SHOULDER, Area.HIP, Area.KNEE)


def outline_path(commands: str) -> QPainterPath:
    """A path of M, C and Z commands, as the figure's outline is written."""
    path = QPainterPath()
    for letter, numbers in re.findall(r"([MCZ])([^MCZ]*)", commands):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        points = [QPointF(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
        if letter == "M":
            path.moveTo(points[0])
        elif letter == "Z":
            path.closeSubpath()
        for first in range(0, len(points), 3) if letter == "C" else ():
            path.cubicTo(*points[first : first + 3])
    return path


class Figure(QWidget):
    """Seen from the back or the front; a picture of the list beside it, so not in the tab order."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Shows no place at first."""
        super().__init__()
        self._theme = theme
        values = json.loads((theme.resources / "figure" / "figure.json").read_text("utf-8"))
        self._outline = outline_path(values["outline"])
        self._box = values["box"]
        self._middle, self._pairs = values["middle"], values["pairs_left"]
        self._place: Place | None = None
        self._colours = "heat"
        self.is_front = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def show_place(self, place: Place | None, colours: str) -> None:
        """Fill this place in an activity's accent."""
        self._place, self._colours = place, colours
        self.update()

    def turn(self, *, front: bool) -> None:
        """Show the front or the back."""
        self.is_front = front
        self.update()

    def sizeHint(self) -> QSize:
        """The design's size."""
        return QSize(208, FIGURE_HEIGHT)

    @property
    def _unit(self) -> float:
        return (self.height() - 6) / self._box[1]

    def _to_widget(self, x: float, y: float) -> QPointF:
        left = (self.width() - self._box[0] * self._unit) / 2
        return QPointF(left + x * self._unit, 3 + y * self._unit)

    def _is_left_half(self, side: Side) -> bool:
        """Whether a side lies in the left half of the picture: seen from the back, left is left."""
        return (side is Side.LEFT) is not self.is_front

    def _areas(self) -> list[Area]:
        extra = [self._place.area] if self._place is not None and self._place.area not in FIRST_AREAS else []
        return [area for area in (*FIRST_AREAS, *extra) if not (self.is_front and area in MIDDLE)]

    def _spots(self) -> list[tuple[Place, QPointF]]:
        spots = []
        for area in self._areas():
            if area in MIDDLE:
                spots.append((Place(area), self._to_widget(*self._middle[area]["dot"])))
                continue
            x, y = self._pairs[area]["dot"]
            for side in (Side.LEFT, Side.RIGHT):
                place_x = x if self._is_left_half(side) else self._box[0] - x
                spots.append((Place(area, side), self._to_widget(place_x, y)))
        return spots

    def _region(self, place: Place) -> QPainterPath:
        path = QPainterPath()
        if place.area in MIDDLE:
            x, y, width, height, radius = self._middle[place.area]["region"]
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
            return path & self._outline
        x, y, width, height, radius = self._pairs[place.area]["region"]
        sides = (Side.LEFT, Side.RIGHT) if place.side is Side.BOTH else (place.side,)
        for side in sides:
            left = x if self._is_left_half(side) else self._box[0] - x - width
            path.addRoundedRect(QRectF(left, y, width, height), radius, radius)
        return path & self._outline

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, chosen place, dots and the words left and right."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin, unit = self._to_widget(0, 0), self._unit
        painter.save()
        painter.translate(origin)
        painter.scale(unit, unit)
        painter.setBrush(theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("line-strong"), 2 / unit))
        painter.drawPath(self._outline)
        if self._place is not None and not (self.is_front and self._place.area in MIDDLE):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{self._colours}.accent"))
            painter.drawPath(self._region(self._place))
        painter.restore()
        self._draw_dots(painter)
        self._draw_sides(painter)

    def _draw_dots(self, painter: QPainter) -> None:
        theme = self._theme
        for place, spot in self._spots():
            if self._place is not None and place.shares_skin(self._place):
                self._draw_tick(painter, place)
                continue
            painter.setPen(QPen(theme.colour("line-strong"), 2))
            painter.setBrush(theme.colour("card"))
            painter.drawEllipse(spot, DOT, DOT)

    def _draw_tick(self, painter: QPainter, place: Place) -> None:
        """In the middle of what is filled, and no wider."""
        filled = self._region(place).boundingRect()
        size = min(TICK, filled.width() * self._unit * TICK_SHARE)
        middle = self._to_widget(filled.center().x(), filled.center().y())
        tick = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        draw_tick(painter, tick, self._theme.colour("on-accent"))

    def _draw_sides(self, painter: QPainter) -> None:
        left, right = (tr("Right"), tr("Left")) if self.is_front else (tr("Left"), tr("Right"))
        font = self._theme.font("text-body", 500)
        font.setPixelSize(min(font.pixelSize(), 22))
        for word, x in ((left, 9.0), (right, 191.0)):
            middle = self._to_widget(x, 57)
            words = Paragraph(word, font, 1.3, CENTRE, wraps=False)
            half = words.natural_width() / 2
            x_in = min(max(half, middle.x()), self.width() - half)
            place = QRectF(x_in - half, middle.y() - words.line_height / 2, 2 * half, words.line_height)
            words.draw(painter, place, self._theme.colour("ink"))

    def _spot_at(self, point: QPoint) -> Place | None:
        near = [
            ((spot - QPointF(point)).manhattanLength(), place)
            for place, spot in self._spots()
            if (spot - QPointF(point)).manhattanLength() <= REACH * 1.4
        ]
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be pressed."""
        over = self._spot_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place that was pressed."""
        place = self._spot_at(event.position().toPoint())
        if place is not None:
            self.chosen.emit(place)
