"""The veranda of a mountain hut at dusk, with ridge behind ridge as far as one sees."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from easeful.ui.scenes.scene import HEIGHT, HORIZON, SLOW, WIDTH, Scene
from easeful.ui.scenes.shapes import cloud, ridge, sharp
from easeful.ui.scenes.strokes import band, disc, faint, fill, glow, pill, upright, wave

SKY = {0.0: "#152238", 0.34: "#343859", 0.64: "#76587A", 0.86: "#BC8A82", 1.0: "#E3B698"}
HALO = {0.0: "#80FBE3BF", 0.3: "#40F2C49A", 0.62: "#14F2C49A", 1.0: "#00F2C49A"}
MOON, STAR, MIST = "#FCEBCD", "#F3EBDD", "#E6C0AE"
STARS = ((700, 128, 1.4), (820, 92, 1.2), (900, 150, 1.2), (640, 88, 1.1), (300, 136, 1.2), (230, 164, 1.1))
FARTHEST = (
    *((-20, 246), (80, 232), (180, 196), (250, 214), (330, 252), (420, 250), (520, 262), (640, 214)),
    *((720, 176), (800, 208), (880, 240), (980, 206), (1080, 232), (1200, 204)),
)
FAR = (
    *((-20, 268), (100, 290), (220, 262), (320, 286), (440, 300), (560, 284), (680, 270), (780, 292)),
    *((900, 268), (1010, 286), (1100, 262), (1200, 272)),
)
NEAR = (
    *((-20, 326), (120, 302), (260, 320), (400, 334), (520, 318), (660, 330), (800, 312), (940, 328)),
    *((1080, 304), (1200, 322)),
)
NEAREST = ((-20, 346), (100, 356), (260, 346), (420, 364), (600, 356), (760, 366), (920, 350), (1060, 360), (1200, 342))
SLOPES = (
    *({0.0: "#72708F", 1.0: "#C09A94"}, {0.0: "#545A7C", 1.0: "#87798F"}),
    *({0.0: "#3B4462", 1.0: "#565877"}, {0.0: "#272E46", 0.4: "#2C3048", 1.0: "#151D2A"}),
)
# Middle, foot, length and height in px, strength, px it drifts to each side, and the seconds of its way and back.
FAR_MISTS = ((330, 308, 360, 10, 0.3, 34, 170), (860, 314, 420, 11, 0.26, 40, 200))
NEAR_MISTS = ((560, 350, 400, 10, 0.2, 30, 150), (1010, 354, 300, 9, 0.2, 28, 180))
WOOD, EDGE, FLOOR = "#151C29", "#212638", {0.0: "#241F2C", 0.3: "#171D28", 1.0: "#0C1416"}
LANTERN, LIGHT = (956.0, 196.0), {0.0: "#99FFD79A", 0.3: "#45F7BE78", 0.65: "#12F2B070", 1.0: "#00F2B070"}
FLAME = "#FFE3AE"


def behind(painter: QPainter) -> None:
    """The sky, its moon and three ridges."""
    band(painter, 0, 420, upright(0, HORIZON, SKY))
    glow(painter, 470, 212, 260, HALO)
    disc(painter, 470, 222, 36, MOON)
    for star in STARS:
        disc(painter, *star, STAR)
    fill(painter, ridge(FARTHEST), upright(190, 330, SLOPES[0]))
    fill(painter, ridge(FAR), upright(262, HORIZON, SLOPES[1]))
    fill(painter, ridge(NEAR, HORIZON), upright(302, HORIZON, SLOPES[2]))


def moving(painter: QPainter, at: float) -> None:
    """Mist in the valleys; the nearer ridge stands before what is behind it."""
    drift(painter, FAR_MISTS, at)
    fill(painter, ridge(NEAR, HORIZON), upright(302, HORIZON, SLOPES[2]))
    drift(painter, NEAR_MISTS, at)


def drift(painter: QPainter, mists: Sequence[tuple[float, ...]], at: float) -> None:
    """Mist that hardly moves."""
    for middle, foot, length, height, strength, reach, period in mists:
        fill(painter, cloud(middle + reach * wave(at, period), foot, length, height), faint(MIST, strength))


def before(painter: QPainter) -> None:
    """The nearest ridge, and the veranda with its lantern."""
    fill(painter, ridge(NEAREST), upright(342, 460, SLOPES[3]))
    glow(painter, *LANTERN, 150, LIGHT)
    veranda(painter)
    lantern(painter)


def veranda(painter: QPainter) -> None:
    """A roof on two posts, a railing and the floor."""
    fill(painter, sharp(((-20, -40), (1200, -40), (1200, 62), (590, 40), (-20, 62))), WOOD)
    for x, inward in ((118, 1), (1062, -1)):
        pill(painter, x - 11, -40, 22, 520, WOOD)
        brace = QPainterPath()
        brace.moveTo(x, 168)
        brace.quadTo(x + 16 * inward, 84, x + 104 * inward, 48)
        brace.lineTo(x + 124 * inward, 48)
        brace.quadTo(x + 34 * inward, 96, x + 8 * inward, 176)
        fill(painter, brace, WOOD)
    for y, height in ((372, 9), (424, 7)):
        painter.setBrush(upright(y, y + height, {0.0: EDGE, 0.5: WOOD, 1.0: WOOD}))
        painter.drawRect(QRectF(-WIDTH, y, 3 * WIDTH, height))
    for step in range(-10, 40):
        pill(painter, 14 + 36 * step, 374, 6, 56, WOOD)
    band(painter, 444, HEIGHT, upright(444, HEIGHT, FLOOR))


def lantern(painter: QPainter) -> None:
    """A small light that hangs from the roof."""
    x, y = LANTERN
    pill(painter, x - 1.2, 30, 2.4, y - 50, WOOD)
    disc(painter, x, y, 15, FLAME)
    pill(painter, x - 13, y - 24, 26, 7, WOOD)
    pill(painter, x - 13, y + 15, 26, 6, WOOD)
    pill(painter, x - 16, y - 20, 2.6, 38, WOOD)
    pill(painter, x + 13.4, y - 20, 2.6, 38, WOOD)


MISTY = (QRectF(110, 284, 1010, 36), QRectF(320, 330, 860, 30))
SCENE = Scene(behind, moving, before, MISTY, QRectF(300, 90, 720, 367), frame=SLOW)
