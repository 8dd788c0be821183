"""The computer is kept awake by the first service that really can, and let go again."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Call
from easeful.desktop.keep_awake import KeepAwake
from easeful.desktop.keep_awake import holder as holder_module
from easeful.desktop.keep_awake.elsewhere import CaffeinateInhibitor
from tests.desktop.conftest import LIMIT
from tests.desktop.private_bus import PATIENCE, Heartbeat, PrivateBus

PORTAL = "org.freedesktop.portal.Desktop"
HANDLE = "/org/freedesktop/portal/desktop/request/1_1/t"
GRANTED = {
    "path": HANDLE,
    "interface": "org.freedesktop.portal.Request",
    "member": "Response",
    "signature": "ua{sv}",
    "values": [0, {}],
}
REFUSED = GRANTED | {"values": [2, {}]}
WHY = "A heat pack is on"


def keep_awake_on(bus: Bus, limit: float = PATIENCE, **options: object) -> KeepAwake:
    return KeepAwake(bus, bus, limit=limit, **options)


def hold(qtbot: QtBot, keep_awake: KeepAwake) -> list[object]:
    with qtbot.waitSignal(keep_awake.changed, timeout=8000) as changed:
        keep_awake.hold(WHY)
    assert keep_awake.held == changed.args[0]
    return changed.args


def test_the_portal_holds_until_its_request_is_closed(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    portal = private_bus.serve(PORTAL, Inhibit={"answer": ["o", [HANDLE]], "then": GRANTED})
    keep_awake = keep_awake_on(bus)
    assert hold(qtbot, keep_awake) == [True, "the desktop portal"]
    asked = portal.call("Inhibit")
    assert asked["signature"] == "sua{sv}"
    assert asked["values"] == ["", 12, {"reason": ["s", WHY]}]
    keep_awake.hold("asked twice")

    with qtbot.waitSignal(keep_awake.changed) as changed:
        keep_awake.release()
    assert changed.args == [False, ""]
    assert not keep_awake.held
    closed = portal.next()
    assert (closed["method"], closed["path"]) == ("Close", HANDLE)


def test_a_portal_whose_response_overtakes_its_answer_holds_too(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    private_bus.serve(PORTAL, Inhibit={"first": GRANTED, "answer": ["o", [HANDLE]]})
    keep_awake = keep_awake_on(bus)
    assert hold(qtbot, keep_awake) == [True, "the desktop portal"]


@pytest.mark.parametrize(
    "portal_answer",
    ["error", {"answer": ["o", [HANDLE]], "then": REFUSED}, {"answer": ["o", [HANDLE]]}],
    ids=["error", "refused", "no response"],
)
def test_a_portal_that_cannot_is_followed_by_the_login_service(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, portal_answer: object
) -> None:
    private_bus.serve(PORTAL, Inhibit=portal_answer)
    login = private_bus.serve("org.freedesktop.login1", Inhibit="descriptor")
    keep_awake = keep_awake_on(bus, LIMIT)
    assert hold(qtbot, keep_awake) == [True, "the system's login service"]
    asked = login.call("Inhibit")
    assert asked["signature"] == "ssss"
    assert asked["values"] == ["idle:sleep", "Easeful", WHY, "block"]
    keep_awake.release()
    assert login.next("let_go") == {"let_go": "Inhibit"}


def test_a_hung_portal_is_passed_over_and_what_it_grants_too_late_is_let_go(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    portal = private_bus.serve(PORTAL, Inhibit="silence")
    private_bus.serve("org.freedesktop.login1", Inhibit="descriptor")
    keep_awake = keep_awake_on(bus, LIMIT)
    heartbeat = Heartbeat()
    assert hold(qtbot, keep_awake) == [True, "the system's login service"]
    assert heartbeat.beats > 20
    with qtbot.assertNotEmitted(keep_awake.changed):
        portal.give("Inhibit", {"answer": ["o", [HANDLE]], "then": GRANTED})
        qtbot.waitUntil(lambda: portal.has_heard("Close"))
    assert portal.call("Close")["path"] == HANDLE


@pytest.mark.parametrize(
    "way",
    [
        ("org.gnome.SessionManager", "the GNOME session", "susu", ["easeful", 0, WHY, 12], "Uninhibit"),
        ("org.freedesktop.PowerManagement.Inhibit", "the power service", "ss", ["Easeful", WHY], "UnInhibit"),
        ("org.freedesktop.ScreenSaver", "the screen saver", "ss", ["Easeful", WHY], "UnInhibit"),
    ],
    ids=lambda way: way[1],
)
def test_each_service_with_a_number_is_asked_in_its_own_way(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, way: tuple[str, str, str, list[object], str]
) -> None:
    service, name, signature, values, give_back = way
    stand_in = private_bus.serve(service, Inhibit=["u", [4_000_000_000]])
    keep_awake = keep_awake_on(bus)
    assert hold(qtbot, keep_awake) == [True, name]
    asked = stand_in.call("Inhibit")
    assert (asked["signature"], asked["values"]) == (signature, values)
    keep_awake.release()
    returned = stand_in.next()
    assert (returned["method"], returned["signature"]) == (give_back, "u")
    assert returned["values"] == [4_000_000_000]


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


def test_let_go_before_the_answer_nothing_stays_held(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    login = private_bus.serve("org.freedesktop.login1", Inhibit="descriptor")
    keep_awake = keep_awake_on(bus, order=holder_module.ORDERS["linux"][1:2])
    keep_awake.hold(WHY)
    keep_awake.release()
    with qtbot.assertNotEmitted(keep_awake.changed), qtbot.waitCallback() as after:
        bus.ask(Call("org.freedesktop.login1", "/", "org.example", "Other"), after)
    assert login.next("let_go") == {"let_go": "Inhibit"}


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


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for the program")
def test_a_program_that_holds_by_running_is_ended(
    qtbot: QtBot, no_bus: Bus, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = short_folder / "caffeinate"
    program.write_text('#!/bin/sh\necho "$$ $@" > "$0.ran"\nexec sleep 60\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{short_folder}:{os.environ['PATH']}")
    keep_awake = keep_awake_on(no_bus, order=(lambda _session, _system: CaffeinateInhibitor(),))
    assert hold(qtbot, keep_awake) == [True, "caffeinate"]
    ran = short_folder / "caffeinate.ran"
    qtbot.waitUntil(lambda: ran.exists() and ran.read_text().endswith("\n"))
    number, *words = ran.read_text().split()
    assert words == ["-i", "-w", str(os.getpid())]
    keep_awake.release()
    qtbot.waitUntil(lambda: not Path("/proc", number).exists())


def test_without_the_program_it_is_said(qtbot: QtBot, no_bus: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    keep_awake = keep_awake_on(no_bus, order=(lambda _session, _system: CaffeinateInhibitor(),))
    assert hold(qtbot, keep_awake) == [False, ""]
