"""A window seat with a lamp and books, and soft rain on the glass."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from easeful.ui.scenes.scene import HEIGHT, Scene
from easeful.ui.scenes.shapes import ridge, rounded
from easeful.ui.scenes.strokes import band, disc, faint, fill, glow, line, pill, upright

WALL = {0.0: "#17192B", 0.55: "#2F2640", 1.0: "#3D2E44"}
OUTSIDE = {0.0: "#1C2A42", 0.5: "#3B4562", 0.85: "#6A6580", 1.0: "#857488"}
HILLS = (
    (((260, 290), (340, 262), (450, 284), (560, 252), (680, 280), (780, 260), (840, 276)), "#50546F", "#625F79"),
    (((260, 322), (360, 306), (480, 326), (600, 300), (720, 320), (840, 304)), "#363D57", "#454762"),
)
SHINE = {0.0: "#99FBD8A0", 0.25: "#55F2B880", 0.6: "#16E8A870", 1.0: "#00E8A870"}
LAMP, FRAME, DROP, WOOD = "#FFE9C0", "#5C4651", "#D3DBEA", "#493645"
SEAT = {0.0: "#5A4458", 0.12: "#3C3044", 0.4: "#1B1F2B", 1.0: "#0C1416"}
CUSHIONS = ((366, 348, 92, -9, "#7C5A70"), (446, 362, 72, 12, "#A8766E"), (738, 354, 84, 8, "#55607E"))
NICHE, CURTAIN, FOLD = {0.0: "#2C2740", 1.0: "#4A3850"}, "#5E4560", "#503A54"
BOOKS = ("#8A6468", "#5E5A7A", "#A07E68", "#6C4F66", "#4F667A")
THREADS, THREAD_LENGTH = 34, 26.0  # px
SPREAD = (0.7549, 0.5698)  # shares that never fall into a pattern
PANES = QRectF(300, 84, 500, 290)


def behind(painter: QPainter) -> None:
    """The room, and what lies behind the glass."""
    band(painter, -40, 400, upright(0, 400, WALL))
    fill(painter, rounded(228, 30, 646, 500, 70), upright(30, 400, NICHE))
    painter.setBrush(upright(84, 374, OUTSIDE))
    painter.drawRect(PANES)
    painter.save()
    painter.setClipRect(PANES, Qt.ClipOperation.IntersectClip)
    for points, top, bottom in HILLS:
        fill(painter, ridge(points, 374), upright(250, 374, {0.0: top, 1.0: bottom}))
    painter.restore()


def moving(painter: QPainter, at: float) -> None:
    """Threads of rain run slowly down the glass, and fade where they begin and end."""
    for number in range(THREADS):
        x = PANES.left() + 6 + 488 * (number * SPREAD[0] % 1)
        way = (290 * (number * SPREAD[1] % 1) + (12 + number * 7 % 9) * at) % 290
        strength = 0.34 * min(1.0, way / 70, (290 - way) / 70)
        y = PANES.top() + way * (290 - THREAD_LENGTH) / 290
        line(painter, ((x, y), (x, y + THREAD_LENGTH * (0.6 + 0.4 * strength))), faint(DROP, strength), 1.4)


def before(painter: QPainter) -> None:
    """The frame, the lamp, and the seat with its cushions."""
    window(painter)
    shelf(painter)
    band(painter, 392, HEIGHT, upright(392, HEIGHT, SEAT))
    for x, y, side, turn, colour in CUSHIONS:
        place = QTransform().translate(x, y).rotate(turn)
        fill(painter, place.map(rounded(-side / 2, -side / 2, side, side, 0.26 * side)), colour)
    band(painter, 394, HEIGHT, upright(392, HEIGHT, SEAT))
    lamp(painter)


def window(painter: QPainter) -> None:
    """A frame with four panes and a sill."""
    for x in (292, 546, 800):
        pill(painter, x, 76, 10, 306, FRAME)
    for y in (76, 186):
        pill(painter, 292, y, 518, 10 if y < 100 else 7, FRAME)
    pill(painter, 272, 372, 558, 14, FRAME)
    for x in (262, 794):
        fill(painter, rounded(x, 62, 46, 318, 12), CURTAIN)
        for fold in (10, 22, 34):
            pill(painter, x + fold, 68, 4, 306, FOLD)
    pill(painter, 246, 56, 610, 8, FRAME)


def shelf(painter: QPainter) -> None:
    """Two boards of books beside the window."""
    for row, y in enumerate((232, 318)):
        for number in range(8):
            height = 52 - 7 * (number * (row + 2) % 4)
            fill(painter, rounded(60 + 20 * number, y - height, 16, height, 3), faint(BOOKS[(number + row) % 5], 0.55))
        pill(painter, 44, y, 196, 8, WOOD)


def lamp(painter: QPainter) -> None:
    """A round lamp on a stand."""
    glow(painter, 926, 214, 300, SHINE)
    pill(painter, 923, 240, 6, 160, WOOD)
    pill(painter, 898, 394, 56, 8, WOOD)
    disc(painter, 926, 214, 44, LAMP)


SCENE = Scene(behind, moving, before, (PANES,), QRectF(330, 60, 700, 357))
