"""A choice counts however it came about: by mouse, by key, or by an assistive technology, which does not click."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.tick_row import TickRow
from tests.person import Person


def by_mouse(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def by_key(button: QAbstractButton) -> None:
    QTest.keyClick(button, Qt.Key.Key_Space)


def by_assistive_technology(button: QAbstractButton) -> None:
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Toggle")


WAYS = [by_mouse, by_key, by_assistive_technology]


class Page(QWidget):
    """Two options and a tick, with what they told."""

    def __init__(self) -> None:
        super().__init__()
        theme, column = Theme(RESOURCES), QVBoxLayout(self)
        self.one, self.other = Option(theme, "One"), Option(theme, "Other")
        self.tick = TickRow(theme, "Tick")
        self.told: list[object] = []
        for button in (self.one, self.other, self.tick):
            column.addWidget(button)
        self.one.picked.connect(lambda: self.told.append("one"))
        self.other.picked.connect(lambda: self.told.append("other"))
        self.tick.switched.connect(self.told.append)


@pytest.fixture
def page(qtbot: object) -> Page:
    page = Page()
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    page.show()
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_each_way_tells(page: Page, way: Callable[[QAbstractButton], None]) -> None:
    for button in (page.one, page.other, page.tick, page.tick):
        way(button)
    assert page.told == ["one", "other", True, False]
    assert (page.one.isChecked(), page.other.isChecked()) == (False, True)


def test_what_the_program_shows_tells_nothing(page: Page) -> None:
    for button in (page.one, page.other, page.tick):
        button.show_checked()
    assert (page.one.isChecked(), page.other.isChecked(), page.tick.isChecked()) == (False, True, True)
    page.other.show_checked(False)
    assert not page.other.isChecked()
    assert page.told == []


def test_one_that_gives_way_to_another_does_not_tell(page: Page) -> None:
    told: list[tuple[str, bool]] = []
    page.one.switched.connect(lambda is_on: told.append(("one", is_on)))
    page.other.switched.connect(lambda is_on: told.append(("other", is_on)))
    page.one.show_checked()
    page.other.show_checked()
    assert told == []
    by_mouse(page.one)
    assert told == [("one", True)]


def test_the_chosen_one_pressed_again_is_told_again(page: Page) -> None:
    by_mouse(page.one)
    by_mouse(page.one)
    assert page.told == ["one", "one"]
    assert page.one.isChecked()


def test_nobody_can_listen_to_a_click(page: Page) -> None:
    for button in (page.one, page.tick):
        with pytest.raises(TypeError, match="without a click"):
            button.clicked.connect(print)


@pytest.mark.parametrize(("name", "role"), [("one", QAccessible.Role.RadioButton), ("tick", QAccessible.Role.CheckBox)])
def test_it_is_read_as_what_it_is_and_as_large_as_it_is(page: Page, name: str, role: QAccessible.Role) -> None:
    button: QAbstractButton = getattr(page, name)
    read = QAccessible.queryAccessibleInterface(button)
    assert read.role() is role
    assert read.rect().size() == button.size()


@pytest.mark.parametrize("key", ["heat_ice", "breathe", "imagine", "distract", "history", "settings"])
def test_no_page_has_a_checkable_button_of_another_kind(anna: Person, key: str) -> None:
    """Qt's own would be listened to by its click."""
    anna.program.window.open(key)
    anna.settle()
    found = [button for button in anna.window.findChildren(QAbstractButton) if button.isCheckable()]
    assert [type(button).__name__ for button in found if not isinstance(button, Checkable)] == []
