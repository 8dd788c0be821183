"""A guide while a pack is on: the check comes first, and nothing goes on by itself."""

import pytest
from PySide6.QtCore import Qt

from easeful.core.guide import LEAD_SECONDS
from easeful.core.mind_time import Mood
from tests.person import MINUTE, Person


@pytest.fixture
def listening(anna: Person) -> Person:
    """With heat on her back, she listens."""
    anna.start_heat()
    anna.press("Imagine", "Begin")
    anna.wait(LEAD_SECONDS + 1)
    anna.settle()
    return anna


def test_rail_and_dock_stay_and_each_stop_names_its_thing(listening: Person) -> None:
    assert listening.sees_button("Stop heat")
    assert listening.sees_button("Stop the guide")
    assert listening.sees_button("Home")


def test_the_skin_check_pauses_it_and_it_waits_for_the_person(listening: Person) -> None:
    listening.wait(5 * MINUTE)
    listening.settle()
    assert listening.sees("It looks fine")
    assert listening.program.guide_runner.session.mood is Mood.PAUSED
    read = len(listening.reading.lines)
    listening.press("It looks fine")
    listening.wait(10)
    assert len(listening.reading.lines) == read
    listening.press("Go on")
    assert listening.program.guide_runner.session.mood is Mood.RUNNING


def test_stopping_one_leaves_the_other(listening: Person) -> None:
    listening.press("Stop the guide")
    assert listening.session is not None
    assert listening.program.guide_runner.session is None


def test_pictures_of_warmth_wait_for_a_time_without_heat(anna: Person) -> None:
    anna.start_heat()
    anna.press("Imagine", "More, and my own", "An armchair by the fire")
    assert anna.sees("This one is about warmth. Keep it for a time without a heat pack.")
    assert not anna.find("Begin").isEnabled()


def test_without_heat_they_may_be_begun(anna: Person) -> None:
    anna.press("Imagine", "More, and my own", "An armchair by the fire", "Begin")
    assert anna.program.guide_runner.session is not None


@pytest.mark.parametrize(
    ("card", "title", "setting"),
    [("Imagine", "Your own calm word", "guide_hypnosis"), ("Ease", "Gently tense and let go", "guide_tensing")],
)
def test_a_caution_comes_once_before_what_asks_for_it(anna: Person, card: str, title: str, setting: str) -> None:
    anna.press(card, "More, and my own", title, "Begin")
    assert anna.sees("Is this for you?")
    assert anna.program.guide_runner.session is None
    anna.press("Choose another")
    assert not getattr(anna.keeper.settings, setting)
    anna.press("Begin", "It suits me, begin")
    assert anna.program.guide_runner.session is not None
    anna.press("Stop")
    anna.press("Begin")
    assert anna.program.guide_runner.session is not None


def test_one_about_warmth_that_pauses_does_not_go_on_beside_heat(anna: Person) -> None:
    anna.press("Imagine", "More, and my own", "An armchair by the fire", "Begin")
    anna.wait(10)
    anna.type_keys(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    anna.start_heat()
    anna.press("Imagine", "Go on")
    assert anna.program.guide_runner.session.mood is Mood.PAUSED
    assert anna.sees("This one is about warmth. Keep it for a time without a heat pack.")
