"""The focus ring: there for the keyboard, gone for the mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

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
