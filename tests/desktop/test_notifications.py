"""A notification says our words as they are, takes the place of the last, is withdrawn, and tells of a click."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Call
from easeful.desktop.notifications.macos import OsascriptPoster
from easeful.desktop.notifications.notifier import SANDBOX
from tests.desktop.notifying import PORTAL, SERVICE, notifier_on, show
from tests.desktop.private_bus import PrivateBus

PATH = "/org/freedesktop/Notifications"
PORTAL_PATH = "/org/freedesktop/portal/desktop"


def settle(qtbot: QtBot, bus: Bus) -> None:
    """Ask the service once more: its answer comes behind every signal that it has sent."""
    with qtbot.waitCallback() as after:
        bus.ask(Call(SERVICE, PATH, SERVICE, "GetCapabilities"), after)


def test_an_urgent_notification_does_not_expire_and_can_be_withdrawn(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    service = private_bus.serve(SERVICE, Notify=["u", [7]])
    notifier = notifier_on(bus)
    assert show(qtbot, notifier)
    asked = service.call("Notify")
    assert asked["signature"] == "susssasa{sv}i"
    assert asked["values"] == [
        "Easeful",
        0,
        "",
        "Time is up",
        "Take the pack off",
        ["default", "Show Easeful"],
        {"urgency": ["y", 2], "desktop-entry": ["s", "easeful"]},
        0,
    ]
    notifier.withdraw()
    closed = service.next()
    assert (closed["method"], closed["signature"], closed["values"]) == ("CloseNotification", "u", [7])


def test_a_usual_notification_expires_as_the_desktop_likes(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    service = private_bus.serve(SERVICE, Notify=["u", [7]])
    show(qtbot, notifier_on(bus), urgent=False)
    *_, hints, expires = service.call("Notify")["values"]
    assert (hints["urgency"], expires) == (["y", 1], -1)


def test_a_repeat_takes_the_place_of_the_last_so_that_they_do_not_pile_up(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    service = private_bus.serve(SERVICE, Notify=["u", [7]])
    notifier = notifier_on(bus)
    show(qtbot, notifier)
    show(qtbot, notifier, "Time was up 30 seconds ago")
    assert [service.call("Notify")["values"][1] for _ in range(2)] == [0, 7]


def test_a_click_is_told_and_a_click_on_another_programs_notification_is_not(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    service = private_bus.serve(SERVICE, Notify=["u", [7]])
    notifier = notifier_on(bus)
    clicks: list[bool] = []
    notifier.activated.connect(lambda: clicks.append(True))
    show(qtbot, notifier)
    service.signal(PATH, f"{SERVICE}.ActionInvoked", "us", [8, "default"])
    with qtbot.waitSignal(notifier.activated):
        service.signal(PATH, f"{SERVICE}.ActionInvoked", "us", [7, "default"])
        qtbot.waitUntil(lambda: bool(clicks))
    service.next("sent")
    service.next("sent")
    settle(qtbot, bus)
    assert len(clicks) == 1


def test_a_dismissed_notification_is_forgotten_and_the_next_one_is_new(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    dismissed = {
        "path": PATH,
        "interface": SERVICE,
        "member": "NotificationClosed",
        "signature": "uu",
        "values": [7, 2],
    }
    service = private_bus.serve(SERVICE, Notify={"answer": ["u", [7]], "then": dismissed})
    notifier = notifier_on(bus)
    show(qtbot, notifier)
    settle(qtbot, bus)
    show(qtbot, notifier)
    assert service.call("Notify")["values"][1] == 0
    assert service.call("Notify")["values"][1] == 0


def test_markup_in_the_words_is_shown_as_it_is(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    service = private_bus.serve(SERVICE, Notify=["u", [7]])
    notifier = notifier_on(bus)
    with qtbot.waitSignal(notifier.shown):
        notifier.show("<b>Hip</b>", '<img src="file:///etc/passwd"> & more')
    values = service.call("Notify")["values"]
    assert values[3:5] == ["<b>Hip</b>", '&lt;img src="file:///etc/passwd"&gt; &amp; more']


def test_in_a_sandbox_the_portal_shows_withdraws_and_tells_of_a_click(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    portal = private_bus.serve(PORTAL)
    notifier = notifier_on(bus, SANDBOX)
    assert show(qtbot, notifier)
    asked = portal.call("AddNotification")
    assert asked["signature"] == "sa{sv}"
    assert asked["values"] == [
        "session",
        {
            "title": ["s", "Time is up"],
            "body": ["s", "Take the pack off"],
            "priority": ["s", "urgent"],
            "default-action": ["s", "show"],
        },
    ]
    with qtbot.waitSignal(notifier.activated):
        values = ["session", "show", []]
        portal.signal(PORTAL_PATH, "org.freedesktop.portal.Notification.ActionInvoked", "ssav", values)
    notifier.withdraw()
    assert portal.call("RemoveNotification")["values"] == ["session"]


@pytest.fixture
def osascript(short_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of macOS's, which writes its words down and exits with the code beside it."""
    program = short_folder / "osascript"
    program.write_text('#!/bin/sh\nfor word; do echo "$word"; done > "$0.ran"\nexit $(cat "$0.code")\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{short_folder}:{os.environ['PATH']}")
    return program


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for the program")
@pytest.mark.parametrize("code", [0, 1])
def test_on_macos_the_words_are_arguments_and_never_script(
    qtbot: QtBot, no_bus: Bus, osascript: Path, code: int
) -> None:
    osascript.with_suffix(".code").write_text(str(code))
    notifier = notifier_on(no_bus, (lambda _bus, _activated: OsascriptPoster(),))
    assert show(qtbot, notifier, '" & (do shell script "id") & "') is (code == 0)
    words = osascript.with_suffix(".ran").read_text().splitlines()
    assert words[-2:] == ['" & (do shell script "id") & "', "Take the pack off"]
    assert words[-4:-2] == ["-e", "end run"]
    assert not any("shell" in word for word in words[:-2])
