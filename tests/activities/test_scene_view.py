"""The ground of the player: it moves by the clock, grows dark for closed eyes, and rests when nobody needs it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QLabel

from easeful.core.simulated_clock import SimulatedClock
from easeful.ui.scenes.gallery import scene_named
from easeful.ui.scenes.painting import Painting
from easeful.ui.scenes.view import SceneView
from tests.activities.sitting import differing
from tests.person import put_away, settle
from tests.timers import fire

SIZE = QSize(590, 390)


class Painted(QObject):
    """Notes where a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.regions: list[QRegion] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(event.region())
        return False


@pytest.fixture
def view(clock: SimulatedClock, qapp: object) -> Iterator[SceneView]:
    """The lake in a small window."""
    shown = SceneView(clock)
    shown.resize(SIZE)
    shown.show_scene("lake")
    shown.show()
    settle()
    yield shown
    put_away(shown)


def picture(view: SceneView) -> QImage:
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def expected(name: str, passed: float) -> QImage:
    """A scene some seconds after its best."""
    scene, wanted = scene_named(name), QImage(SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(wanted)
    Painting(scene, SIZE, 1.0).draw(painter, scene.best + passed)
    painter.end()
    return wanted


def brightest(view: SceneView) -> int:
    """The lightest grey of the moon's middle, 0 to 255."""
    return picture(view).pixelColor(216, 93).value()


def is_black(view: SceneView) -> bool:
    seen = picture(view)
    return set(memoryview(seen.constBits()).cast("I")) == {QColor("#000000").rgb()}


def frame(view: SceneView) -> None:
    """A picture is due, if any is."""
    timer = view.findChild(QTimer)
    if timer.isActive():
        fire(timer)
    settle()


def test_it_begins_with_the_best_second_and_follows_the_clock(view: SceneView, clock: SimulatedClock) -> None:
    assert differing(picture(view), expected("lake", 0.0)) == []
    clock.advance(7.5)
    frame(view)
    assert differing(picture(view), expected("lake", 7.5)) == []


def test_another_scene_begins_at_its_own_best_second(view: SceneView, clock: SimulatedClock) -> None:
    clock.advance(60)
    view.show_scene("beach")
    assert differing(picture(view), expected("beach", 0.0)) == []


def test_an_unknown_name_shows_the_plain_scene(view: SceneView) -> None:
    view.show_scene("volcano")
    assert differing(picture(view), expected("dusk", 0.0)) == []


def test_a_frame_paints_only_where_something_moves(view: SceneView, clock: SimulatedClock) -> None:
    painted = Painted()
    view.installEventFilter(painted)
    clock.advance(0.1)
    frame(view)
    assert painted.regions == [Painting(scene_named("lake"), SIZE, 1.0).moving]
    view.removeEventFilter(painted)


def test_unseen_it_rests_and_goes_on_where_the_clock_is(view: SceneView, clock: SimulatedClock) -> None:
    assert view.is_ticking
    view.hide()
    assert not view.is_ticking
    view.show_scene("lake")
    view.be_still(wanted=True)
    view.be_still(wanted=False)
    view.be_dark(wanted=True)
    view.be_dark(wanted=False)
    assert not view.is_ticking
    clock.advance(20)
    view.show()
    settle()
    assert view.is_ticking
    assert differing(picture(view), expected("lake", 20.0)) == []


def test_with_less_motion_it_stands_at_its_best_second(view: SceneView, clock: SimulatedClock) -> None:
    clock.advance(33)
    view.be_still(wanted=True)
    assert not view.is_ticking
    for _ in range(3):
        assert differing(picture(view), expected("lake", 0.0)) == []
        clock.advance(10)
    view.be_still(wanted=False)
    assert view.is_ticking
    assert differing(picture(view), expected("lake", 0.0)) == []


def test_the_same_wish_again_changes_nothing(view: SceneView, clock: SimulatedClock) -> None:
    clock.advance(4)
    view.be_still(wanted=False)
    view.be_dark(wanted=False)
    assert differing(picture(view), expected("lake", 4.0)) == []


def test_closed_eyes_have_it_dark_after_a_second_and_it_rests(view: SceneView, clock: SimulatedClock) -> None:
    seen = [brightest(view)]
    view.be_dark(wanted=True)
    for _ in range(34):
        clock.advance(1 / 33)
        frame(view)
        seen.append(brightest(view))
    assert seen == sorted(seen, reverse=True)
    assert max(before - after for before, after in pairwise(seen)) <= 10
    assert is_black(view)
    assert not view.is_ticking


def test_open_eyes_have_the_scene_again(view: SceneView, clock: SimulatedClock) -> None:
    view.be_dark(wanted=True)
    clock.advance(2)
    frame(view)
    view.be_dark(wanted=False)
    assert is_black(view)
    clock.advance(0.5)
    frame(view)
    assert 0 < brightest(view) < 252
    clock.advance(0.6)
    frame(view)
    frame(view)
    assert differing(picture(view), expected("lake", 3.1)) == []
    assert view.is_ticking


def test_eyes_that_open_half_way_cause_no_leap(view: SceneView, clock: SimulatedClock) -> None:
    view.be_dark(wanted=True)
    clock.advance(0.4)
    frame(view)
    half = brightest(view)
    view.be_dark(wanted=False)
    assert brightest(view) == half
    clock.advance(0.4)
    assert brightest(view) == 252


def test_with_less_motion_it_is_dark_at_once(view: SceneView) -> None:
    view.be_still(wanted=True)
    view.be_dark(wanted=True)
    assert is_black(view)
    assert not view.is_ticking
    view.be_dark(wanted=False)
    assert differing(picture(view), expected("lake", 0.0)) == []


def test_high_contrast_has_nothing_painted(view: SceneView) -> None:
    view.be_plain(wanted=True)
    assert is_black(view)
    assert not view.is_ticking
    view.be_plain(wanted=False)
    assert not is_black(view)
    assert view.is_ticking


def test_words_stay_when_it_is_dark(view: SceneView) -> None:
    words = QLabel("Rest here.", view)
    words.setStyleSheet("color: #FFFDF8")
    words.setGeometry(QRect(40, 300, 200, 40))
    words.show()
    view.be_plain(wanted=True)
    assert not is_black(view)


def test_another_size_is_covered_again(view: SceneView) -> None:
    view.resize(400, 300)
    settle()
    seen = picture(view)
    assert seen.size() == QSize(400, 300)
    assert seen.pixelColor(399, 299) != QColor("#000000")
