"""Where the computer does not say what it wishes of motion, or stops saying it, nothing is held up or lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.motion import MotionWish
from easeful.desktop.motion.source import Told
from tests.desktop.private_bus import Heartbeat, PrivateBus
from tests.desktop.wishing import PORTAL, UNKNOWN, portal_that_says, settle, wish_on


def test_without_a_bus_or_with_a_hung_one_nothing_is_said_and_the_interface_goes_on(
    qtbot: QtBot, no_bus: Bus, hung_bus: Bus
) -> None:
    heartbeat = Heartbeat()
    for bus in (no_bus, hung_bus):
        wish = wish_on(bus)
        settle(qtbot, bus)
        assert wish.reduced is None
    assert heartbeat.beats > 50


def test_without_a_portal_nothing_is_said(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    wish = wish_on(bus)
    settle(qtbot, bus)
    assert wish.reduced is None


@pytest.mark.parametrize("answer", ["error", UNKNOWN, ["", []]], ids=["refuses", "knows no settings", "says nothing"])
def test_a_portal_that_refuses_says_nothing(qtbot: QtBot, private_bus: PrivateBus, bus: Bus, answer: object) -> None:
    private_bus.serve(PORTAL, ReadOne=answer, Read=answer)
    wish = wish_on(bus)
    settle(qtbot, bus)
    assert wish.reduced is None


def test_a_hung_portal_holds_nothing_up_and_its_late_answer_counts(
    qtbot: QtBot, private_bus: PrivateBus, hasty_bus: Bus
) -> None:
    portal = private_bus.serve(PORTAL, ReadOne="silence", Ping="silence")
    heartbeat = Heartbeat()
    wish = wish_on(hasty_bus)
    settle(qtbot, hasty_bus)  # each question ends at its limit
    assert wish.reduced is None
    assert heartbeat.beats > 50
    with qtbot.waitSignal(wish.changed):
        portal.give("ReadOne", ["v", [["s", "0"]]])
    assert wish.reduced is True


def test_what_was_said_stays_when_the_portal_is_gone(
    qtbot: QtBot, qapp: QApplication, private_bus: PrivateBus, bus: Bus
) -> None:
    portal = portal_that_says(private_bus, reduced_motion=["u", 1])
    wish = wish_on(bus)
    settle(qtbot, bus)
    portal.stop()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    settle(qtbot, bus)
    assert wish.reduced is True


class Broken:
    def look(self, told: Told) -> None:
        raise OSError("no such library")


def test_a_way_of_asking_that_fails_says_nothing(no_bus: Bus, caplog: pytest.LogCaptureFixture) -> None:
    assert MotionWish(no_bus, source=Broken()).reduced is None
    assert "no such library" in caplog.text
