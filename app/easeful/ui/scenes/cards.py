"""Small pictures of the scenes, for the cards of the library."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QTransform

from easeful.ui.scenes.gallery import scene_named
from easeful.ui.scenes.painting import blank, draw_smoothly
from easeful.ui.scenes.scene import CAPTIONS, WIDTH

KEPT = 24  # pictures: all scenes, for two sizes


@lru_cache(KEPT)
def scene_picture(name: str, width: int, height: int, ratio: float) -> QPixmap:
    """The most telling part of a scene at its best second, `width` x `height` px, without the dark for words."""
    return _painted(name, scene_named(name).card, QSize(width, height), ratio)


def whole_picture(name: str, width: int, height: int, ratio: float) -> QPixmap:
    """All of a scene at its best second above the dark for words, as much of it as `width` x `height` px hold."""
    return _painted(name, QRectF(0, 0, WIDTH, CAPTIONS), QSize(width, height), ratio)


def _painted(name: str, part: QRectF, size: QSize, ratio: float) -> QPixmap:
    scene, picture = scene_named(name), blank(size, ratio)
    painter = QPainter(picture)
    painter.setTransform(aim(part, size.width(), size.height()), combine=True)
    draw_smoothly(painter, scene.behind)
    draw_smoothly(painter, lambda brush: scene.moving(brush, scene.best))
    draw_smoothly(painter, scene.before)
    painter.end()
    return picture


def aim(part: QRectF, width: int, height: int) -> QTransform:
    """From the design to a picture in which this part fills all, its middle in the middle."""
    scale = max(width / part.width(), height / part.height())
    middle = part.center()
    return QTransform(scale, 0, 0, scale, width / 2 - middle.x() * scale, height / 2 - middle.y() * scale)
