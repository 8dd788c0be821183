"""The painted scenes: legible under every word, the same at the same second, and never a sudden change."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from easeful.ui.scenes.cards import scene_picture
from easeful.ui.scenes.gallery import SCENES, scene_named
from easeful.ui.scenes.painting import GROUND, VEIL, Painting, cover, draw_smoothly
from easeful.ui.scenes.scene import CAPTIONS, HEIGHT
from easeful.ui.scenes.strokes import upright
from tests.activities.sitting import contrast, differing, lightness

pytestmark = pytest.mark.usefixtures("qapp")
WORDS, LEAST = QColor("#FFFDF8"), 7.0
TITLE = 70 / HEIGHT  # of the height, from the top; it lies in the left half
SIZES = [QSize(1180, 780), QSize(800, 600), QSize(1920, 1080), QSize(640, 480)]
SMALL = QSize(590, 390)
ROUNDING = 12  # of 255, where half-covered px are laid on one another in another order
MOST_CHANGED, GREATEST_STEP = 0.06, 60  # of all px, and of 255, in a tenth of a second
BRIGHT = 0.45  # the least of the relative luminance of a disc
MOMENTS = (0.0, 17.0, 3600.0)  # seconds
EVERY_NAME = {"lake", "garden", "woodland", "beach", "fireside", "train", "nook", "light", "hut", "dusk"}


def painted(name: str, at: float = 0.0, size: QSize = SMALL, ratio: float = 1.0) -> QImage:
    """A scene as the player shows it, some seconds after its best."""
    return drawn(Painting(scene_named(name), size, ratio), scene_named(name).best + at, size, ratio)


def drawn(painting: Painting, at: float, size: QSize, ratio: float = 1.0) -> QImage:
    picture = QImage(size * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor("#FF00FF"))
    painter = QPainter(picture)
    painting.draw(painter, at)
    painter.end()
    return picture


def film(name: str, moments: list[float]) -> list[QImage]:
    painting = Painting(scene_named(name), SMALL, 1.0)
    return [drawn(painting, at, SMALL) for at in moments]


def worst(picture: QImage, part: QRect) -> float:
    """The least contrast of the words on any px of a part."""
    seen = picture.copy(part)
    return min(contrast(WORDS, QColor.fromRgb(pixel)) for pixel in set(memoryview(seen.constBits()).cast("I")))


def steps(one: QImage, other: QImage) -> list[int]:
    """By how much each px changed, 0 to 255, in the colour that changed most."""
    places = differing(one, other)
    colours = ((one.pixelColor(x, y), other.pixelColor(x, y)) for x, y in places)
    parts = ((old.red() - new.red(), old.green() - new.green(), old.blue() - new.blue()) for old, new in colours)
    return [max(map(abs, part)) for part in parts]


def test_every_scene_that_guides_name_is_there() -> None:
    assert set(SCENES) == EVERY_NAME
    assert len(SCENES) == len(EVERY_NAME)


def test_an_unknown_name_gives_the_plain_scene() -> None:
    assert scene_named("volcano") is scene_named("dusk")
    assert painted("volcano") == painted("dusk")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("name", SCENES)
def test_words_are_legible_on_the_worst_px_below_and_at_the_top_left(name: str, size: QSize) -> None:
    top, foot = round(TITLE * size.height()), int(CAPTIONS / HEIGHT * size.height())
    for at in MOMENTS[:2]:
        picture = painted(name, at, size)
        assert worst(picture, QRect(0, foot, size.width(), size.height() - foot)) >= LEAST
        assert worst(picture, QRect(0, 0, size.width() // 2, top)) >= LEAST


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_fills_all_of_the_window_with_more_than_one_colour(name: str) -> None:
    picture = painted(name)
    pixels = set(memoryview(picture.constBits()).cast("I"))
    assert QColor("#FF00FF").rgb() not in pixels
    assert len(pixels) > 500


@pytest.mark.parametrize("name", SCENES)
def test_the_same_second_is_the_same_picture(name: str) -> None:
    assert painted(name, 12.3) == painted(name, 12.3)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("name", SCENES)
def test_layers_kept_apart_look_as_if_they_were_painted_at_once(name: str, ratio: float) -> None:
    size = QSize(403, 267)
    for at in MOMENTS:
        layered, at_once = painted(name, at, size, ratio), painted_at_once(name, at, size, ratio)
        assert max(steps(layered, at_once), default=0) <= ROUNDING


def painted_at_once(name: str, at: float, size: QSize, ratio: float) -> QImage:
    """A scene whose layers are painted on one another, wherever they reach."""
    scene, picture = scene_named(name), QImage(size * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(GROUND)
    painter = QPainter(picture)
    painter.setTransform(cover(size), combine=True)
    for layer in (scene.behind, lambda brush: scene.moving(brush, scene.best + at), scene.before):
        draw_smoothly(painter, layer)
    painter.resetTransform()
    painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), upright(0, size.height(), VEIL))
    painter.end()
    return picture


@pytest.mark.parametrize("begin", [0.0, 612.0])
@pytest.mark.parametrize("name", SCENES)
def test_nothing_flashes_or_leaps(name: str, begin: float) -> None:
    changes = [steps(one, other) for one, other in pairwise(film(name, [begin + 0.1 * frame for frame in range(10)]))]
    assert max(len(change) for change in changes) <= MOST_CHANGED * SMALL.width() * SMALL.height()
    assert max(max(change, default=0) for change in changes) <= GREATEST_STEP


@pytest.mark.parametrize("name", SCENES)
def test_something_moves_while_somebody_looks(name: str) -> None:
    before, after = film(name, [0.0, 5.0])
    assert len(differing(before, after)) > 100


@pytest.mark.parametrize("name", SCENES)
def test_nothing_moves_where_words_lie(name: str) -> None:
    scene = scene_named(name)
    assert all(area.bottom() <= CAPTIONS for area in scene.within)


@pytest.mark.parametrize("name", SCENES)
def test_a_card_shows_its_scene_without_the_dark_for_words(name: str) -> None:
    card = scene_picture(name, 294, 150, 2.0)
    assert (card.size(), card.devicePixelRatio()) == (QSize(588, 300), 2.0)
    assert scene_picture(name, 294, 150, 2.0) is card
    picture = card.toImage()
    pixels = set(memoryview(picture.constBits()).cast("I"))
    assert all(pixel >> 24 == 255 for pixel in pixels)
    assert max(lightness(QColor.fromRgb(pixel)) for pixel in pixels) > BRIGHT
