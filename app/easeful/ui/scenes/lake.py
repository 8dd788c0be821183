"""A lake at nightfall: the moon between the hills, and its light on the water."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from easeful.ui.scenes.scene import HEIGHT, HORIZON, Scene
from easeful.ui.scenes.shapes import fir, ridge
from easeful.ui.scenes.strokes import band, disc, faint, fill, glow, line, upright, wave

SKY = {0.0: "#121E30", 0.38: "#2E2F4C", 0.7: "#7A5068", 0.9: "#C98A73", 1.0: "#EDBE93"}
HALO = {0.0: "#8CFBE3BF", 0.3: "#45F2C49A", 0.6: "#17F2C49A", 0.82: "#06F2C49A", 1.0: "#00F2C49A"}
MOON, STAR, GLINT, SHORE, LAND = "#FCEBCD", "#F3EBDD", "#F6D9B4", "#221F36", "#141A28"
WATER = {0.0: "#B8837C", 0.05: "#6A4E66", 0.14: "#2B2C45", 0.36: "#151D2C", 1.0: "#0C1416"}
STARS = (  # three lower than in the design's picture, where they would lie under the title
    *((180, 132, 1.6), (320, 120, 1.3), (760, 60, 1.5), (930, 104, 1.3), (1060, 44, 1.7)),
    *((640, 96, 1.1), (560, 128, 1.2), (70, 150, 1.2), (1130, 140, 1.2)),
)
FAR = (
    *((-20, 300), (90, 246), (170, 262), (290, 168), (380, 226), (450, 214), (560, 142), (660, 220)),
    *((740, 204), (850, 248), (960, 180), (1080, 252), (1200, 226)),
)
MIDDLE = (
    *((-20, 300), (60, 306), (180, 262), (270, 300), (380, 286), (480, 316), (600, 300), (700, 322)),
    *((820, 270), (920, 302), (1020, 252), (1120, 282), (1200, 262)),
)
NEAR = (
    *((-20, 330), (80, 304), (200, 338), (330, 322), (450, 350), (560, 344), (640, 356), (760, 338)),
    *((880, 346), (980, 316), (1090, 330), (1200, 300)),
)
HILLS = (
    (FAR, 161, {0.0: "#6E4B66", 1.0: "#B37B74"}),
    (MIDDLE, 261, {0.0: "#4A3957", 1.0: "#7C5968"}),
    (NEAR, 300, {0.0: "#2F2C47", 1.0: "#493B54"}),
)
FIRS = (
    *((1010, 351.6, 398, 10.4), (1034, 329.3, 396, 15), (1060, 341.8, 394, 11.7), (1084, 311.7, 390, 17.6)),
    *((1112, 327.1, 388, 13.7), (1138, 297, 384, 19.5), (1166, 312.4, 382, 15.6)),
    *((84, 349.4, 390, 9.1), (60, 330, 388, 13), (34, 339.6, 386, 10.4), (10, 317.3, 384, 15)),
)
# Left end, y and length in px, strength, seconds of a swing.
GLINTS = ((396, 384, 86, 0.75, 11), (376, 394, 120, 0.55, 13), (414, 404, 70, 0.42, 9), (360, 414, 104, 0.26, 15))


def behind(painter: QPainter) -> None:
    """The sky with its moon, three rows of hills and the water."""
    band(painter, 0, HORIZON, upright(0, HORIZON, SKY))
    glow(painter, 432, 196, 280, HALO)
    disc(painter, 432, 186, 38, MOON)
    for x, y, radius in STARS:
        disc(painter, x, y, radius, STAR)
    for points, top, colours in HILLS:
        fill(painter, ridge(points, 372), upright(top, 372, colours))
    band(painter, 372, HEIGHT, upright(372, HEIGHT, WATER))
    fill(painter, far_shore(), SHORE)


def far_shore() -> QPainterPath:
    """A thin strip of land where the water begins."""
    path = QPainterPath(QPointF(-20, 363))
    path.cubicTo(120, 352, 260, 369, 430, 366)
    path.cubicTo(600, 363, 760, 370, 880, 364)
    path.cubicTo(1000, 358, 1100, 354, 1200, 360)
    path.lineTo(1200, 373)
    path.lineTo(-20, 373)
    return path


def moving(painter: QPainter, at: float) -> None:
    """The moon's light on the water drifts a little."""
    for left, y, length, strength, period in GLINTS:
        shift, growth = 5 * wave(at, period), 9 * wave(at, 1.4 * period)
        colour = faint(GLINT, strength + 0.1 * wave(at, 0.8 * period))
        line(painter, ((left + shift - growth, y), (left + length + shift + growth, y)), colour, 3)


def before(painter: QPainter) -> None:
    """Two tongues of land with their firs."""
    right = QPainterPath(QPointF(838, 420))
    right.cubicTo(900, 406, 980, 397, 1060, 390)
    right.cubicTo(1110, 384, 1150, 378, 1200, 376)
    right.lineTo(1200, 448)
    right.cubicTo(1080, 446, 930, 436, 838, 420)
    left = QPainterPath(QPointF(-20, 378))
    left.cubicTo(30, 384, 80, 390, 140, 396)
    left.cubicTo(190, 402, 226, 408, 250, 416)
    left.cubicTo(200, 420, 100, 424, -20, 426)
    for land in (right, left, *(fir(*tree) for tree in FIRS)):
        fill(painter, land, LAND)


SCENE = Scene(behind, moving, before, (QRectF(340, 381, 176, 36),), QRectF(150, 80, 640, 340))
