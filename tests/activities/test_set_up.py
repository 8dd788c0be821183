"""Setting up a session: what is chosen shows, and nothing jumps away from under the hand."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from easeful.activities.heat_ice.places import Places
from tests.person import Person

SIZES = [QSize(1180, 780), QSize(800, 600)]


def places_of_buttons(anna: Person) -> dict[str, QRect]:
    """Where the buttons of the card "Where does the pack go?" lie in it."""
    card = anna.window.findChildren(Places)[0]
    found = [button for button in card.findChildren(QAbstractButton) if button.isVisible()]
    return {button.text(): QRect(button.mapTo(card, QPoint(0, 0)), button.size()) for button in found}


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 125, 200])
def test_a_place_with_two_sides_asks_for_the_side_without_moving_anything(
    anna: Person, text_size: int, size: QSize
) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(size)
    anna.press("Heat", "None of these")
    before = places_of_buttons(anna)
    assert "Left" not in before
    for area in ("Shoulder", "Knee"):
        anna.press(area)
        after = places_of_buttons(anna)
        assert {"Left", "Right", "Both"} <= set(after)
        assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("size", SIZES, ids=["design", "small"])
def test_more_places_lead_back_and_leave_the_page_as_it_was(anna: Person, size: QSize) -> None:
    anna.window.resize(size)
    anna.press("Heat", "None of these")
    before, page = places_of_buttons(anna), anna.find("Towel is in place – start").pos()
    card = anna.window.findChildren(Places)[0].size()
    anna.press("More places")
    assert anna.sees_button("Elbow")
    assert not anna.sees_button("Knee")
    assert anna.window.findChildren(Places)[0].size() == card
    assert anna.find("Towel is in place – start").pos() == page
    anna.press("Main places")
    assert places_of_buttons(anna) == before


def test_the_side_is_asked_only_beside_the_place_it_is_about(anna: Person) -> None:
    anna.press("Heat", "None of these", "Knee")
    assert anna.sees_button("Both")
    anna.press("More places")
    assert not anna.sees_button("Both")
    anna.press("Elbow")
    assert anna.sees_button("Both")
    anna.press("Right", "Main places")
    assert not anna.sees_button("Both")


def test_a_place_of_last_time_is_in_view_when_it_is_one_of_the_others(anna: Person) -> None:
    anna.press("Heat", "More places", "Wrist", "Left", "None of these", "Towel is in place – start")
    anna.press("Stop heat", "Skip")
    anna.quit()
    anna.start("heat")
    assert anna.find("Wrist").isChecked()
    assert anna.find("Left").isChecked()


def test_the_keyboard_goes_on_in_the_list_that_was_opened(anna: Person) -> None:
    anna.press("Heat", "None of these")
    anna.find("More places").setFocus()
    anna.type_keys(Qt.Key.Key_Return)
    assert anna.window.focusWidget() is anna.find("Elbow")
    assert not anna.find("Elbow").isChecked()
    anna.find("Main places").setFocus()
    anna.type_keys(Qt.Key.Key_Return)
    assert anna.find("Lower back").isChecked()
    focused = anna.window.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_shorter_shows_that_it_is_chosen_and_lets_go_with_another_length(anna: Person) -> None:
    anna.press("Heat", "None of these")
    assert not anna.find("Shorter: 10").isChecked()
    place = anna.find("Shorter: 10").geometry()
    anna.press("Shorter: 10", "Shorter: 10")
    assert anna.find("Shorter: 10").isChecked()
    assert anna.find("Shorter: 10").geometry() == place
    anna.press("One minute more")
    assert anna.sees("15 minutes")
    assert not anna.find("Shorter: 10").isChecked()
