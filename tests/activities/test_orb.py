"""The circle of a breathing session: it follows the clock, its words stay where they are, and unseen it rests."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from easeful.activities.breathe.face import Face, face_of
from easeful.activities.breathe.orb import FRAME, STILL, Orb
from easeful.activities.breathe.orb_picture import orb_colours
from easeful.core.breath import Breath
from easeful.core.breathing import READY_SECONDS
from tests.activities.sitting import BREATHS, Sitting, contrast, lightness
from tests.activities.sitting import FRAME as FRAME_SECONDS
from tests.person import settle

MIDDLE, EMPTY, FULL = 270, 140, 231  # px, in the size of the design
THEMES = ["light", "dark", "contrast"]
MakeSitting = Callable[..., Sitting]


def edge(picture: QImage, colour: str) -> float:
    """How far from the middle the edge is painted, in px, to the right."""
    y = picture.height() // 2
    places = [x for x in range(MIDDLE + 100, MIDDLE + 229) if picture.pixelColor(x, y).name() == colour]
    return sum(places) / len(places) + 0.5 - MIDDLE


@pytest.mark.parametrize("fullness", [0.0, 0.3, 0.5, 0.9])
def test_the_circle_is_as_large_as_the_breath_is_full(orb: Sitting, fullness: float) -> None:
    picture = orb.show_face(Face(fullness, "Breathe in", beat=1))
    expected = EMPTY + (FULL - EMPTY) * fullness
    assert orb.shown.radius == pytest.approx(expected)
    assert edge(picture, orb.theme.colour("breathe.accent").name()) == pytest.approx(expected, abs=0.6)


def test_a_late_frame_is_late_but_never_wrong(orb: Sitting) -> None:
    orb.pass_time(1.0)
    orb.wait(6.3)  # no frame came in all this time
    orb.tick()
    face = face_of(orb.session, orb.clock)
    assert (face.word, face.number) == ("Breathe out", "4")
    assert orb.shown.radius == pytest.approx(EMPTY + (FULL - EMPTY) * face.fullness)


def test_frames_that_come_unevenly_lead_to_the_same_picture(orb: Sitting) -> None:
    for step in (0.004, 0.21, 0.016, 0.9, 0.002, 0.33):
        orb.pass_time(step, step)
    uneven = orb.picture()
    assert uneven == orb.show_face(face_of(orb.session, orb.clock))


@pytest.mark.parametrize("theme", THEMES)
def test_the_guide_and_the_edge_can_be_seen(make_sitting: MakeSitting, theme: str) -> None:
    sitting = make_sitting(theme=theme)
    sitting.sit()
    picture, accent = sitting.show_face(Face(0.5, "")), sitting.theme.colour("breathe.accent")
    assert contrast(accent, picture.pixelColor(MIDDLE + 200, MIDDLE)) >= 4.5
    assert contrast(accent, picture.pixelColor(MIDDLE + 170, MIDDLE)) >= 3
    assert contrast(picture.pixelColor(MIDDLE, MIDDLE - 232), picture.pixelColor(MIDDLE, MIDDLE - 222)) >= 4.5


@pytest.mark.parametrize(("before", "after"), [("light", "dark"), ("dark", "contrast"), ("contrast", "light")])
def test_a_change_of_theme_is_seen_at_once(make_sitting: MakeSitting, before: str, after: str) -> None:
    changed, fresh = make_sitting(theme=before), make_sitting(theme=before)
    changed.sit()
    changed.picture()
    changed.wear(theme=after)
    settle()
    fresh.theme.wear(after, 100)
    fresh.sit()
    face = Face(0.5, "Breathe in", beat=2)
    assert changed.show_face(face) == fresh.show_face(face)
    assert changed.picture().pixelColor(2, 2) == changed.theme.colour("bg")


def test_a_change_of_text_size_is_seen_at_once(orb: Sitting) -> None:
    before = orb.show_face(Face(0.5, "Breathe in", beat=2))
    orb.wear(text_size=125)
    settle()
    assert orb.picture() != before


@pytest.mark.parametrize("leave", [QWidget.hide, QWidget.showMinimized, Sitting.pause])
def test_nothing_ticks_unseen_or_paused(orb: Sitting, leave: Callable[[object], object]) -> None:
    assert orb.shown.is_ticking
    leave(orb if leave is Sitting.pause else orb.shown)
    settle()
    assert not orb.shown.is_ticking


def test_it_goes_on_with_the_moment_at_which_it_is_seen_again(orb: Sitting) -> None:
    orb.shown.hide()
    orb.wait(7.0)
    orb.shown.show()
    assert orb.shown.is_ticking
    assert orb.shown.radius == pytest.approx(EMPTY + (FULL - EMPTY) * orb.face().fullness)


def test_it_does_not_start_to_tick_when_it_is_shown_paused(orb: Sitting) -> None:
    orb.pause()
    orb.shown.hide()
    orb.shown.show()
    assert not orb.shown.is_ticking


def test_it_looks_less_often_where_nothing_moves(make_sitting: MakeSitting) -> None:
    sitting = make_sitting(breath=BREATHS["4-7-8"])
    sitting.sit()
    found = []
    for _ in range(2):
        sitting.pass_time(3.0)
        found.append(sitting.shown._frames.interval())
        sitting.pass_time(3.0)
    assert found == [FRAME, STILL]


def test_what_is_painted_piece_by_piece_is_the_whole_picture(orb: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces, asked = orb.picture(), []
    monkeypatch.setattr(orb.shown, "update", lambda where=None: asked.append(where or orb.shown.rect()))
    for step in (0.3, 0.02, 0.5, 1.2, 1.9, 0.4, 0.02, 2.3, 0.3, 0.7, 2.2):
        orb.pass_time(step, step)
        for changed in asked:
            orb.shown.render(pieces, changed.topLeft(), QRegion(changed))
        asked.clear()
        assert pieces == orb.picture()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_light_lies_a_little_above_the_middle(make_sitting: MakeSitting, theme: str) -> None:
    sitting = make_sitting(theme=theme)
    sitting.sit()
    picture = sitting.show_face(Face(1.0, ""))
    lights = [lightness(picture.pixelColor(MIDDLE, MIDDLE + down)) for down in (-30, 60, 140, 220)]
    assert lights == sorted(lights, reverse=True)
    assert lights[0] == pytest.approx(lightness(QColor(orb_colours(sitting.theme)["fill"][0])), abs=0.005)


def test_a_finer_screen_gets_a_finer_picture(orb: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    coarse = orb.shown._drawn()
    monkeypatch.setattr(Orb, "devicePixelRatioF", lambda _: 2.0)
    assert orb.shown._drawn().width() == 2 * coarse.width()
    assert orb.shown._drawn().devicePixelRatio() == 2


def test_no_frame_is_much_lighter_than_the_one_before(make_sitting: MakeSitting) -> None:
    sitting = make_sitting(breath=Breath(1, 4))  # in no breath does it grow faster
    sitting.sit()
    smooth = Qt.TransformationMode.SmoothTransformation
    lights = []
    for _ in range(90):
        sitting.pass_time(FRAME_SECONDS)
        lights.append(lightness(sitting.picture().scaled(1, 1, mode=smooth).pixelColor(0, 0)))
    assert max(lights) - min(lights) > 0.02
    assert max(abs(after - before) for before, after in pairwise(lights)) < 0.01  # a tenth of a flash


def test_after_a_pause_the_circle_does_not_leap(orb: Sitting) -> None:
    orb.pass_time(4.5)
    orb.pause()
    orb.wait(40)
    paused, radii = orb.shown.radius, []
    orb.go_on()
    for _ in range(round(READY_SECONDS * 60)):
        orb.pass_time(FRAME_SECONDS)
        radii.append(orb.shown.radius)
    steps = [abs(after - before) for before, after in pairwise([paused, *radii])]
    assert max(steps) < 2
    assert radii[-1] == EMPTY
