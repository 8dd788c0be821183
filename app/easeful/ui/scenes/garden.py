"""A garden in the evening: a bench under a round tree, and flowers that sway."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from easeful.ui.scenes.scene import HEIGHT, HORIZON, Scene
from easeful.ui.scenes.shapes import blade, crown, ridge, trunk
from easeful.ui.scenes.strokes import band, disc, fill, glow, line, pill, upright, wave

SKY = {0.0: "#131F33", 0.36: "#313552", 0.68: "#7A5A72", 0.9: "#C48F7C", 1.0: "#E6B892"}
HALO = {0.0: "#80FBE3BF", 0.3: "#40F2C49A", 0.62: "#14F2C49A", 1.0: "#00F2C49A"}
SUN = "#FDEACB"
TREE, TREE_LIGHT, BENCH, STEM = "#263646", "#2F4152", "#161F2A", "#33483F"
FAR_HEDGE, HEDGE = {0.0: "#7A6372", 1.0: "#5E5466"}, {0.0: "#465060", 1.0: "#2E3B42"}
# Leaves of the hedges and of the tree: a middle and its radius in px.
FAR_LEAVES = tuple((-10 + 62 * step, 366 - 9 * (step * 7 % 4), 40 + 5 * (step * 5 % 3)) for step in range(20))
LEAVES = tuple((-20 + 78 * step, 396 - 7 * (step * 5 % 3), 40 + 6 * (step * 3 % 4)) for step in range(17))
CROWN = (
    *((880, 156, 84), (796, 172, 72), (966, 176, 74), (842, 224, 66), (926, 228, 66), (730, 220, 52)),
    *((1020, 228, 52), (884, 222, 70), (848, 96, 54), (916, 104, 58), (782, 232, 44)),
)
SHINE = ((838, 104, 34), (790, 168, 46), (732, 212, 34), (856, 148, 44), (830, 214, 36), (782, 218, 34))
LAWN = {0.0: "#55604F", 0.04: "#3D4B42", 0.12: "#213033", 0.36: "#131E24", 1.0: "#0C1416"}
PETALS = ("#E9A79B", "#F1C99A", "#C9A2CF", "#F3E1C6", "#D98C93")
HEART = "#F5D796"
BEDS = ((6, 396, 31), (1004, 1178, 14))  # px from the first foot to the last, and the flowers between

BED = (
    ((-20, 416), (60, 408), (140, 416), (220, 410), (300, 414), (380, 414), (430, 432), (520, 480)),
    ((880, 480), (960, 436), (1000, 418), (1080, 410), (1140, 414), (1200, 408)),
)


def behind(painter: QPainter) -> None:
    """The sky, the hedges, and the tree with its bench."""
    band(painter, 0, HORIZON + 30, upright(0, HORIZON, SKY))
    glow(painter, 470, 316, 310, HALO)
    disc(painter, 470, 312, 46, SUN)
    fill(painter, crown(FAR_LEAVES), upright(310, 374, FAR_HEDGE))
    fill(painter, crown(LEAVES), upright(336, 392, HEDGE))
    band(painter, 384, HEIGHT, upright(384, HEIGHT, LAWN))
    fill(painter, trunk(884, 402, 34, -6, 180), TREE)
    fill(painter, crown(CROWN), TREE)
    fill(painter, crown(SHINE), TREE_LIGHT)
    bench(painter)


def bench(painter: QPainter) -> None:
    """A bench with a back of three boards."""
    for y in (332, 344, 356):
        pill(painter, 664, y, 164, 7, BENCH)
    pill(painter, 654, 372, 184, 8, BENCH)
    for x in (672, 812):
        pill(painter, x, 328, 7, 76, BENCH)
    for x in (660, 824):
        pill(painter, x, 352, 6, 52, BENCH)
        pill(painter, x - 3, 352, 12, 6, BENCH)


def moving(painter: QPainter, at: float) -> None:
    """Flowers in a little wind, which passes from left to right."""
    for first, last, flowers in BEDS:
        for number in range(flowers):
            x = first + (last - first) * number / (flowers - 1)
            height, radius = 24 + 5 * (number * number * 3 % 7), 4.4 + 0.9 * (number * 3 % 4)
            sway = 2.2 * wave(at, 8.0, -x / 400) + 3 * (number * 7 % 3 - 1)
            top = 426 - height
            line(painter, ((x, 430), (x + 0.4 * sway, top + 0.4 * height), (x + sway, top)), STEM, 2)
            disc(painter, x + sway, top, radius, PETALS[number * 3 % 5])
            disc(painter, x + sway, top, 0.34 * radius, HEART)


def before(painter: QPainter) -> None:
    """The low leaves in which the flowers stand."""
    for first, last, flowers in BEDS:
        for number in range(flowers):
            x = first + (last - first) * number / (flowers - 1)
            fill(painter, blade(x + 4, 430, 15 + 4 * (number % 3), 7 - 5 * (number % 4), 4), STEM)
    for points in BED:
        fill(painter, ridge(points, 480), upright(408, 480, {0.0: "#25382F", 0.4: "#1A2828", 1.0: "#001A2828"}))


SCENE = Scene(behind, moving, before, (QRectF(0, 366, 420, 59), QRectF(984, 366, 196, 59)), QRectF(395, 38, 720, 367))
