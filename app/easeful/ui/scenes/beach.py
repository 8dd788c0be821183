"""Dry sand in the evening: the sea is far off and calm, and the sun stands low."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from easeful.ui.scenes.scene import HORIZON, Scene
from easeful.ui.scenes.shapes import blade, cloud, ridge
from easeful.ui.scenes.strokes import band, disc, faint, fill, glow, line, upright, wave

SKY = {0.0: "#14243A", 0.36: "#3A3A5C", 0.66: "#8A5B70", 0.88: "#D18E76", 1.0: "#EFC096"}
HALO = {0.0: "#80FBE3BF", 0.3: "#40F2C49A", 0.62: "#14F2C49A", 1.0: "#00F2C49A"}
SUN, CLOUD, GLINT = "#FDE9C6", "#6B4E6A", "#FBE0BC"
SEA = {0.0: "#C08A80", 0.3: "#7A5F78", 1.0: "#4E4967"}
SHINE = {0.0: "#8D6E78", 1.0: "#6A5362"}
CLOUDS = ((330, 250, 330, 15, 0.6), (600, 208, 210, 11, 0.4), (1000, 232, 260, 12, 0.5))
FLAT = ((-20, 398), (140, 404), (330, 396), (520, 402), (720, 394), (900, 400), (1060, 392), (1200, 398))
SAND = {0.0: "#A07B6E", 0.04: "#7C6062", 0.1: "#4C3F4D", 0.3: "#1E2230", 1.0: "#0C1416"}
LEFT = ((-20, 306), (60, 318), (150, 350), (240, 392), (360, 408), (520, 420), (800, 440), (1200, 450))
RIGHT = ((-20, 450), (400, 440), (640, 430), (780, 420), (900, 410), (1000, 386), (1090, 364), (1200, 348))
DUNES = {0.0: "#96726A", 0.2: "#7A5F62", 0.34: "#5A4854", 0.46: "#3A3243", 0.72: "#1A1F2C", 1.0: "#111A22"}
NEAR_LEFT = ((-20, 366), (80, 366), (190, 388), (330, 418), (520, 446), (800, 462), (1200, 470))
NEAR_RIGHT = ((-20, 480), (420, 470), (640, 456), (820, 442), (980, 424), (1100, 400), (1200, 392))
NEAR_DUNES = {0.0: "#6E5459", 0.2: "#483B48", 0.45: "#242637", 0.72: "#161D29", 1.0: "#111A22"}
GRASS, NEAR_GRASS = "#2C2A3B", "#1B2030"
GLINTS = ((716, 379, 128, 0.8, 12), (738, 384, 84, 0.6, 10), (700, 389, 108, 0.42, 14), (752, 394, 58, 0.3, 9))
# Foot of a tuft, px of its height, and its blades.
TUFTS = ((30, 322, 62, 9), (96, 338, 46, 7), (164, 362, 34, 6), (1148, 366, 52, 8), (1084, 376, 36, 6))


def behind(painter: QPainter) -> None:
    """Sky, sun, the strip of sea and the sand that the last wave left smooth."""
    band(painter, 0, HORIZON + 4, upright(0, HORIZON, SKY))
    glow(painter, 780, 340, 330, HALO)
    disc(painter, 780, 338, 50, SUN)
    for x, y, length, height, strength in CLOUDS:
        fill(painter, cloud(x, y, length, height), faint(CLOUD, strength))
    band(painter, HORIZON, 406, upright(HORIZON, 398, SEA))


def moving(painter: QPainter, at: float) -> None:
    """Light on the sea, and grass in a little wind."""
    for left, y, length, strength, period in GLINTS:
        shift, growth = 4 * wave(at, period), 8 * wave(at, 1.4 * period)
        colour = faint(GLINT, strength + 0.1 * wave(at, 0.8 * period))
        line(painter, ((left + shift - growth, y), (left + length + shift + growth, y)), colour, 2.2)
    for x, y, height, blades in TUFTS:
        tuft(painter, x, y, height, blades, wave(at, 7.0, x / 900))


def tuft(painter: QPainter, x: float, y: float, height: float, blades: int, wind: float) -> None:
    """Some blades of grass from one foot; `wind` from -1 to 1."""
    for number in range(blades):
        spread = number / (blades - 1) - 0.5
        tall = height * (1 - 1.1 * spread * spread - 0.14 * (number % 3))
        lean = 0.9 * height * spread + 7 + 2.4 * wind
        colour = GRASS if number % 2 else NEAR_GRASS
        fill(painter, blade(x + 14 * spread, y + 8, tall, lean, 3.4), colour)


def before(painter: QPainter) -> None:
    """Sand, and a dune to each side."""
    fill(painter, ridge(FLAT), upright(394, 780, SAND))
    fill(painter, ridge(RIGHT), upright(306, 600, DUNES))
    fill(painter, ridge(LEFT), upright(306, 600, DUNES))
    for dune in (NEAR_RIGHT, NEAR_LEFT):
        fill(painter, ridge(dune), upright(366, 600, NEAR_DUNES))


GLINTING, GROWING = QRectF(680, 376, 180, 22), (QRectF(0, 250, 210, 124), QRectF(1050, 304, 130, 82))
SCENE = Scene(behind, moving, before, (GLINTING, *GROWING), QRectF(460, 130, 640, 326))
