"""The words of the circle: they stay where they are, nothing cuts them off, and all of them can be read."""

from collections.abc import Callable
from math import hypot

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF

from easeful.activities.breathe.counted import word_font
from easeful.activities.breathe.face import Face, least_fullness
from easeful.activities.breathe.orb_layout import lay_out
from easeful.core.breath import Breath, Phase
from easeful.ui.breath_words import phase_words
from tests.activities.sitting import BREATHS, Sitting, contrast, differing

MIDDLE = 270  # px, in the size of the design
THEMES = ["light", "dark", "contrast"]
SIZES = [(1092, 540), (744, 290), (360, 480), (280, 220)]
MakeSitting = Callable[..., Sitting]


@pytest.mark.parametrize("text_size", [100, 125, 200])
def test_only_the_circle_moves(make_sitting: MakeSitting, text_size: int) -> None:
    sitting = make_sitting(text_size=text_size)
    sitting.sit(1092, 540)
    inks = []
    for fullness in (0.0, 0.4, 0.97):
        worded = sitting.show_face(Face(fullness, "Breathe out", beat=3))
        inks.append(differing(worded, sitting.show_face(Face(fullness, ""))))
    assert inks[0]
    assert inks[0] == inks[1] == inks[2]


def test_a_count_stands_where_the_count_before_stood(orb: Sitting) -> None:
    blank, bounds = orb.show_face(Face(0.5, "")), set()
    for word in ("Hold", "Breathe out", "Rest"):
        inked = differing(orb.show_face(Face(0.5, word, beat=2)), blank)
        count = [(x, y) for x, y in inked if y > MIDDLE - 30]
        bounds.add((min(count), max(count)))
    assert len(bounds) == 1


@pytest.mark.parametrize("breath", BREATHS.values(), ids=BREATHS)
@pytest.mark.parametrize("text_size", [100, 125, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_off_or_crosses_the_edge(
    make_sitting: MakeSitting, size: tuple[int, int], text_size: int, breath: Breath
) -> None:
    sitting = make_sitting(text_size=text_size, breath=breath)
    sitting.sit(*size)
    for word, least in least_fullness(breath).items():
        inked = differing(sitting.show_face(Face(least, word, beat=8, beats=10)), sitting.show_face(Face(least, "")))
        check_ink(sitting, inked, *size)


@pytest.mark.parametrize("breath", BREATHS.values(), ids=BREATHS)
@pytest.mark.parametrize("size", [*SIZES, (220, 540)])
def test_no_word_is_broken(make_sitting: MakeSitting, size: tuple[int, int], breath: Breath) -> None:
    sitting = make_sitting(text_size=200)
    place = lay_out(sitting.theme, QSizeF(*size), least_fullness(breath)).words
    metrics = QFontMetricsF(word_font(sitting.theme, place.word_px))
    parts = {part for word in least_fullness(breath) for part in word.split()}
    assert max(metrics.horizontalAdvance(part) for part in parts) <= place.width


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_words_without_a_count_have_room_too(make_sitting: MakeSitting, size: tuple[int, int], text_size: int) -> None:
    sitting = make_sitting(text_size=text_size)
    sitting.sit(*size)
    for word, line in (("Settle in", "Breathe as you like."), ("Breathe at your own pace", ""), ("Paused", "")):
        check_ink(sitting, differing(sitting.show_face(Face(0.0, word, line)), sitting.show_face(Face(0.0, ""))), *size)


def check_ink(sitting: Sitting, inked: list[tuple[int, int]], width: int, height: int) -> None:
    """Words lie within the widget, and either all within the circle or all outside it."""
    assert inked
    assert all(0 < x < width - 1 and 0 < y < height - 1 for x, y in inked)
    middle = sitting.shown._place().middle
    away = [hypot(x + 0.5 - middle.x(), y + 0.5 - middle.y()) for x, y in inked]
    assert max(away) < sitting.shown.radius - 2 or min(away) > sitting.shown._place().radius(1.0) + 2


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_every_circle(make_sitting: MakeSitting, theme: str) -> None:
    sitting = make_sitting(theme=theme)
    sitting.sit()
    ink = sitting.theme.colour("ink")
    for fullness in (0.0, 0.25, 0.5, 0.75, 1.0):
        ground = sitting.show_face(Face(fullness, ""))
        inked = differing(sitting.show_face(Face(fullness, "Breathe out", beat=8)), ground)
        assert min(contrast(ink, ground.pixelColor(*place)) for place in inked) >= 7


def test_a_screen_reader_hears_of_phases_and_not_of_frames(orb: Sitting) -> None:
    orb.names.clear()
    orb.pass_time(14.5)
    assert orb.names == ["Breathe out, count to 6", "Breathe in, count to 4", "Breathe out, count to 6"]


def test_the_rhythm_is_described(make_sitting: MakeSitting) -> None:
    sitting = make_sitting(breath=BREATHS["half seconds"])
    assert sitting.shown.accessibleDescription() == "in 2.5, and in 1.5, hold 0.5, out 4, rest 1"


def test_each_phase_has_its_word(make_sitting: MakeSitting) -> None:
    assert len({phase_words(phase) for phase in Phase}) == len(Phase)
