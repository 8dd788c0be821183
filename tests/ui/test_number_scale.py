"""The pain scale: nothing chosen beforehand, and every way to choose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.number_scale import NumberScale


@pytest.fixture
def scale(qtbot: object) -> NumberScale:
    scale = NumberScale(Theme(RESOURCES), "How strong is your pain right now?")
    qtbot.addWidget(scale)  # type: ignore[attr-defined]
    scale.resize(960, 140)
    scale.show()
    return scale


def test_nothing_is_chosen_at_first(scale: NumberScale) -> None:
    assert scale.number is None


def test_a_press_chooses_and_a_second_press_clears(scale: NumberScale) -> None:
    QTest.mouseClick(scale.buttons[6], Qt.MouseButton.LeftButton)
    assert scale.number == 6
    QTest.mouseClick(scale.buttons[3], Qt.MouseButton.LeftButton)
    assert scale.number == 3
    QTest.mouseClick(scale.buttons[3], Qt.MouseButton.LeftButton)
    assert scale.number is None


def test_arrows_move_and_choose_nothing(scale: NumberScale) -> None:
    scale.buttons[0].setFocus()
    for _ in range(10):
        QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Right)
    assert scale.number is None
    QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Space)
    assert scale.number == 10


def test_enter_chooses_as_space_does(scale: NumberScale) -> None:
    QTest.keyClick(scale.buttons[0], Qt.Key.Key_Return)
    assert scale.number == 0


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_chooses_at_once(scale: NumberScale, digit: int) -> None:
    scale.buttons[0].setFocus()
    QTest.keyClicks(scale.focusWidget(), str(digit))
    assert scale.number == digit


def test_it_is_one_stop_for_tab(scale: NumberScale) -> None:
    stops = [button for button in scale.buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_each_button_says_its_word(scale: NumberScale) -> None:
    assert [scale.buttons[number].accessibleName() for number in (0, 5, 10)] == ["0, none", "5, moderate", "10, worst"]
