"""Where the keyboard is after a page was opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.person import Person


@pytest.mark.parametrize("number", ["1", "2", "3", "4", "5", "8"])
def test_a_key_that_opens_a_page_brings_the_keyboard_into_it(anna: Person, number: str) -> None:
    anna.window.activateWindow()
    QTest.keySequence(anna.window, f"Ctrl+{number}")
    anna.settle()
    focus = anna.window.focusWidget()
    assert focus is not None
    assert focus is not anna.program.window.page
    assert anna.program.window.page.isAncestorOf(focus)
    assert focus.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_key_that_opens_the_history_brings_the_keyboard_to_its_newest_row(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    QTest.keySequence(anna.window, "Ctrl+6")
    anna.settle()
    focus = anna.window.focusWidget()
    assert focus is not None
    assert "lower back" in focus.accessibleName()


def test_a_page_without_controls_has_the_keyboard_itself_so_that_its_keys_scroll(anna: Person) -> None:
    anna.window.resize(800, 600)
    QTest.keySequence(anna.window, "Ctrl+7")
    anna.settle()
    page = anna.program.window.page
    assert anna.window.focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.bar.value() > 0


def test_the_keyboard_stays_on_the_rail_that_opened_the_page(anna: Person) -> None:
    item = anna.find("History")
    item.setFocus()
    QTest.keyClick(item, Qt.Key.Key_Space)
    anna.settle()
    assert anna.program.window.current == "history"
    assert anna.window.focusWidget() is item


def test_a_page_that_is_opened_again_begins_at_its_top(anna: Person) -> None:
    anna.window.resize(800, 600)
    anna.press("Settings")
    page = anna.program.window.page
    page.bar.setValue(200)
    anna.press("Home", "Settings")
    assert page.bar.value() == 0


def test_on_a_page_that_is_opened_again_the_keyboard_begins_at_its_top_too(anna: Person) -> None:
    anna.window.activateWindow()
    QTest.keySequence(anna.window, "Ctrl+4")
    anna.settle()
    first = anna.window.focusWidget()
    anna.find("Begin").setFocus()
    for page in ("1", "4"):
        QTest.keySequence(anna.window, f"Ctrl+{page}")
        anna.settle()
    assert anna.window.focusWidget() is first


def test_a_page_that_is_come_back_to_shows_its_heading_whatever_was_pressed_on_it_last(anna: Person) -> None:
    anna.window.resize(1180, 760)
    anna.program.preferences.change("text_size", 200)
    anna.settle()
    home = anna.program.window.page
    anna.find("Ease").setFocus()
    anna.settle()
    assert home.bar.value() > 0
    anna.press("Ease")
    anna.window.activateWindow()
    QTest.keySequence(anna.window, "Ctrl+1")
    anna.settle()
    assert anna.program.window.page is home
    assert home.bar.value() == 0
