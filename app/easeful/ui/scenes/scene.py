"""What a painted scene is made of, in the space of the design."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

WIDTH, HEIGHT = 1180.0, 780.0  # px of the design
HORIZON = 374.0  # px from its top, 48 % of its height
SLOW = 200  # ms between two pictures where no edge moves by more than 2 px a second, and it would cost the most
CAPTIONS = 425.0  # px from its top, below which words lie: it is dark there, and nothing moves


@dataclass(frozen=True)
class Scene:
    """Three layers, from back to front; only the second knows the time, and the same second looks the same."""

    behind: Callable[[QPainter], None]
    moving: Callable[[QPainter, float], None]  # seconds, of any beginning
    before: Callable[[QPainter], None]
    within: tuple[QRectF, ...]  # px of the design, in which all that moves lies
    card: QRectF  # px of the design: the most telling part
    best: float = 0.0  # the second of the best still
    frame: int = 100  # ms between two pictures
