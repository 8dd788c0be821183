"""Faults 10 and 11: the desktop's notifications fail, and there is no window manager."""

import pytest

from tests.desktop.private_bus import PrivateBus, Service
from tests.faults.alarm import bring_near_the_end, measure, take_off
from tests.faults.computer import Computer, needs
from tests.faults.conftest import Saw
from tests.faults.stalls import Stalls
from tests.ringer.rig import until

NOTIFICATIONS = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
FREEZE = 0.05
CLOSED = {"path": PATH, "interface": NOTIFICATIONS, "member": "NotificationClosed", "signature": "uu", "values": [7, 2]}
SHOWN = ["u", [7]]


def well(bus: PrivateBus) -> Service:
    return bus.serve(NOTIFICATIONS, Notify=SHOWN)


def missing(_bus: PrivateBus) -> None:
    return None


def hung(bus: PrivateBus) -> Service:
    return bus.serve(NOTIFICATIONS, Notify="silence", CloseNotification="silence")


def dismissing(bus: PrivateBus) -> Service:
    return bus.serve(NOTIFICATIONS, Notify={"answer": SHOWN, "then": CLOSED})


@pytest.mark.fault(10, "notification service missing, hung, dismissing at once")
def test_a_notification_service_in_trouble(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock, (session, _) = computer.give_clock(), computer.give_buses()
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    pauses, places = [], iter(("Lower back", "Upper back", "Back of neck", "Hip"))
    for make in (well, missing, hung, dismissing):
        service = make(session)
        program.start_heat(next(places))
        due = bring_near_the_end(clock, program, ear)
        program.do("feel_pulse")
        end = measure(program, ear, due)
        assert service is None or until(lambda service=service: service.has_heard("Notify"))
        pauses.append(program.do("longest_pause"))
        assert end.seen <= 1.0 + stalls.longest, make
        assert end.rung <= 0.5 + stalls.longest, make
        take_off(program, ear)
        if service is not None:
            service.stop()
    least, *troubled = pauses
    assert max(troubled) <= least + FREEZE + stalls.longest
    saw(
        f"longest pause of the window {1000 * max(troubled):.0f} ms, with a service that is well "
        f"{1000 * least:.0f} ms; screen and ringer on time"
    )


@pytest.mark.fault(11, "no window manager and no tray; real mouse and keys; the window's cross with a pack on")
def test_a_bare_screen(computer: Computer, saw: Saw) -> None:
    needs("xdotool")
    clock = computer.give_clock()
    computer.give_sound()
    ear, program = computer.listen(), computer.start()

    def click(words: str) -> None:
        assert until(lambda: program.do("offers", words)), words
        x, y = program.do("middle_of", words)
        computer.run("xdotool", "mousemove", str(x), str(y), "click", "1")

    for words in ("Heat", "Lower back", "None of these", "Towel is in place – start"):
        program.do("let_go")
        click(words)
    assert program.reaches("running")
    assert program.do("close_window") is False
    assert program.shows("A pack is still on")
    assert program.state() == "running"
    assert len(program.ringers) == 1
    program.do("let_go")
    click("Go back")
    assert until(lambda: not program.sees("A pack is still on"))
    end = measure(program, ear, bring_near_the_end(clock, program, ear))
    program.do("let_go")
    click("It is off")
    assert until(lambda: program.state() is None)
    assert ear.becomes_silent()
    saw(f"started, asked before closing, ended {end.seen:.2f} s late and taken off by mouse")
