"""Sleep and wake are heard from the login service, and from nobody else."""

from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Call
from easeful.desktop.sleep_wake import SleepWatch
from tests.desktop.private_bus import PrivateBus

PREPARE = "org.freedesktop.login1.Manager.PrepareForSleep"


def connected(qtbot: QtBot, bus: Bus) -> None:
    with qtbot.waitCallback() as after:
        bus.ask(Call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId"), after)


def test_the_computer_sleeps_and_wakes(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    login = private_bus.serve("org.freedesktop.login1")
    watch = SleepWatch(bus)
    connected(qtbot, bus)
    with qtbot.waitSignal(watch.sleeping), qtbot.assertNotEmitted(watch.woke):
        login.signal("/org/freedesktop/login1", PREPARE, "b", [True])
    with qtbot.waitSignal(watch.woke), qtbot.assertNotEmitted(watch.sleeping):
        login.signal("/org/freedesktop/login1", PREPARE, "b", [False])


def test_another_program_cannot_say_that_the_computer_sleeps(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    login = private_bus.serve("org.freedesktop.login1")
    stranger = private_bus.serve("org.example.Stranger")
    watch = SleepWatch(bus)
    connected(qtbot, bus)
    with qtbot.assertNotEmitted(watch.sleeping), qtbot.waitSignal(watch.woke):
        stranger.signal("/org/freedesktop/login1", PREPARE, "b", [True])
        stranger.next("sent")
        connected(qtbot, bus)
        login.signal("/org/freedesktop/login1", PREPARE, "b", [False])


def test_without_a_bus_it_is_silent(qtbot: QtBot, no_bus: Bus, hung_bus: Bus) -> None:
    for bus in (no_bus, hung_bus):
        watch = SleepWatch(bus)
        with (
            qtbot.assertNotEmitted(watch.sleeping),
            qtbot.assertNotEmitted(watch.woke),
            qtbot.waitCallback() as after,
        ):
            bus.ask(Call("a.b", "/", "a.b", "C"), after)


def test_the_sleep_waits_until_all_is_kept_and_no_longer(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    login = private_bus.serve("org.freedesktop.login1", Inhibit="descriptor")
    watch = SleepWatch(bus)
    connected(qtbot, bus)
    assert login.call("Inhibit")["values"] == ["sleep", "Easeful", "Keeps what is begun", "delay"]
    qtbot.waitUntil(lambda: watch._descriptor is not None)
    watch.sleeping.connect(lambda: held.append(watch._descriptor))
    held: list[int | None] = []
    with qtbot.waitSignal(watch.sleeping):
        login.signal("/org/freedesktop/login1", PREPARE, "b", [True])
    assert held != [None]
    assert login.next("let_go")
    with qtbot.waitSignal(watch.woke):
        login.signal("/org/freedesktop/login1", PREPARE, "b", [False])
    connected(qtbot, bus)
    assert login.call("Inhibit")
    qtbot.waitUntil(lambda: watch._descriptor is not None)
    watch.close()
    assert login.next("let_go")
