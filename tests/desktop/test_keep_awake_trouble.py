"""What keeps the computer awake may be missing, fail or go away: the next one holds, or it is said that none does."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.keep_awake import holder as holder_module
from easeful.desktop.keep_awake.elsewhere import CaffeinateInhibitor
from tests.desktop.holding import hold, keep_awake_on
from tests.desktop.private_bus import Heartbeat, PrivateBus


def test_where_no_service_can_it_is_said_and_may_be_tried_again(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    keep_awake = keep_awake_on(bus)
    assert hold(qtbot, keep_awake) == [False, ""]
    private_bus.serve("org.freedesktop.login1", Inhibit="descriptor")
    assert hold(qtbot, keep_awake) == [True, "the system's login service"]


def test_without_any_bus_or_with_hung_ones_it_is_said_and_the_interface_goes_on(
    qtbot: QtBot, no_bus: Bus, hung_bus: Bus
) -> None:
    assert hold(qtbot, keep_awake_on(no_bus)) == [False, ""]
    heartbeat = Heartbeat()
    assert hold(qtbot, keep_awake_on(hung_bus)) == [False, ""]
    assert heartbeat.beats > 100


def test_a_service_that_goes_away_is_noticed_and_another_holds(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holder_module, "PAUSE", 1)
    gnome = private_bus.serve("org.gnome.SessionManager", Inhibit=["u", [1]])
    private_bus.serve("org.freedesktop.ScreenSaver", Inhibit=["u", [2]])
    keep_awake = keep_awake_on(bus)
    assert hold(qtbot, keep_awake) == [True, "the GNOME session"]
    said: list[tuple[bool, str]] = []
    keep_awake.changed.connect(lambda held, by: said.append((held, by)))
    gnome.stop()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [(False, ""), (True, "the screen saver")]


def test_a_bus_that_dies_while_it_holds_is_noticed(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holder_module, "PAUSE", 1)
    private_bus.serve("org.gnome.SessionManager", Inhibit=["u", [1]])
    keep_awake = keep_awake_on(bus)
    hold(qtbot, keep_awake)
    with qtbot.waitSignals([keep_awake.changed, keep_awake.changed]):
        private_bus.stop()
    assert not keep_awake.held


class Broken:
    name = "broken"

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        raise RuntimeError("planted")

    def release(self) -> None:
        pass


class Willing(Broken):
    name = "willing"

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        told(True)


def test_a_way_that_raises_does_not_stop_the_next(qtbot: QtBot, no_bus: Bus) -> None:
    order = (lambda _session, _system: Broken(), lambda _session, _system: Willing())
    assert hold(qtbot, keep_awake_on(no_bus, order=order)) == [True, "willing"]


def test_without_the_program_it_is_said(qtbot: QtBot, no_bus: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    keep_awake = keep_awake_on(no_bus, order=(lambda _session, _system: CaffeinateInhibitor(),))
    assert hold(qtbot, keep_awake) == [False, ""]
