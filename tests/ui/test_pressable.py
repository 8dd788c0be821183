"""Enter presses what has the keyboard, as Space does, and once however long it is held."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

import easeful.ui.widgets
from easeful.paths import RESOURCES
from easeful.ui.activity import Card
from easeful.ui.theme import Theme
from easeful.ui.widgets.answer import Answer
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import ActivityCard
from easeful.ui.widgets.chip import Chip
from easeful.ui.widgets.disclosure import DisclosureHead
from easeful.ui.widgets.number_scale import ScaleNumber
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.pressable import Pressable
from easeful.ui.widgets.segments import Segment
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.widgets.tile import Tile
from tests.person import Person

MAKERS: dict[type[QAbstractButton], Callable[[Theme], QAbstractButton]] = {
    Answer: lambda theme: Answer(theme, "It looks fine", "Go on", "primary", "tick"),
    Button: lambda theme: Button(theme, "Start"),
    ActivityCard: lambda theme: ActivityCard(theme, Card("heat", "Heat", "Warm up", "thermometer-hot", "heat")),
    Chip: lambda theme: Chip(theme, "Pain now", "heart-straight"),
    DisclosureHead: lambda theme: DisclosureHead(theme, "Check before you start", "list-checks"),
    ScaleNumber: lambda theme: ScaleNumber(theme, 4),
    Option: lambda theme: Option(theme, "Knee"),
    Segment: lambda theme: Segment(theme, "Back"),
    TickRow: lambda theme: TickRow(theme, "I am pregnant"),
    Tile: lambda theme: Tile(theme, "Dark", 40, lambda _painter, _rect: None),
}


def classes_of_buttons() -> set[type]:
    """The button classes of the design: what is derived from Qt's buttons in the widgets' folder."""
    folder = Path(str(easeful.ui.widgets.__file__)).parent
    modules = [import_module(f"easeful.ui.widgets.{found.name}") for found in iter_modules([str(folder)])]
    found = {thing for module in modules for thing in vars(module).values() if isinstance(thing, type)}
    return {each for each in found if issubclass(each, QAbstractButton) and each.__module__.startswith("easeful.")}


def test_every_button_of_the_design_is_pressable() -> None:
    assert {each.__name__ for each in classes_of_buttons() if not issubclass(each, Pressable)} == set()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_the_key_presses_once(kind: type[QAbstractButton], key: Qt.Key, qtbot: object) -> None:
    button = MAKERS[kind](Theme(RESOURCES))
    qtbot.addWidget(button)  # type: ignore[attr-defined]
    button.show()
    clicks: list[bool] = []
    button.released.connect(lambda: clicks.append(True))  # as it is clicked; what is chosen hides its click
    QTest.keyClick(button, key)
    assert clicks == [True]


def test_a_key_that_is_held_presses_once(qtbot: object) -> None:
    button = Button(Theme(RESOURCES), "Stop heat", "stop")
    qtbot.addWidget(button)  # type: ignore[attr-defined]
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    QTest.keyPress(button, Qt.Key.Key_Return)
    for _ in range(20):
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            again = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
            QApplication.sendEvent(button, again)
    assert clicks == []
    QTest.keyRelease(button, Qt.Key.Key_Return)
    assert clicks == [True]


def test_enter_opens_what_home_offers(anna: Person) -> None:
    anna.type_keys(Qt.Key.Key_Return)
    assert anna.program.window.current == "heat_ice"
