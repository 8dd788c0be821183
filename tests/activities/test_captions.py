"""Captions: the line now is large, whole and balanced; those near it give way first."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from easeful.activities.imagine.captions import WIDEST, Captions, balanced
from easeful.activities.imagine.night import NightTheme
from easeful.paths import RESOURCES
from easeful.ui.paint import CENTRE, Paragraph
from easeful.ui.theme import Theme

LONG = "Perhaps you hear the water, quiet against the stones, and a bird that is far away over there."


@pytest.fixture
def captions(qtbot: QtBot) -> Captions:
    shown = Captions(NightTheme(RESOURCES, Theme(RESOURCES)))
    qtbot.addWidget(shown)
    shown.resize(900, 220)
    shown.show()
    return shown


def inked_rows(captions: Captions) -> list[int]:
    """The rows of px in which words are drawn."""
    image = captions.grab().toImage()
    ground = image.pixelColor(0, 0)
    return [
        y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in range(0, image.width(), 3))
    ]


def test_a_screen_reader_finds_the_line_now(captions: Captions) -> None:
    captions.show_lines("before", "now", "after")
    assert captions.accessibleName() == "now"


def test_with_little_height_the_near_lines_are_left_out_and_the_line_now_stays(captions: Captions) -> None:
    captions.show_lines("before", "now", "after")
    whole = len(inked_rows(captions))
    captions.resize(900, 60)
    alone = inked_rows(captions)
    assert 0 < len(alone) < whole
    assert alone[0] > 0


@pytest.mark.parametrize("size", [100, 150, 200])
def test_a_long_line_is_never_cut_off(captions: Captions, size: int) -> None:
    captions._theme.wear("dark", size)
    captions.show_lines("", LONG, "")
    rows = inked_rows(captions)
    assert rows[0] > 0
    assert rows[-1] < captions.height() - 1


def test_lines_are_about_as_long_as_each_other(captions: Captions) -> None:
    words = Paragraph(LONG, captions._theme.font(38, 500), 1.28, CENTRE)
    height = words.height(WIDEST)
    narrowest = balanced(words, WIDEST)
    assert narrowest < WIDEST
    assert words.height(narrowest) == height
    assert words.height(narrowest - 40) > height


def test_it_tells_how_high_its_words_reach(captions: Captions) -> None:
    captions.show_lines("", "now", "")
    captions.grab()
    low, told = captions.top, []
    captions.reached.connect(told.append)
    captions.show_lines("before", LONG, "")
    captions.grab()
    captions.show_lines("", "now", "")
    captions.grab()
    assert told == [captions.top], "only higher words are told: the ground does not jump with each line"
    assert captions.top < low


def test_words_are_light_on_the_night(captions: Captions) -> None:
    assert captions._theme.colour("ink") == QColor("#F1EBDD")
