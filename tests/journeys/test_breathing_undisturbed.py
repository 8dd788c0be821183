"""While somebody breathes along nothing comes in between, and the keyboard never lands on Stop by itself."""

from PySide6.QtCore import Qt

from easeful.activities.breathe.fading import Fading
from easeful.activities.breathe.view import BreathView
from tests.person import MINUTE, Person

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
