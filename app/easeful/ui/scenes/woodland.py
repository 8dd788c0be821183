"""A path between old trees towards a light place, with the evening sun on the ground."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from easeful.ui.scenes.scene import HEIGHT, Scene
from easeful.ui.scenes.shapes import crown, ridge, sharp, trunk
from easeful.ui.scenes.strokes import band, disc, faint, fill, glow, upright, wave

AIR = {0.0: "#17303A", 0.22: "#2A4241", 0.38: "#57604F", 0.6: "#94805A", 0.82: "#CFA066", 1.0: "#EDC58C"}
HALO = {0.0: "#C0FFE9BE", 0.22: "#70FBDCA0", 0.55: "#22F2C98A", 1.0: "#00F2C98A"}
SUN = "#FFF0CF"
LEAVES = {0.0: "#2B3C39", 0.5: "#434E40", 1.0: "#6B6B4A"}
HAZE, FAR, MIDDLE, NEAR = "#A88B5C", "#6B6B4A", "#35493C", "#182A29"
HILL = ((-20, 336), (140, 344), (300, 340), (460, 356), (590, 364), (720, 356), (880, 338), (1040, 344), (1200, 332))
# The foot of a trunk, its width there and its lean, in px.
FAR_TRUNKS = (
    *((408, 388, 17, 6), (478, 386, 11, -5), (706, 386, 11, 5), (764, 388, 15, -4)),
    *((338, 390, 12, 3), (846, 390, 13, 5), (884, 388, 9, -3)),
)
MIDDLE_TRUNKS = ((262, 426, 32, -12), (952, 426, 30, 12), (1036, 430, 20, -6), (152, 428, 22, 9))
NEAR_TRUNKS = ((58, 480, 58, 18), (1132, 480, 54, -14))
FAR_LEAVES = (
    *((270, 120, 84), (360, 92, 76), (440, 66, 62), (510, 44, 52), (590, 30, 50), (668, 44, 52), (742, 66, 62)),
    *((826, 92, 76), (918, 120, 84), (180, 150, 80), (1010, 146, 84), (590, -30, 90), (420, -10, 90), (770, -10, 90)),
)
MIDDLE_LEAVES = (
    *((110, 120, 104), (216, 82, 88), (312, 46, 70), (396, 18, 56), (478, 0, 46), (1064, 116, 104), (962, 80, 88)),
    *((868, 46, 70), (786, 18, 56), (706, 0, 46), (590, -30, 60), (20, 170, 84), (1160, 166, 84)),
)
NEAR_LEAVES = (
    *((0, 60, 128), (116, 20, 92), (210, -6, 70), (290, -16, 54), (370, -26, 48), (450, -34, 46)),
    *((1180, 60, 128), (1066, 20, 92), (974, -6, 70), (894, -16, 54), (814, -26, 48), (730, -34, 46)),
)
GROUND = {0.0: "#B08A58", 0.03: "#6E6A44", 0.1: "#34442F", 0.22: "#1B2A28", 1.0: "#0C1416"}
PATH = {0.0: "#E8BE84", 0.2: "#A8845C", 0.34: "#655643", 0.5: "#453F36", 0.8: "#242B29", 1.0: "#142020"}
MOSS = (  # nearer and nearer: its line, and the colour at its top
    (((-20, 388), (80, 392), (200, 396), (300, 408), (400, 430), (560, 500), (900, 780), (1200, 780)), "#26392F"),
    (((-20, 780), (300, 780), (620, 520), (760, 440), (930, 404), (1040, 398), (1120, 390), (1200, 392)), "#26392F"),
    (((-20, 420), (60, 412), (150, 428), (240, 440), (400, 490), (700, 780), (1200, 780)), "#18282A"),
    (((-20, 780), (560, 780), (800, 520), (930, 450), (1080, 424), (1140, 410), (1200, 416)), "#18282A"),
)
SHADE = "#0F191C"
SPOT = "#FBDFA4"
# Middle, half its width and height in px, strength, and the seconds of a swing.
SPOTS = (
    *((566, 394, 20, 2.2, 0.5, 13), (618, 399, 26, 2.6, 0.42, 17), (556, 407, 30, 3.2, 0.36, 15)),
    *((640, 413, 34, 3.4, 0.28, 19), (474, 396, 24, 2.4, 0.3, 16), (722, 397, 26, 2.4, 0.28, 14)),
    *((402, 407, 32, 3.0, 0.2, 18), (796, 408, 34, 3.0, 0.2, 20)),
)
BEAMS = (((640, 40), (700, 30), (560, 400), (470, 404)), ((760, 60), (800, 52), (720, 402), (650, 404)))


def behind(painter: QPainter) -> None:
    """The light at the end, the far trees and the path."""
    band(painter, -40, HEIGHT, upright(0, 380, AIR))
    glow(painter, 590, 330, 300, HALO)
    disc(painter, 590, 326, 44, SUN)
    fill(painter, ridge(HILL), upright(330, 400, {0.0: HAZE, 1.0: "#C79A62"}))
    for foot in FAR_TRUNKS:
        fill(painter, trunk(*foot), FAR)
    fill(painter, crown(FAR_LEAVES), upright(0, 230, LEAVES))
    band(painter, 380, HEIGHT, upright(380, HEIGHT, GROUND))
    fill(painter, path_to_the_light(), upright(380, 500, PATH))
    for beam in BEAMS:
        fill(painter, sharp(beam), upright(30, 404, {0.0: "#00FBE3B0", 0.5: "#24FBE3B0", 1.0: "#00FBE3B0"}))


def path_to_the_light() -> QPainterPath:
    """It bends a little, and widens towards whoever looks."""
    path = QPainterPath(QPointF(574, 380))
    path.cubicTo(548, 392, 520, 404, 480, 428)
    path.cubicTo(430, 458, 380, 490, 300, 560)
    path.lineTo(900, 560)
    path.cubicTo(820, 490, 740, 440, 690, 420)
    path.cubicTo(640, 402, 616, 392, 608, 380)
    path.closeSubpath()
    return path


def moving(painter: QPainter, at: float) -> None:
    """Spots of light on the ground wander a little while leaves move high above."""
    for x, y, wide, high, strength, period in SPOTS:
        painter.setBrush(faint(SPOT, strength * (0.85 + 0.15 * wave(at, period, x / 300))))
        shift = 4 * wave(at, 1.3 * period, x / 500)
        painter.drawEllipse(QPointF(x + shift, y), wide + 3 * wave(at, 0.8 * period, x / 700), high)


def before(painter: QPainter) -> None:
    """The nearer trees and bushes, darker the nearer they are."""
    trees = ((MIDDLE_LEAVES, MIDDLE_TRUNKS, MIDDLE), (NEAR_LEAVES, NEAR_TRUNKS, NEAR))
    for (leaves, trunks, colour), moss in zip(trees, (MOSS[:2], MOSS[2:]), strict=True):
        fill(painter, crown(leaves), colour)
        for foot in trunks:
            fill(painter, trunk(*foot), colour)
        for points, top in moss:
            fill(painter, ridge(points), upright(390, 520, {0.0: top, 1.0: SHADE}))


SCENE = Scene(behind, moving, before, (QRectF(360, 388, 480, 32),), QRectF(270, 110, 640, 326))
