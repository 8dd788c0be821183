"""Our scroller does what Qt's scroll area does: by wheel, keys, finger, and for what has the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.scroller import LINE, Scroller
from easeful.ui.widgets.slider import Slider
from tests.ringer.rig import until

LINES = 60
NOTCH = 120  # what Qt calls one notch of a wheel


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


@pytest.fixture
def make_scroller(qtbot: object) -> Callable[..., Scroller]:
    """Scrollers of some height, that hold so many buttons."""

    def make(lines: int = LINES, height: int = 400) -> Scroller:
        scroller, content = Scroller(), QWidget()
        qtbot.addWidget(scroller)  # type: ignore[attr-defined]
        column = QVBoxLayout(content)
        for number in range(lines):
            column.addWidget(QPushButton(f"button {number}"))
        scroller.hold(content)
        scroller.resize(500, height)
        scroller.show()
        settle()
        return scroller

    return make


def turn(over: QWidget, notches: float) -> None:
    """Turn the wheel with the pointer over a widget; towards the person is negative."""
    window = over.window()
    QTest.wheelEvent(window.windowHandle(), over.mapTo(window, over.rect().center()), QPoint(0, round(notches * NOTCH)))
    settle()


def lay_in(outer: Scroller, held: QWidget) -> Scroller:
    """A low scroller at the top of another one."""
    inner = Scroller()
    inner.hold(held)
    assert outer.held is not None
    column = outer.held.layout()
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(0, inner)
    inner.setFixedHeight(100)
    settle()
    return inner


def test_it_scrolls_only_when_it_must_and_never_further_than_there_is(make_scroller: Callable[..., Scroller]) -> None:
    assert not make_scroller(lines=2).bar.isVisible()
    scroller = make_scroller()
    assert scroller.bar.isVisible()
    assert scroller.held is not None
    scroller.bar.setValue(10**6)
    assert scroller.held.geometry().bottom() == scroller.view.rect().bottom()
    scroller.resize(500, 10**4)
    settle()
    assert (scroller.bar.isVisible(), scroller.held.y()) == (False, 0)


def test_it_follows_what_it_holds(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller(lines=2)
    assert scroller.held is not None
    column = scroller.held.layout()
    assert column is not None
    for number in range(LINES):
        column.addWidget(QLabel(f"late {number}"))
    settle()
    assert scroller.bar.isVisible()
    hidden = scroller.held.findChildren(QLabel)
    for label in hidden:
        label.hide()
    settle()
    assert not scroller.bar.isVisible()


def test_a_notch_of_the_wheel_goes_the_lines_that_the_system_says(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    button = scroller.findChildren(QPushButton)[3]
    turn(button, -1)
    assert scroller.bar.value() == QApplication.wheelScrollLines() * LINE
    turn(button, 1)
    assert scroller.bar.value() == 0


@pytest.mark.parametrize("parts", [2, 40, NOTCH])
def test_the_small_turns_of_a_touchpad_add_up(make_scroller: Callable[..., Scroller], parts: int) -> None:
    scroller = make_scroller()
    button = scroller.findChildren(QPushButton)[3]
    for way, value in ((-1, QApplication.wheelScrollLines() * LINE), (1, 0)):
        for _ in range(parts):
            turn(button, way / parts)
        assert scroller.bar.value() == pytest.approx(value, abs=1)


def test_a_turn_too_small_to_be_seen_is_not_passed_on(make_scroller: Callable[..., Scroller]) -> None:
    outer = make_scroller()
    inner = lay_in(outer, QLabel("\n".join("inside a low scroller")))
    turn(inner, -1 / NOTCH)
    turn(inner, -1)
    assert inner.bar.value() > 0
    assert outer.bar.value() == 0


def test_at_its_end_the_wheel_turns_what_it_lies_in(make_scroller: Callable[..., Scroller]) -> None:
    outer, button = make_scroller(), QPushButton("inside")
    lay_in(outer, button)
    turn(button, -1)
    assert outer.bar.value() > 0


def test_the_wheel_over_a_slider_scrolls_and_sets_nothing(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    assert scroller.held is not None
    column = scroller.held.layout()
    assert isinstance(column, QVBoxLayout)
    slider = Slider(Theme(RESOURCES), "Volume", 0, 100, 5)
    column.insertWidget(1, slider)
    settle()
    turn(slider, -1)
    assert (slider.value(), scroller.bar.value() > 0) == (0, True)


@pytest.mark.parametrize(
    ("key", "at"),
    [
        (Qt.Key.Key_Down, lambda scroller: LINE),
        (Qt.Key.Key_PageDown, lambda scroller: scroller.view.height()),
        (Qt.Key.Key_End, lambda scroller: scroller.bar.maximum()),
    ],
    ids=["down", "page down", "end"],
)
def test_keys_scroll_and_lead_back(
    make_scroller: Callable[..., Scroller], key: Qt.Key, at: Callable[[Scroller], int]
) -> None:
    back = {Qt.Key.Key_Down: Qt.Key.Key_Up, Qt.Key.Key_PageDown: Qt.Key.Key_PageUp, Qt.Key.Key_End: Qt.Key.Key_Home}
    scroller = make_scroller()
    QTest.keyClick(scroller, key)
    assert scroller.bar.value() == at(scroller)
    QTest.keyClick(scroller, back[key])
    assert scroller.bar.value() == 0


def test_a_key_with_control_is_left_to_others(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    QTest.keyClick(scroller, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert scroller.bar.value() == 0


def test_a_finger_drags_what_it_holds(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    finger = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    down, up = QPoint(100, 350), QPoint(100, 50)
    QTest.touchEvent(scroller.view, finger).press(0, down, scroller.view)
    for step in range(1, 11):
        QTest.touchEvent(scroller.view, finger).move(0, down + (up - down) * step / 10, scroller.view)
        settle()
    QTest.touchEvent(scroller.view, finger).release(0, up, scroller.view)
    assert until(lambda: settle() or scroller.bar.value() > 100)


@pytest.mark.parametrize("margin", [0, LINE])
def test_what_is_shown_is_shown_whole_with_its_margin_and_no_further(
    make_scroller: Callable[..., Scroller], margin: int
) -> None:
    scroller = make_scroller()
    buttons = scroller.findChildren(QPushButton)
    lowest = scroller.view.height() - margin - buttons[0].height()
    for number, top in ((30, lowest), (31, lowest), (30, lowest - buttons[31].y() + buttons[30].y()), (5, margin)):
        scroller.show_part(buttons[number], margin)
        assert buttons[number].mapTo(scroller.view, QPoint(0, 0)).y() == pytest.approx(top, abs=1), number
    for number in (LINES - 1, 0):
        scroller.show_part(buttons[number], margin)
        top = buttons[number].mapTo(scroller.view, QPoint(0, 0)).y()
        assert 0 <= top <= scroller.view.height() - buttons[number].height()


def test_of_what_is_higher_than_the_view_its_top_is_shown(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    button = scroller.findChildren(QPushButton)[30]
    button.setMinimumHeight(2 * scroller.view.height())
    settle()
    scroller.show_part(button, LINE)
    assert button.mapTo(scroller.view, QPoint(0, 0)).y() == LINE


def test_a_screen_reader_can_read_and_set_how_far_it_is_scrolled(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    value = QAccessible.queryAccessibleInterface(scroller.bar).valueInterface()
    assert value is not None
    assert value.maximumValue() == scroller.bar.maximum()
    value.setCurrentValue(120)
    assert scroller.bar.value() == value.currentValue() == 120
