"""Going to other pages, and closing the window, while a pack is on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from easeful.ui.runner import HIDDEN_MS, SEEN_MS
from tests.person import MINUTE, Person
from tests.store.shelf import another_program


def test_the_dock_shows_time_and_stop_on_every_other_page(anna: Person) -> None:
    anna.start_heat()
    anna.wait(10)
    for page in ("Home", "History", "Settings", "Help"):
        anna.press(page)
        assert anna.sees("14:50")
        assert anna.sees("Next skin check in 4:50")
        assert anna.sees_button("Stop heat")
    anna.wait(290)
    assert anna.sees("Look at your skin")


def test_closing_the_window_asks_and_keep_running_leaves_dock_and_bell(anna: Person) -> None:
    anna.start_heat()
    anna.window.close()
    assert anna.sees("A pack is still on")
    anna.press("Keep running")
    assert not anna.window.isVisible()
    dock = anna.program.leaving.dock_window
    assert dock is not None
    assert dock.isVisible()
    assert anna.bell.end is not None
    anna.wait(5 * MINUTE)
    anna.settle()
    assert anna.window.isVisible()
    assert anna.sees("Look at your skin")
    assert anna.program.leaving.dock_window is None


def test_closing_without_a_pack_closes(anna: Person) -> None:
    closed: list[bool] = []
    anna.program.window.closed.connect(lambda: closed.append(True))
    anna.window.close()
    assert closed == [True]


def test_a_question_about_closing_goes_when_the_session_moves_on(anna: Person) -> None:
    anna.start_heat()
    anna.wait(4 * MINUTE + 40)
    anna.window.close()
    assert anna.sees("A pack is still on")
    anna.wait(20)
    assert anna.sees("Look at your skin")
    anna.press("Stop now")
    assert anna.sees("How are you now?")
    assert not anna.sees("A pack is still on")


def test_the_clock_is_asked_less_often_while_nobody_sees_the_window(anna: Person) -> None:
    timer = anna.program.runner._timer
    anna.start_heat()
    assert timer.interval() == SEEN_MS
    for leave in (QWidget.hide, QWidget.showMinimized):
        leave(anna.window)
        anna.settle()
        assert timer.interval() == HIDDEN_MS
        anna.window.showNormal()
        anna.settle()
        assert timer.interval() == SEEN_MS


@pytest.mark.parametrize("leave", [QWidget.hide, QWidget.showMinimized], ids=["hidden", "minimised"])
def test_a_window_that_nobody_sees_comes_back_for_a_skin_check_and_for_the_end(
    anna: Person, leave: Callable[[QWidget], None]
) -> None:
    anna.start_heat()
    for minutes, words in ((5, "Look at your skin"), (1, "Take the pack\noff now")):
        leave(anna.window)
        anna.settle()
        anna.wait(minutes * MINUTE)
        assert anna.sees(words)
        assert anna.window.isVisible()
        assert not anna.window.isMinimized()


@pytest.fixture
def closed(anna: Person) -> list[bool]:
    """One for each time that the window was closed."""
    times: list[bool] = []
    anna.program.window.closed.connect(lambda: times.append(True))
    return times


def write_a_guide(person: Person) -> str:
    person.press("Imagine", "More, and my own", "Write one")
    person.write("One more line.")
    return "A guide that you wrote is not saved yet."


def write_a_guide_and_go_elsewhere(person: Person) -> str:
    words = write_a_guide(person)
    person.press("Home")
    return words


def write_an_idea(person: Person) -> str:
    person.press("Distract", "More, and my own", "Add one")
    person.write("Sort the buttons")
    return "An idea that you wrote is not saved yet."


def make_a_pattern(person: Person) -> str:
    person.press("Breathe", "More ways to breathe", "Make your own")
    person.write("Mine")
    return "A way to breathe that you made is not saved yet."


HALF_WRITTEN = (write_a_guide, write_a_guide_and_go_elsewhere, write_an_idea, make_a_pattern)


@pytest.mark.parametrize("write", HALF_WRITTEN, ids=lambda write: write.__name__)
def test_closing_asks_about_what_is_half_written(
    anna: Person, closed: list[bool], write: Callable[[Person], str]
) -> None:
    words = write(anna)
    anna.window.close()
    assert closed == []
    assert anna.sees("Not everything is saved")
    assert anna.sees(words)
    anna.press("Go back")
    assert not anna.sees(words)
    anna.window.close()
    anna.press("Close anyway")
    assert closed == [True]


@pytest.mark.parametrize("write", HALF_WRITTEN[2:], ids=lambda write: write.__name__)
def test_going_back_leads_to_it(anna: Person, write: Callable[[Person], str]) -> None:
    write(anna)
    anna.press("Home")
    anna.window.close()
    anna.press("Go back")
    assert anna.sees_button("Cancel")


def test_closing_asks_about_what_the_disk_did_not_take(anna: Person, closed: list[bool]) -> None:
    with another_program(anna.folder / "easeful.db"):
        anna.start_heat()
        anna.press("Stop heat", "Skip")
        anna.window.close()
        assert closed == []
        assert anna.sees("Not saved yet. Easeful keeps it and tries again.")
        anna.type_keys(Qt.Key.Key_Escape)
    anna.wait(6)
    anna.window.close()
    assert closed == [True]


def test_an_editor_in_which_nothing_was_changed_asks_nothing(anna: Person, closed: list[bool]) -> None:
    for page, more, write in (
        ("Imagine", "More, and my own", "Write one"),
        ("Distract", "More, and my own", "Add one"),
        ("Breathe", "More ways to breathe", "Make your own"),
    ):
        anna.press(page, more, write)
    anna.window.close()
    assert closed == [True]


@pytest.mark.parametrize("minutes", [5, 15], ids=["skin check", "end"])
def test_a_call_closes_the_dialog_that_lies_over_everything(anna: Person, minutes: int) -> None:
    """Such a dialog has the keyboard and the mouse for itself: "It is off" could not be pressed."""
    anna.start_heat()
    anna.press("Imagine", "More, and my own")
    seen: list[bool] = []

    def let_time_pass() -> None:
        seen.append(QApplication.activeModalWidget() is not None)
        anna.clock.advance(minutes * MINUTE)
        anna.program.runner.tick()

    QTimer.singleShot(200, let_time_pass)  # once the dialog is there
    anna.press("From a file")  # comes back when its dialog is gone
    assert seen == [True]
    assert QApplication.activeModalWidget() is None
    assert anna.sees("Look at your skin" if minutes == 5 else "Take the pack")
    anna.press("It looks fine" if minutes == 5 else "It is off")


def test_a_call_closes_a_menu(anna: Person) -> None:
    anna.start_heat()
    anna.press("History")
    menu = QMenu(anna.window)
    menu.addAction("Paste")
    menu.popup(anna.window.mapToGlobal(anna.window.rect().center()))
    assert menu.isVisible()
    anna.wait(5 * MINUTE)
    assert not menu.isVisible()
