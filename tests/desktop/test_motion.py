"""What the desktop says of motion: asked under the name that each desktop has for it, and followed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from tests.desktop.private_bus import PrivateBus
from tests.desktop.wishing import PATH, PORTAL, UNKNOWN, change, knowing, portal_that_says, settle, wish_on

SAID = [
    ("reduced-motion", ["u", 1], True),
    ("reduced-motion", ["u", 0], False),
    ("reduced-motion", ["u", 7], False),  # unknown values are "no preference"
    ("enable-animations", ["b", False], True),
    ("enable-animations", ["b", True], False),
    ("AnimationDurationFactor", ["s", "0"], True),
    ("AnimationDurationFactor", ["d", 0.0], True),
    ("AnimationDurationFactor", ["s", "0.25"], False),
]
WRONG = [
    ("reduced-motion", ["s", "1"]),
    ("reduced-motion", ["b", True]),
    ("reduced-motion", ["(ub)", [1, True]]),
    ("enable-animations", ["u", 0]),
    ("enable-animations", ["s", "false"]),
    ("AnimationDurationFactor", ["s", "fast"]),
    ("AnimationDurationFactor", ["s", "nan"]),
    ("AnimationDurationFactor", ["as", ["0"]]),
]


@pytest.mark.parametrize(("key", "value", "reduced"), SAID)
def test_the_computer_is_asked_and_its_answer_kept(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, key: str, value: object, *, reduced: bool
) -> None:
    portal = private_bus.serve(PORTAL, ReadOne=knowing({key: value}))
    wish = wish_on(bus)
    assert wish.reduced is None
    settle(qtbot, bus)
    assert wish.reduced is reduced
    asked = portal.call("ReadOne")
    assert (asked["path"], asked["signature"]) == (PATH, "ss")
    assert asked["values"] == ["org.freedesktop.appearance", "reduced-motion"]


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_a_value_of_another_kind_says_nothing(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, key: str, value: object
) -> None:
    private_bus.serve(PORTAL, ReadOne=knowing({key: value}))
    wish = wish_on(bus)
    settle(qtbot, bus)
    assert wish.reduced is None


def test_less_motion_is_wished_where_any_of_the_settings_says_so(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    portal = portal_that_says(private_bus, reduced_motion=["u", 0], enable_animations=["b", False])
    wish = wish_on(bus)
    settle(qtbot, bus)
    assert wish.reduced is True
    change(portal, "enable-animations", ["b", True])
    settle(qtbot, bus)
    assert wish.reduced is False


@pytest.mark.parametrize(("key", "value", "reduced"), SAID)
def test_an_old_portal_is_asked_in_its_own_words(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, key: str, value: object, *, reduced: bool
) -> None:
    private_bus.serve(PORTAL, ReadOne=UNKNOWN, Read=knowing({key: ["v", value]}))
    wish = wish_on(bus)
    settle(qtbot, bus)
    assert wish.reduced is reduced


@pytest.mark.parametrize(("key", "value", "reduced"), SAID)
def test_a_change_is_heard_at_once(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, key: str, value: object, *, reduced: bool
) -> None:
    portal = portal_that_says(private_bus)
    wish = wish_on(bus)
    settle(qtbot, bus)
    assert wish.reduced is None
    with qtbot.waitSignal(wish.changed):
        change(portal, key, value)
        settle(qtbot, bus)
    assert wish.reduced is reduced


def test_only_the_portal_is_heard_and_only_of_these_settings(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    portal = portal_that_says(private_bus, reduced_motion=["u", 0])
    stranger = private_bus.serve("org.example.Stranger")
    wish = wish_on(bus)
    settle(qtbot, bus)
    change(stranger, "reduced-motion", ["u", 1])
    change(portal, "contrast", ["u", 1], "org.freedesktop.appearance")
    change(portal, "enable-animations", ["b", False], "org.freedesktop.appearance")
    settle(qtbot, bus)
    assert wish.reduced is False


def test_what_stays_the_same_is_not_told(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    portal = portal_that_says(private_bus, reduced_motion=["u", 1])
    wish = wish_on(bus)
    settle(qtbot, bus)
    with qtbot.assertNotEmitted(wish.changed):
        change(portal, "reduced-motion", ["u", 1])
        change(portal, "enable-animations", ["b", True])
        settle(qtbot, bus)


def test_a_person_who_comes_back_from_the_desktops_settings_finds_them_followed(
    qtbot: QtBot, qapp: QApplication, private_bus: PrivateBus, bus: Bus
) -> None:
    portal = portal_that_says(private_bus, AnimationDurationFactor=["s", "1"])
    wish = wish_on(bus)
    settle(qtbot, bus)
    for said, reduced in (({"AnimationDurationFactor": ["s", "0"]}, True), ({}, None)):
        portal.learn(ReadOne=knowing(said))  # KDE's portal tells of no change, and forgets what is as usual
        before = wish.reduced
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        settle(qtbot, bus)
        assert wish.reduced is before
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        settle(qtbot, bus)
        assert wish.reduced is reduced


def test_a_change_is_told_once_however_often_the_person_comes_back(
    qtbot: QtBot, qapp: QApplication, private_bus: PrivateBus, bus: Bus
) -> None:
    portal = portal_that_says(private_bus)
    wish = wish_on(bus)
    for _ in range(3):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    settle(qtbot, bus)
    assert len(bus._hearings) == 3
    told: list[bool | None] = []
    wish.changed.connect(lambda: told.append(wish.reduced))
    change(portal, "reduced-motion", ["u", 1])
    settle(qtbot, bus)
    assert told == [True]
