"""What holds for every page: it opens, every control has a name and a size, and nothing is clipped."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QScrollBar, QWidget

from easeful.activities import find_activities
from easeful.activities.breathe.orb import Orb
from easeful.ui.widgets.progress import Progress
from tests.clipping import clipped
from tests.journeys.picking import do
from tests.person import Person

ACTIVITIES = find_activities()
NAMES = [activity.key for activity in ACTIVITIES]
LEAST_TARGET = 44  # px; WCAG 2.2 AAA
SIZES = [QSize(1180, 780), QSize(800, 600)]


def controls(window: QWidget) -> list[QWidget]:
    found = [*window.findChildren(QAbstractButton), *window.findChildren(QAbstractSlider)]
    return [control for control in found if control.isVisible() and not isinstance(control, QScrollBar)]


def test_keys_and_names_are_unique() -> None:
    names = [name for activity in ACTIVITIES for name in activity.all_names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", NAMES)
def test_a_page_opens_and_each_control_has_a_name_and_a_size(anna: Person, key: str) -> None:
    anna.program.window.open(key)
    anna.settle()
    assert controls(anna.window)
    for control in controls(anna.window):
        name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert name, f"a {type(control).__name__} on {key} has no name"
        assert min(control.width(), control.height()) >= LEAST_TARGET, f"{name!r} is {control.size()}"


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 125, 150, 200])
@pytest.mark.parametrize("key", NAMES)
def test_nothing_is_clipped_at_any_text_size(anna: Person, key: str, text_size: int, size: QSize) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(size)
    anna.program.window.open(key)
    anna.settle()
    assert clipped(anna.window) == []


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_clipped_from_the_towel_to_the_end(anna: Person, text_size: int, size: QSize) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(size)
    anna.press("Heat")
    assert clipped(anna.window) == []
    anna.press("One fits, or not sure")
    assert clipped(anna.window) == []
    anna.press("None fits after all", "Knee", "Left", "None of these", "Towel is in place – start")
    assert clipped(anna.window) == []
    anna.press("History")
    assert clipped(anna.window) == []
    anna.wait(300)
    anna.settle()
    assert clipped(anna.window) == []
    anna.press("I am not sure")
    assert clipped(anna.window) == []
    anna.wait(60)
    anna.settle()
    assert clipped(anna.window) == []
    anna.press("It is off")
    assert clipped(anna.window) == []
    anna.press("Blisters, patchy or numb")
    assert clipped(anna.window) == []
    anna.press("Save")
    anna.clock.advance(900)
    anna.program.second_look.look()
    anna.settle()
    assert clipped(anna.window) == []


def dress(person: Person, text_size: int, size: QSize) -> None:
    """Wear this text size in a window of this size."""
    person.program.preferences.change("text_size", text_size)
    person.window.resize(size)
    person.settle()


def breath_is_whole(window: QWidget) -> bool:
    """Whether the circle ends above what stands below it."""
    orb, progress = window.findChild(Orb), window.findChild(Progress)
    return orb.mapTo(window, orb.rect().bottomLeft()).y() < progress.mapTo(window, QPoint(0, 0)).y()


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("motion", ["full", "less"])
def test_nothing_is_clipped_while_somebody_breathes_along(
    anna: Person, motion: str, text_size: int, size: QSize
) -> None:
    dress(anna, text_size, size)
    anna.program.preferences.change("motion", motion)
    anna.press("Breathe", "Start breathing")
    assert clipped(anna.window) == []
    anna.wait(25)
    anna.settle()
    assert clipped(anna.window) == []
    anna.press("Pause")
    assert clipped(anna.window) == []
    anna.press("Stop")
    assert clipped(anna.window) == []


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_nothing_is_clipped_while_breathing_beside_a_pack(anna: Person, text_size: int, size: QSize) -> None:
    dress(anna, text_size, size)
    anna.start_heat()
    anna.press("Breathe", "Start breathing")
    assert clipped(anna.window) == []
    assert breath_is_whole(anna.window)
    anna.wait(25)
    anna.settle()
    assert clipped(anna.window) == []
    assert breath_is_whole(anna.window)


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_nothing_is_clipped_among_the_patterns(anna: Person, text_size: int, size: QSize) -> None:
    dress(anna, text_size, size)
    anna.press("Breathe", "More ways to breathe", "I have read this. Show them.")
    anna.press("Begin at my pace, and slow down little by little")
    assert clipped(anna.window) == []
    anna.press("Make your own")
    anna.write("An evening breath")
    anna.press(*["Breathe out: longer"] * 8, "Hold, lungs full: longer")
    assert clipped(anna.window) == []


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_nothing_is_clipped_where_an_idea_is_picked(anna: Person, text_size: int, size: QSize) -> None:
    dress(anna, text_size, size)
    anna.press("Distract", "Up to 10 min")
    assert clipped(anna.window) == []
    anna.press("Half an hour or more", "I am sitting", "Standing", "Show me three others", "Why these?")
    assert clipped(anna.window) == []
    anna.start_heat()
    anna.press("Distract")
    assert clipped(anna.window) == []


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_nothing_is_clipped_among_ones_own_ideas(anna: Person, text_size: int, size: QSize) -> None:
    dress(anna, text_size, size)
    anna.press("Distract", "More, and my own", "Add one", "When it suits")
    assert clipped(anna.window) == []
    anna.write("My very own idea")
    anna.press("Is it without bending, twisting and lifting? Yes", "Is it easy enough with strong pain? No", "Save")
    assert clipped(anna.window) == []
    anna.press("My very own idea")
    anna.wait(20)
    assert clipped(anna.window) == []
    anna.press("Stop")
    assert clipped(anna.window) == []


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("key", ["animals", "sevens", "picture", "words"])
def test_nothing_is_clipped_in_a_quiet_thing_beside_a_pack(anna: Person, key: str, text_size: int, size: QSize) -> None:
    dress(anna, text_size, size)
    anna.start_heat()
    do(anna, key)
    assert clipped(anna.window) == []
