"""Breathing from the choice of a pattern to the history, with pauses, sleep and its own sounds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QAbstractSpinBox

from easeful.core.course import RETURN_SECONDS, SETTLE_SECONDS
from easeful.core.session import Reason
from tests.person import MINUTE, Person

VOLUME = "Volume of the breathing sounds"


def test_a_first_session_from_the_chooser_to_the_history(anna: Person) -> None:
    anna.press("Breathe")
    assert anna.sees("Sit or lie down. Small, gentle breaths. Stop if you feel dizzy.")
    assert anna.sees("3 minutes")
    assert not anna.find("Longer").isEnabled()
    anna.press("Pain now not noted", "5, moderate", "Keep", "Start breathing")
    anna.let_go()
    assert anna.desk.is_held
    anna.wait(SETTLE_SECONDS + 3 * MINUTE)
    assert anna.sees("Let your breath be")
    anna.wait(RETURN_SECONDS)
    assert not anna.desk.is_held
    assert anna.sees("How are you now?")
    assert anna.sees("Longer out-breath, 3 minutes")
    anna.press("3, mild", "Save")
    anna.press("History")
    anna.open_session("Longer out-breath")
    assert anna.sees("18 breaths.")
    assert anna.sees("Pain 5 before, 3 after")
    (record,) = anna.keeper.records()
    assert (record.tool, record.variant, record.reason) == ("breathe", "long_out", Reason.DONE)
    assert (record.actual, record.cycles, record.paused) == (3 * MINUTE, 18, 0)


def test_after_the_first_session_longer_ones_are_offered(anna: Person) -> None:
    anna.start_breathing()
    anna.wait(10)
    anna.press("Stop", "Skip", "Breathe")
    assert anna.sees("5 minutes")
    anna.press("Longer", "Longer", "Longer")
    assert anna.sees("20 minutes")
    assert not anna.find("Longer").isEnabled()


def test_tab_goes_through_the_choices_in_their_order(anna: Person) -> None:
    anna.press("Breathe", "Home", "Breathe")
    anna.find("More ways to breathe").setFocus()
    names = []
    for _ in range(6):
        anna.type_keys(Qt.Key.Key_Tab)
        focus = anna.window.focusWidget()
        assert isinstance(focus, QAbstractButton | QAbstractSlider | QAbstractSpinBox)
        names.append(focus.accessibleName() or focus.property("text"))
    assert names == ["Pain now not noted", "Longer out-breath", "Shorter", "How long?", "Tones", VOLUME]


def test_stop_counts_the_breaths_that_were_whole(anna: Person) -> None:
    anna.start_breathing()
    anna.wait(35)
    anna.press("Stop")
    assert anna.sees("How are you now?")
    anna.press("Skip")
    (record,) = anna.keeper.records()
    assert (record.reason, record.cycles, record.actual) == (Reason.STOPPED, 3, 35)


def test_stop_before_the_first_breath_leaves_nothing_behind(anna: Person) -> None:
    anna.press("Breathe", "Start breathing")
    anna.wait(8)
    anna.press("Stop")
    assert anna.sees_button("Start breathing")
    assert anna.keeper.records() == []


def test_what_is_left_of_settling_can_be_left_out(anna: Person) -> None:
    anna.press("Breathe", "Start breathing", "Begin now")
    anna.wait(3)
    assert anna.sees("Breathe in")
    assert not anna.sees_button("Begin now")


def test_space_pauses_and_goes_on_with_an_in_breath_and_escape_stops(anna: Person) -> None:
    anna.start_breathing()
    anna.let_go()
    anna.wait(7)
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.sees("Paused")
    assert anna.sees_button("Go on")
    anna.wait(MINUTE)
    anna.type_keys(Qt.Key.Key_Space)
    anna.wait(3)
    assert anna.sees("Breathe in")
    anna.type_keys(Qt.Key.Key_Escape)
    assert anna.sees("How are you now?")
    anna.press("Skip")
    (record,) = anna.keeper.records()
    assert record.paused == MINUTE + 2  # and the moment to be ready
    assert record.reason is Reason.STOPPED


def test_sleep_pauses_and_nothing_goes_on_by_itself(anna: Person) -> None:
    anna.start_breathing()
    anna.wait(14)
    anna.sleep(480)
    assert anna.sees("Your computer slept. Nothing is lost.")
    anna.wait(30)
    assert anna.sees("Paused")
    anna.press("Go on")
    anna.wait(2 + 5)
    assert anna.sees("Breathe out")


@pytest.mark.parametrize("page", ["Home", "History"])
def test_another_page_pauses_and_coming_back_offers_to_go_on(anna: Person, page: str) -> None:
    anna.start_breathing()
    anna.wait(5)
    anna.program.window.open({"Home": "home", "History": "history"}[page])
    anna.wait(30)
    anna.program.window.open("breathe")
    assert anna.sees_button("Go on")
    assert anna.sees("Paused")


def test_the_rail_gives_way_to_the_circle_and_comes_back(anna: Person) -> None:
    anna.press("Breathe")
    assert anna.program.window.rail.isVisible()
    anna.press("Start breathing")
    assert not anna.program.window.rail.isVisible()
    anna.wait(SETTLE_SECONDS + 10)
    anna.press("Stop")
    assert anna.program.window.rail.isVisible()


def test_slower_and_faster_keep_the_ratio_and_stay_within_limits(anna: Person) -> None:
    anna.start_breathing()
    anna.press("Slower")
    assert anna.sees("5.5 breaths a minute")
    anna.press("Slower", "Slower")
    assert anna.sees("4.5 breaths a minute")
    assert not anna.find("Slower").isEnabled()
    anna.press("Faster")
    assert anna.sees("5 breaths a minute")


def test_closing_the_window_in_the_middle_keeps_the_minutes(anna: Person) -> None:
    anna.start_breathing()
    anna.wait(70)
    anna.crash()
    anna.start()
    assert anna.sees("Your last session was cut short. Its minutes are in the history.")
    (record,) = anna.keeper.records()
    assert record.actual >= MINUTE


def test_home_leads_back_to_a_session_that_pauses(anna: Person) -> None:
    anna.start_breathing()
    anna.program.window.open("home")
    assert anna.sees("Your breathing pauses")
    anna.press("Go on breathing")
    assert anna.sees_button("Go on")


def test_the_length_is_remembered_and_erased_with_everything(anna: Person) -> None:
    anna.start_breathing()
    anna.wait(10)
    anna.press("Stop", "Skip", "Breathe", "Longer")
    assert anna.sees("10 minutes")
    anna.program.erase_everything()
    assert anna.program.preferences.now.breath_minutes == 5
