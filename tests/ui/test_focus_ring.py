"""The focus ring: there for the keyboard, gone for the mouse."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from easeful.paths import RESOURCES
from easeful.ui.focus_ring import REACH, FocusRing
from easeful.ui.theme import Theme
from easeful.ui.widgets.scroller import Scroller
from easeful.ui.widgets.slider import Slider
from tests.person import Person


def test_the_ring_shows_for_keys_and_goes_with_the_mouse(anna: Person) -> None:
    ring, handle = anna.program.window.focus_ring, anna.window.windowHandle()
    assert not ring.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    anna.settle()
    assert ring.isVisible()
    focused = anna.window.focusWidget()
    assert focused is not None
    around = ring.geometry()
    corner = focused.mapTo(anna.window, QPoint(0, 0))
    assert around.topLeft() == corner - QPoint(7, 7)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(600, 700))
    anna.settle()
    assert not ring.isVisible()


def test_the_ring_follows_a_focus_that_the_program_moves(anna: Person) -> None:
    ring, handle = anna.program.window.focus_ring, anna.window.windowHandle()
    anna.press("Heat")
    anna.find("None of these").setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Space)
    anna.settle()
    assert anna.window.focusWidget() is not anna.find("Towel is in place – start")
    assert ring.isVisible()


@pytest.fixture
def window(qtbot: object) -> QWidget:
    """A plain window with a ring, used by keyboard."""
    window = QWidget()
    window.resize(600, 400)
    QVBoxLayout(window)
    ring = FocusRing(window, Theme(RESOURCES))
    qtbot.addWidget(window)  # type: ignore[attr-defined]
    window.show()
    window.activateWindow()
    ring.watch()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    return window


def ring_of(window: QWidget) -> FocusRing:
    return next(ring for ring in window.children() if isinstance(ring, FocusRing))


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    QApplication.processEvents()


def lies_round(ring: FocusRing, target: QWidget, part: QRect | None = None) -> bool:
    part = part or target.rect()
    corner = target.mapTo(ring.window(), part.topLeft())
    return ring.isVisible() and ring.geometry() == QRect(corner, part.size()).adjusted(-REACH, -REACH, REACH, REACH)


def test_a_control_that_is_destroyed_takes_the_ring_with_it(window: QWidget) -> None:
    box, other = QWidget(), QPushButton("other")
    inside = QPushButton("inside", box)
    put(window, box, other)
    inside.setFocus()
    assert lies_round(ring_of(window), inside)
    delete(inside)
    QApplication.processEvents()
    assert not ring_of(window).isVisible()
    other.setFocus()
    assert lies_round(ring_of(window), other)
    delete(other)
    delete(box)
    QApplication.processEvents()


def test_a_control_that_is_destroyed_with_all_it_lies_in_takes_the_ring_with_it(window: QWidget) -> None:
    box, other = QWidget(), QPushButton("other")
    inside = QPushButton("inside", box)
    put(window, box, other)
    inside.setFocus()
    delete(box)
    QApplication.processEvents()
    other.setFocus()
    assert lies_round(ring_of(window), other)


def test_the_ring_follows_when_the_layout_moves_what_the_control_lies_in(window: QWidget) -> None:
    warning, box = QLabel("No sound"), QWidget()
    QVBoxLayout(box).addWidget(stop := QPushButton("Stop"))
    warning.setFixedHeight(80)
    warning.hide()
    put(window, warning, box)
    stop.setFocus()
    before = ring_of(window).geometry()
    warning.show()
    QApplication.processEvents()
    assert ring_of(window).geometry() != before
    assert lies_round(ring_of(window), stop)


def test_the_ring_follows_what_is_put_elsewhere(window: QWidget) -> None:
    first, second = QWidget(), QWidget()
    QVBoxLayout(first).addWidget(button := QPushButton("Skip"))
    room = QVBoxLayout(second)
    put(window, first, second)
    button.setFocus()
    room.addWidget(button)
    QApplication.processEvents()
    button.setFocus()
    second.setContentsMargins(0, 40, 0, 0)
    QApplication.processEvents()
    assert lies_round(ring_of(window), button)


def test_the_ring_never_lies_round_a_page(window: QWidget) -> None:
    scroll, page, editor = Scroller(), QWidget(), QPlainTextEdit()
    put(window, scroll, page, editor)
    for each in (scroll, page):
        each.setFocus()
        assert not ring_of(window).isVisible()
    editor.setFocus()
    assert lies_round(ring_of(window), editor), "a text field scrolls, but it is a control"


def test_the_ring_lies_round_the_thumb_of_a_slider_and_goes_with_it(window: QWidget) -> None:
    slider = Slider(Theme(RESOURCES), "Chime volume", 0, 100, 5)
    put(window, slider)
    slider.setFocus()
    places = []
    for value in (0, 50, 100):
        slider.setValue(value)
        places.append(ring_of(window).geometry())
        assert lies_round(ring_of(window), slider, slider.property("focus_rect"))
    assert len({place.x() for place in places}) == 3
    assert {place.width() for place in places} == {28 + 2 * REACH}


def test_a_control_that_is_destroyed_while_another_window_is_in_front_is_forgotten(window: QWidget) -> None:
    button = QPushButton("inside")
    put(window, button)
    button.setFocus()
    other = QWidget()
    other.show()
    other.activateWindow()
    QApplication.processEvents()
    ring_of(window).follow(None, button)
    delete(button)
    ring_of(window).place()
    assert not ring_of(window).isVisible()
    delete(other)
