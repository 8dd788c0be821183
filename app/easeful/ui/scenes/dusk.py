"""The plain scene, for guides that name no place: a disc on a horizon."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from easeful.ui.scenes.scene import HEIGHT, HORIZON, SLOW, Scene
from easeful.ui.scenes.shapes import cloud, ridge
from easeful.ui.scenes.strokes import band, disc, faint, fill, glow, lit, upright, wave

SKY = {0.0: "#121E30", 0.4: "#2A2E4B", 0.72: "#664A68", 0.92: "#B47A72", 1.0: "#D9A283"}
HALO = {0.0: "#66FBE3BF", 0.4: "#2EF2C49A", 0.75: "#0CF2C49A", 1.0: "#00F2C49A"}
SUN = (590.0, 352.0)  # its middle
RINGS = ((168, 0.07), (132, 0.1), (104, 0.14))  # px radius and strength
LIGHT, RADIUS = {0.0: "#FFF1D6", 0.55: "#FBDDB4", 1.0: "#EFB98E"}, 74
RING, CLOUD = "#FBDDB4", "#4B3C5C"
HILL = ((-20, 352), (120, 340), (300, 366), (480, 362), (640, 370), (800, 358), (980, 338), (1100, 352), (1200, 344))
LAND = {0.0: "#4A3A55", 1.0: "#3A304B"}
PLAIN = {0.0: "#33293F", 0.1: "#252338", 0.3: "#161D2B", 1.0: "#0C1416"}
# Middle, foot, length and height in px, strength, px it drifts to each side, and the seconds of its way and back.
CLOUDS = (
    *((452, 304, 300, 13, 0.8, 46, 210), (776, 262, 230, 11, 0.55, 60, 260)),
    *((300, 226, 190, 9, 0.4, 50, 300), (950, 314, 190, 9, 0.65, 40, 240)),
)


def behind(painter: QPainter) -> None:
    """The sky, and the sun with its rings."""
    x, y = SUN
    band(painter, 0, HORIZON, upright(0, HORIZON, SKY))
    glow(painter, x, y, 380, HALO)
    for radius, strength in RINGS:
        disc(painter, x, y, radius, faint(RING, strength))
    disc(painter, x, y, RADIUS, lit(x, y - 30, RADIUS * 1.5, LIGHT))


def moving(painter: QPainter, at: float) -> None:
    """Four clouds that hardly move."""
    for middle, foot, length, height, strength, reach, period in CLOUDS:
        fill(painter, cloud(middle + reach * wave(at, period), foot, length, height), faint(CLOUD, strength))


def before(painter: QPainter) -> None:
    """A low hill far away, and the plain."""
    fill(painter, ridge(HILL, HORIZON), upright(340, HORIZON, LAND))
    band(painter, HORIZON - 1, HEIGHT, upright(HORIZON, HEIGHT, PLAIN))


SCENE = Scene(behind, moving, before, (QRectF(160, 204, 930, 114),), QRectF(270, 110, 640, 326), frame=SLOW)
