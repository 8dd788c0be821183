"""The number of a stepper is a value: keys step it, an assistive technology reads and sets it, a press is told."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.number import Number
from easeful.ui.widgets.stepper import Stepper
from tests.person import Person
from tests.screen_reader import Heard, ScreenReader

NUMBERS = (2, 3, 5, 10)


class Owner:
    """Shows each number that is picked, but for those that it refuses."""

    def __init__(self, shown: float, refused: tuple[float, ...] = ()) -> None:
        self.stepper = Stepper(Theme(RESOURCES), "How long?", "Shorter", "Longer")
        self.picked: list[float] = []
        self._refused = refused
        self.stepper.picked.connect(self._take)
        self._show(shown)

    def _take(self, number: float) -> None:
        self.picked.append(number)
        if number not in self._refused:
            self._show(number)

    def _show(self, number: float) -> None:
        self.stepper.offer(NUMBERS, number, "minutes", least="It is the shortest.", most="It is the longest.")

    @property
    def number(self) -> Number:
        return self.stepper.number

    def set(self, value: float) -> None:
        """As an assistive technology does."""
        QAccessible.queryAccessibleInterface(self.number).valueInterface().setCurrentValue(value)


@pytest.fixture
def owner(qapp: QApplication) -> Owner:
    return Owner(5)


def test_a_reader_finds_a_spin_button_with_its_question_its_value_and_its_unit(owner: Owner) -> None:
    read = QAccessible.queryAccessibleInterface(owner.number)
    value = read.valueInterface()
    assert read.role() is QAccessible.Role.SpinBox
    assert read.text(QAccessible.Text.Name) == "How long?"
    assert read.textInterface().text(0, 99) == "5 minutes"
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (2, 5, 10)


@pytest.mark.parametrize(("value", "picked"), [(10, [10]), (9.9, []), (4, [3]), (2.5, [2]), (1, [2]), (99, [10])])
def test_what_a_reader_sets_becomes_the_nearest_that_is_not_above_it(
    owner: Owner, value: float, picked: list[float]
) -> None:
    owner.set(value)
    assert owner.picked == picked
    assert owner.number.value() == (picked or [5])[-1]


def test_keys_step_it_to_its_ends_and_no_further(owner: Owner) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        QTest.keyClick(owner.number, key)
    assert owner.picked == [3, 5, 10, 2]
    assert not owner.stepper.less.isEnabled()
    assert owner.stepper.less.accessibleDescription() == "It is the shortest."
    assert owner.stepper.more.isEnabled()


def test_letters_and_the_wheel_change_nothing(owner: Owner) -> None:
    QTest.keyClicks(owner.number, "10x")
    place, nothing = QPointF(1, 1), QPoint()
    wheel = QWheelEvent(
        place, place, nothing, QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(owner.number, wheel)
    assert not wheel.isAccepted()
    assert owner.picked == []
    assert owner.number.text() == "5 minutes"


def test_a_number_between_two_offered_ones_steps_to_them(qapp: QApplication) -> None:
    for by, after in ((+1, 5), (-1, 3)):
        owner = Owner(4.33)
        owner.number.stepBy(by)
        assert owner.picked == [after]


def test_what_the_owner_refuses_is_not_shown(qapp: QApplication) -> None:
    owner = Owner(5, refused=(10,))
    owner.set(10)
    assert owner.picked == [10]
    assert owner.number.value() == 5


def test_what_a_press_has_changed_is_said(owner: Owner, screen_reader: ScreenReader) -> None:
    owner.stepper.more.click()
    owner.stepper.more.click()
    assert screen_reader.heard == [Heard("10 minutes")]


def test_the_minutes_of_a_pack_are_set_by_an_assistive_technology(anna: Person) -> None:
    anna.press("Heat", "None of these")
    (number,) = (each for each in anna.window.findChildren(Number) if each.isVisible())
    value = QAccessible.queryAccessibleInterface(number).valueInterface()
    value.setCurrentValue(30)
    assert anna.sees("20 minutes")
    value.setCurrentValue(18)
    anna.press("Towel is in place – start")
    assert anna.session.plan.minutes == 18
