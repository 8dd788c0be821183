"""While somebody breathes along nothing comes in between, and the keyboard never lands on Stop by itself."""

from PySide6.QtCore import Qt, QTimer

from easeful.activities.breathe.fading import Fading
from easeful.activities.breathe.view import BreathView
from tests.person import MINUTE, Person
from tests.screen_reader import ScreenReader

SETTLE = 20


def breathe(person: Person) -> BreathView:
    person.press("Breathe", "Start breathing")
    person.let_go()
    person.wait(SETTLE + 1)
    (view,) = person.window.findChildren(BreathView)
    return view


def test_what_has_faded_stays_so_when_the_minutes_are_kept(anna: Person) -> None:
    view = breathe(anna)
    fading: Fading = view._fading
    fading._fade()
    anna.wait(MINUTE + 10)
    assert anna.keeper._journal._unfinished
    assert fading.is_faded


def test_begin_now_leaves_the_keyboard_on_the_session_and_space_pauses(anna: Person) -> None:
    anna.press("Breathe", "Start breathing")
    anna.let_go()
    anna.find("Begin now").setFocus()
    anna.type_keys(Qt.Key.Key_Space)
    anna.wait(4)
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.sees("Paused")
    assert anna.keeper.records() == []


def test_a_screen_reader_hears_where_the_keyboard_is(anna: Person) -> None:
    breathe(anna)
    focused = anna.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Breathing session"
    assert focused.accessibleDescription() == "Space pauses and goes on. Escape stops."


def test_slower_at_its_end_does_not_hand_the_keyboard_to_faster(anna: Person) -> None:
    breathe(anna)
    anna.find("Slower").setFocus()
    anna.type_keys(*[Qt.Key.Key_Space] * 3)
    assert anna.sees("4.5 breaths a minute")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.sees("4.5 breaths a minute")
    assert anna.sees("Paused")


def test_a_screen_reader_hears_that_the_computer_slept_once(anna: Person, screen_reader: ScreenReader) -> None:
    breathe(anna)
    before = len(screen_reader.heard)
    anna.sleep(480)
    anna.wait(30)
    anna.press("Faster")
    assert [heard.words for heard in screen_reader.heard[before:]] == ["Paused. Your computer slept. Nothing is lost."]


def test_nothing_ticks_while_it_pauses(anna: Person) -> None:
    breathe(anna)
    timer = anna.program.breath_runner.findChild(QTimer)
    assert timer.isActive()
    anna.press("Pause")
    assert not timer.isActive()
    anna.let_go()
    anna.press("Go on")
    assert timer.isActive()
