"""Our scroller does what Qt's scroll area does: by wheel, keys, finger, and for what has the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.scroller import LINE, NOTCH, Scroller
from easeful.ui.widgets.slider import Slider
from tests.ringer.rig import until

LINES = 60


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


def test_at_its_end_the_wheel_turns_what_it_lies_in(make_scroller: Callable[..., Scroller]) -> None:
    outer, inner, button = make_scroller(), Scroller(), QPushButton("inside")
    inner.hold(button)
    assert outer.held is not None
    column = outer.held.layout()
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(0, inner)
    inner.setFixedHeight(100)
    settle()
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


def test_what_is_shown_is_shown_whole_with_its_margin(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    for number in (30, 31, 5, LINES - 1, 0):
        button = scroller.findChildren(QPushButton)[number]
        scroller.show_part(button, LINE)
        top = button.mapTo(scroller.view, QPoint(0, 0)).y()
        assert scroller.view.rect().contains(button.rect().translated(0, top).intersected(scroller.view.rect()))
        assert 0 <= top <= scroller.view.height() - button.height(), number
    part = scroller.findChildren(QPushButton)[30]
    scroller.show_part(part, LINE)
    before = scroller.bar.value()
    scroller.show_part(part, LINE)
    assert scroller.bar.value() == before


def test_a_screen_reader_can_read_and_set_how_far_it_is_scrolled(make_scroller: Callable[..., Scroller]) -> None:
    scroller = make_scroller()
    value = QAccessible.queryAccessibleInterface(scroller.bar).valueInterface()
    assert value is not None
    assert value.maximumValue() == scroller.bar.maximum()
    value.setCurrentValue(120)
    assert scroller.bar.value() == value.currentValue() == 120
