"""An armchair beside a gentle fire, in a dim warm room."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath

from easeful.ui.scenes.scene import HEIGHT, Scene
from easeful.ui.scenes.shapes import rounded
from easeful.ui.scenes.strokes import band, disc, faint, fill, glow, lit, pill, upright, wave

WALL = {0.0: "#17182A", 0.5: "#2E2439", 1.0: "#3E2D3F"}
FLOOR = {0.0: "#3A2A33", 0.08: "#2A222D", 0.3: "#181B25", 1.0: "#0C1416"}
SHINE = {0.0: "#8CF2A868", 0.3: "#4AE39A62", 0.6: "#1AD98F5E", 1.0: "#00D98F5E"}
STONE, MANTEL = {0.0: "#54404F", 1.0: "#7A5450"}, "#66484A"
HOLLOW = {0.0: "#2A1A22", 0.6: "#4A2622", 1.0: "#6A3326"}
LOG, LOG_END = "#2B1A1C", "#5A3428"
FLAMES = (  # its middle, width and height in px, its colour, and the seconds of its swing
    *((446, 62, 76, "#DE7C44", 7.3), (534, 58, 70, "#DE7C44", 8.1), (490, 84, 112, "#E58B4B", 9.1)),
    *((464, 40, 62, "#F4B266", 6.7), (518, 36, 54, "#F4B266", 7.7), (490, 46, 74, "#FFDF9E", 7.1)),
)
LOG, LOG_END = "#2B1A1C", "#5A3428"
FLAMES = (  # its middle, width and height in px, its colour, and the seconds of its swing
    *((446, 62, 76, "#DE7C44", 5.3), (534, 58, 70, "#DE7C44", 6.1), (490, 84, 112, "#E58B4B", 6.7)),
    *((464, 40, 62, "#F4B266", 4.7), (518, 36, 54, "#F4B266", 5.7), (490, 46, 74, "#FFDF9E", 5.1)),
)
CHAIR, CHAIR_LIT, CHAIR_SHADE, CUSHION = "#44566A", "#8A7068", "#2B3A4C", "#A8706A"
BOOKS, BOARD, RUG, CUP = ("#4A3648", "#5A4048", "#3B3A50", "#63484A"), "#523C48", "#4A303A", "#9A8078"
HEARTH = 398.0  # px from the top, on which the fire stands


def behind(painter: QPainter) -> None:
    """The room, the light on its wall, and the fireplace."""
    band(painter, -40, 410, upright(0, 404, WALL))
    band(painter, 404, HEIGHT, upright(404, HEIGHT, FLOOR))
    glow(painter, 490, 360, 400, SHINE)
    disc(painter, 490, 112, 34, "#4C3A4C")
    disc(painter, 490, 112, 28, "#5F4A57")
    shelves(painter)
    fill(painter, rounded(340, 176, 300, 228, 6), upright(176, 404, STONE))
    pill(painter, 318, 164, 344, 18, MANTEL)
    for x, height, colour in ((362, 30, "#8A6A66"), (384, 20, "#6F5660"), (606, 26, "#7D7468")):
        fill(painter, rounded(x, 164 - height, 16, height, 6), colour)
    fill(painter, opening(), upright(226, HEARTH, HOLLOW))


def shelves(painter: QPainter) -> None:
    """Books on three boards, half in the dark."""
    for row, y in enumerate((212, 274, 336)):
        for number in range(9 - row % 2 * 2):
            height = 36 - 5 * (number * (row + 2) % 4)
            fill(painter, rounded(104 + 15 * number + 4 * row, y - height, 12, height, 2), BOOKS[(number + row) % 4])
        pill(painter, 92, y, 164, 7, BOARD)


def opening() -> QPainterPath:
    """The arch in which the fire burns."""
    path = QPainterPath(QPointF(390, HEARTH))
    path.lineTo(390, 300)
    path.cubicTo(390, 206, 590, 206, 590, 300)
    path.lineTo(590, HEARTH)
    path.closeSubpath()
    return path


def moving(painter: QPainter, at: float) -> None:
    """The glow in the hearth, and its flames, which lean a little to and fro."""
    strength = 0.5 + 0.05 * wave(at, 7.3) + 0.03 * wave(at, 4.1, 0.3)
    glow = {0.0: faint("#FFC880", strength), 0.6: faint("#F09A54", 0.5 * strength), 1.0: faint("#F09A54", 0)}
    fill(painter, opening(), lit(490, 384, 130, glow))
    for number, (x, width, height, colour, period) in enumerate(FLAMES):
        tall = height * (1 + 0.05 * wave(at, 1.3 * period, number / 5))
        fill(painter, flame(x, width, tall, 0.09 * width * wave(at, period, number / 7)), faint(colour, 0.92))


def flame(x: float, width: float, height: float, lean: float) -> QPainterPath:
    """A drop of fire on the hearth, its tip `lean` px aside."""
    half, foot = width / 2, HEARTH - 10
    path = QPainterPath(QPointF(x, foot))
    path.cubicTo(x - 1.1 * half, foot, x - 1.2 * half, foot - 0.42 * height, x + lean, foot - height)
    path.cubicTo(x + 1.2 * half, foot - 0.42 * height, x + 1.1 * half, foot, x, foot)
    return path


def before(painter: QPainter) -> None:
    """The logs, and the armchair."""
    for x, y, length in ((430, 386, 120), (444, 376, 92)):
        pill(painter, x, y, length, 12, LOG)
        disc(painter, x + length - 6, y + 6, 4, LOG_END)
    pill(painter, 318, HEARTH, 344, 12, MANTEL)
    painter.setBrush(QColor(RUG))
    painter.drawEllipse(QPointF(760, 420), 330, 12)
    table(painter)
    armchair(painter)


def table(painter: QPainter) -> None:
    """A small round table with a cup."""
    pill(painter, 1066, 350, 6, 66, LOG)
    pill(painter, 1046, 410, 46, 6, LOG)
    pill(painter, 1032, 344, 74, 8, BOARD)
    fill(painter, rounded(1052, 326, 22, 18, 6), CUP)
    fill(painter, rounded(1070, 329, 10, 10, 5), CUP)


def armchair(painter: QPainter) -> None:
    """A wide chair with round arms; the side towards the fire is warm."""
    warm = QLinearGradient(800, 0, 1000, 0)
    for place, colour in ((0.0, CHAIR_LIT), (0.4, CHAIR), (1.0, CHAIR_SHADE)):
        warm.setColorAt(place, QColor(colour))
    for x in (826, 976):
        pill(painter, x, 404, 10, 18, LOG)
    fill(painter, rounded(826, 226, 160, 180, 56), warm)
    fill(painter, rounded(850, 252, 112, 110, 40), faint(CHAIR_SHADE, 0.55))
    disc(painter, 884, 330, 27, CUSHION)
    fill(painter, rounded(832, 346, 148, 34, 14), warm)
    fill(painter, rounded(822, 370, 168, 40, 12), faint(CHAIR_SHADE, 0.9))
    for x in (800, 968):
        fill(painter, rounded(x, 314, 44, 96, 21), warm)


SCENE = Scene(behind, moving, before, (QRectF(386, 224, 208, 180),), QRectF(310, 62, 720, 367))
