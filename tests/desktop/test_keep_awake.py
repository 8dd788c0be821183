"""The computer is kept awake by the first service or program that really can, and let go again."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Call
from easeful.desktop.keep_awake import holder as holder_module
from easeful.desktop.keep_awake.elsewhere import CaffeinateInhibitor
from tests.desktop.conftest import LIMIT
from tests.desktop.holding import WHY, hold, keep_awake_on
from tests.desktop.private_bus import Heartbeat, PrivateBus

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


def test_let_go_before_the_answer_nothing_stays_held(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    login = private_bus.serve("org.freedesktop.login1", Inhibit="descriptor")
    keep_awake = keep_awake_on(bus, order=holder_module.ORDERS["linux"][1:2])
    keep_awake.hold(WHY)
    keep_awake.release()
    with qtbot.assertNotEmitted(keep_awake.changed), qtbot.waitCallback() as after:
        bus.ask(Call("org.freedesktop.login1", "/", "org.example", "Other"), after)
    assert login.next("let_go") == {"let_go": "Inhibit"}


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
