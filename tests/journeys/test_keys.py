"""Keys and clicks: everything can be reached with them, and nothing is answered by accident."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.core.session import State
from tests.person import MINUTE, Person


def test_a_key_pressed_a_moment_before_does_not_answer_the_skin_check(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.type_keys(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert anna.session is not None
    assert anna.session.state is State.SKIN_CHECK


def test_a_key_that_opens_the_running_page_leaves_stop_alone(anna: Person) -> None:
    anna.start_heat()
    anna.press("History", "Heat & ice")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.session is not None


def test_everything_can_be_done_with_the_keyboard_alone(anna: Person) -> None:
    tab_to(anna, "Heat")
    anna.type_keys(Qt.Key.Key_Space)
    tab_to(anna, "None of these")
    anna.type_keys(Qt.Key.Key_Space)
    tab_to(anna, "Towel is in place – start")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.session is not None
    anna.wait(5 * MINUTE)
    tab_to(anna, "It looks fine")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.session.state is State.RUNNING
    tab_to(anna, "Stop heat")
    anna.type_keys(Qt.Key.Key_Space)
    tab_to(anna, "0, none")
    anna.type_keys(Qt.Key.Key_4)
    tab_to(anna, "Save")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.keeper.records()[0].pain_after == 4


def tab_to(person: Person, words: str) -> None:
    """Press Tab until the button with these words has the keyboard."""
    target = person.find(words)
    for _ in range(60):
        if person.window.focusWidget() is target:
            return
        person.type_keys(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {words!r}")


def double_click(person: Person, words: str) -> None:
    """Two clicks in the middle of a button, as the window gets them."""
    place = person.find(words).mapTo(person.window, person.find(words).rect().center())
    handle = person.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
    person.settle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
    person.settle()


def test_a_double_click_on_none_of_these_does_not_start_the_pack(anna: Person) -> None:
    anna.press("Heat")
    double_click(anna, "None of these")
    assert anna.session is None
    assert anna.find("Towel is in place – start").isEnabled()


def test_a_double_click_on_not_sure_does_not_say_fine(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.let_go()
    double_click(anna, "I am not sure")
    assert anna.session is not None
    assert (anna.session.state, anna.session.unsure) == (State.SKIN_CHECK, True)


def test_a_double_click_on_stop_does_not_throw_the_questions_away(anna: Person) -> None:
    anna.start_heat()
    anna.let_go()
    double_click(anna, "Stop heat")
    assert anna.session is None
    assert anna.sees("How are you now?")


def test_the_keyboard_comes_back_after_a_skin_check(anna: Person) -> None:
    anna.start_heat()
    anna.press("History")
    anna.find("Stop heat").setFocus()
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    assert anna.window.focusWidget() is anna.find("Stop heat")


def test_a_key_for_another_page_waits_until_a_call_is_answered(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.settle()
    call = anna.program.window.calls.present
    anna.type_keys(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    assert anna.program.window.current == "heat_ice"
    assert anna.program.window.calls.present is call
    anna.press("It looks fine")
    anna.type_keys(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    assert anna.program.window.current == "home"


def test_tab_goes_through_the_questions_afterwards_in_their_order(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat")
    anna.find("Blisters, patchy or numb").setFocus()
    names = []
    for _ in range(3):
        anna.type_keys(Qt.Key.Key_Tab)
        focus = anna.window.focusWidget()
        names.append(focus.accessibleName() or focus.text())
    assert names == ["Note", "Skip", "Save"]
