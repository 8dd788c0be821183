"""No place at all: soft discs of colour that drift through one another."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from easeful.ui.scenes.scene import HEIGHT, SLOW, Scene
from easeful.ui.scenes.strokes import band, faint, glow, upright, wave

GROUND = {
    0.0: "#131C2E",
    0.16: "#232741",
    0.32: "#3A3350",
    0.44: "#322E49",
    0.58: "#1B2233",
    0.72: "#141C26",
    1.0: "#0C1416",
}
GLOW = {0.0: "#59F0B99A", 0.45: "#26D69A98", 1.0: "#00D69A98"}
# Middle, radius, colour, strength, px it drifts across and up, and the seconds of its way and back.
DISCS = (
    *((300, 250, 150, "#8E6FA0", 0.30, 46, 14, 150), (880, 236, 168, "#5C7FA6", 0.28, 52, 16, 170)),
    *((470, 214, 104, "#C98A8A", 0.30, 40, 16, 130), (730, 282, 112, "#E0A882", 0.28, 44, 12, 140)),
    *((590, 240, 74, "#FBE3BF", 0.62, 16, 8, 110), (1040, 300, 70, "#B58CB4", 0.26, 36, 14, 160)),
    *((140, 296, 78, "#6E90A8", 0.26, 34, 14, 120),),
)

SOFT = 0.86  # of a disc's radius, from which it fades


def behind(painter: QPainter) -> None:
    """A dark that is lighter in its middle."""
    band(painter, 0, HEIGHT, upright(0, HEIGHT, GROUND))
    glow(painter, 590, 250, 420, GLOW)


def moving(painter: QPainter, at: float) -> None:
    """The discs, each on its own slow way."""
    for number, (x, y, radius, colour, strength, across, up, period) in enumerate(DISCS):
        here = x + across * wave(at, period, number / 7), y + up * wave(at, 0.8 * period, number / 5)
        clear = faint(colour, 0)
        glow(painter, *here, radius, {0.0: faint(colour, strength), SOFT: faint(colour, strength), 1.0: clear})


def before(painter: QPainter) -> None:
    """Nothing stands before them."""


SCENE = Scene(behind, moving, before, (QRectF(0, 48, 1180, 377),), QRectF(270, 80, 640, 326), frame=SLOW)
