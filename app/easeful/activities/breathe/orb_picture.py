"""All of the circle that does not move, drawn once: ground, halos, guide, the inside at its fullest, and the words."""

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRadialGradient

from easeful.activities.breathe.counted import draw_counted
from easeful.activities.breathe.face import Face
from easeful.activities.breathe.orb_layout import Layout
from easeful.activities.breathe.uncounted import draw_uncounted
from easeful.ui.paint import fill
from easeful.ui.theme import Theme

HALOS = (268, 244)  # px radius in the design
GUIDE, DOTS, DOT, DOT_LENGTH = 232, 120, 2.4, 4.0  # the fullest breath, as px radius; its dots in px
LIGHT = (-30, 232, 0.66)  # px from the middle and px radius of the light in the circle; where its second colour lies
WITHIN_DOTS, UNDER_VEIL = 0.3, 0.8  # px


def orb_colours(theme: Theme) -> dict[str, list[str]]:
    """The circle's own colours in the theme: `halo`, outer and inner, and `fill`, from the light outwards."""
    colours: dict[str, list[str]] = theme.tokens.painted["orb"][theme.name]
    return colours


def veil_radius(layout: Layout) -> float:
    """The radius in px up to which the inside may be veiled again, just within the dots."""
    return GUIDE * layout.scale - DOT / 2 - WITHIN_DOTS


class OrbPicture:
    """The circle at its fullest, without its edge, for one size, theme and pixel ratio."""

    def __init__(self, theme: Theme, layout: Layout, size: QSize, ratio: float) -> None:
        """`size` in px; the words come with `say`."""
        self._theme, self._layout, self.ratio = theme, layout, ratio
        self._blank = QPixmap(size * ratio)
        self._blank.setDevicePixelRatio(ratio)
        painter = QPainter(self._blank)
        fill(painter, self._blank.rect(), theme.colour("bg"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter)
        painter.end()
        self.pixmap = self._blank

    def say(self, face: Face) -> None:
        """Have these words in the picture, and no others."""
        self.pixmap = self._blank.copy()
        painter = QPainter(self.pixmap)
        layout = self._layout
        if face.beat:
            draw_counted(painter, self._theme, layout.words, face)
        elif face.word:
            draw_uncounted(painter, self._theme, layout.room, layout.words.word_px, face)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        middle, scale = self._layout.middle, self._layout.scale
        painter.setPen(Qt.PenStyle.NoPen)
        for radius, colour in zip(HALOS, orb_colours(self._theme)["halo"], strict=True):
            painter.setBrush(QColor(colour))
            painter.drawEllipse(middle, radius * scale, radius * scale)
        self._draw_guide(painter)
        inside = veil_radius(self._layout) - UNDER_VEIL
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._light())
        painter.drawEllipse(middle, inside, inside)

    def _light(self) -> QRadialGradient:
        """Fixed, so that nothing within the circle changes its brightness while it grows."""
        above, far, second = LIGHT
        scale, colours = self._layout.scale, orb_colours(self._theme)["fill"]
        light = QRadialGradient(self._layout.middle + QPointF(0, above * scale), far * scale)
        for place, colour in zip((0.0, second, 1.0), (*colours, *colours[-1:] * 2), strict=False):
            light.setColorAt(place, QColor(colour))
        return light

    def _draw_guide(self, painter: QPainter) -> None:
        pen = QPen(self._theme.colour("breathe.accent"), DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        scale = self._layout.scale
        radius, half = GUIDE * scale, max(0.05, DOT_LENGTH * scale - DOT) / 2
        for number in range(DOTS):
            angle = math.tau * number / DOTS
            out, along = QPointF(math.sin(angle), -math.cos(angle)), QPointF(math.cos(angle), math.sin(angle))
            dot = self._layout.middle + out * radius
            painter.drawLine(dot - along * half, dot + along * half)
