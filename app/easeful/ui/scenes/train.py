"""A quiet compartment: hills pass very slowly behind the window, and the moon goes along."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from easeful.ui.scenes.scene import HEIGHT, Scene
from easeful.ui.scenes.shapes import crown, rounded
from easeful.ui.scenes.strokes import band, disc, fill, glow, pill, upright, wave

SKY = {0.0: "#16233A", 0.35: "#3A3A5C", 0.68: "#8A6076", 1.0: "#E0AC8C"}
HALO = {0.0: "#80FBE3BF", 0.3: "#40F2C49A", 0.62: "#14F2C49A", 1.0: "#00F2C49A"}
MOON = "#FCEBCD"
GLASS, CORNER = QRectF(170, 84, 840, 276), 34  # px
WALL = {0.0: "#1A1C2C", 0.5: "#2B2637", 1.0: "#241F2E"}
TABLE = {0.0: "#6A505A", 0.05: "#40333F", 0.3: "#1A1F2B", 1.0: "#0C1416"}
FRAME, CURTAIN, FOLD, CUP, COVER = "#52404C", "#5E4052", "#4C3546", "#C2A196", "#5C6484"
# Rows of hills: px a second, the middle of their height, how far they rise, px until they come again, and colours.
ROWS = (
    (1.5, 254, 26, 880, "#77597A", "#B0827F"),
    (4.0, 292, 18, 720, "#54476A", "#7B6076"),
    (8.0, 330, 10, 640, "#373650", "#443E5A"),
)
STEP = 20  # px from one point of a hill to the next
TREES = (
    (60, 13),
    (78, 19),
    (98, 12),
    (300, 11),
    (316, 17),
    (334, 12),
    (520, 10),
    (534, 14),
)  # px along the nearest row, and radius
TREE = "#2F3049"


def behind(painter: QPainter) -> None:
    """The sky behind the glass."""
    band(painter, -40, 440, upright(0, 420, WALL))
    painter.setBrush(upright(84, 340, SKY))
    painter.drawRect(GLASS)
    glow(painter, 740, 206, 230, HALO)
    disc(painter, 740, 206, 38, MOON)


def moving(painter: QPainter, at: float) -> None:
    """Three rows of hills; what is nearer passes sooner."""
    for speed, middle, rise, period, top, bottom in ROWS:
        passed = speed * at
        fill(painter, hills(passed, middle, rise, period), upright(middle - rise, 360, {0.0: top, 1.0: bottom}))
    speed, middle, rise, period, _, _ = ROWS[-1]
    for along, radius in TREES:
        for turn in (0, 1):
            x = GLASS.left() - 40 + (along - speed * at) % period + turn * period
            y = height(x + speed * at, middle, rise, period)
            fill(painter, crown(((x, y - 0.4 * radius, radius),)), TREE)


def height(along: float, middle: float, rise: float, period: float) -> float:
    """The y of a hill's line, which comes again after `period` px."""
    return middle - rise * (0.6 * wave(along, period) + 0.4 * wave(along, period / 3, 0.2))


def hills(passed: float, middle: float, rise: float, period: float) -> QPainterPath:
    """A row of hills of which `passed` px have gone by."""
    left, right = GLASS.left(), GLASS.right()
    path = QPainterPath(QPointF(left, 362))
    for step in range(int(GLASS.width() / STEP) + 1):
        x = left + STEP * step
        path.lineTo(x, height(x + passed, middle, rise, period))
    path.lineTo(right, 362)
    path.closeSubpath()
    return path


def before(painter: QPainter) -> None:
    """The wall round the window, curtains, and a table with a cup."""
    wall = QPainterPath()
    wall.addRect(QRectF(-1180, -40, 3540, 480))
    wall = wall.subtracted(rounded(GLASS.left(), GLASS.top(), GLASS.width(), GLASS.height(), CORNER))
    fill(painter, wall, upright(0, 420, WALL))
    frame = rounded(158, 72, 864, 300, CORNER + 10)
    inside = rounded(GLASS.left() + 1, GLASS.top() + 1, GLASS.width() - 2, GLASS.height() - 2, CORNER)
    fill(painter, frame.subtracted(inside), FRAME)
    for x in (148, 980):
        fill(painter, rounded(x, 64, 52, 312, 14), CURTAIN)
        for fold in (12, 27, 42):
            pill(painter, x + fold, 70, 4, 300, FOLD)
    pill(painter, 140, 56, 900, 10, FRAME)
    band(painter, 392, HEIGHT, upright(392, HEIGHT, TABLE))
    fill(painter, rounded(400, 362, 34, 32, 10), CUP)
    fill(painter, rounded(426, 368, 18, 16, 8), CUP)
    fill(painter, rounded(470, 384, 92, 10, 3), COVER)
    fill(painter, rounded(478, 376, 78, 9, 3), FRAME)


SCENE = Scene(behind, moving, before, (GLASS,), QRectF(140, 50, 740, 377))
