"""Going to other pages, and closing the window, while a pack is on."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from easeful.ui.runner import HIDDEN_MS, SEEN_MS
from tests.person import MINUTE, Person


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
