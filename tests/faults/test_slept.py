"""Faults 1 and 2: the computer sleeps while a pack is on."""

import pytest

from tests.desktop.private_bus import Service
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import newest, unfinished_seconds
from tests.faults.stalls import Stalls
from tests.faults.true_time import now
from tests.ringer.rig import until

LOGIN1 = "org.freedesktop.login1"
NOTIFICATIONS = "org.freedesktop.Notifications"
MINUTE = 60


def tell_sleep(login1: Service, *, sleeps: bool) -> None:
    """As the login service does before and after."""
    login1.signal("/org/freedesktop/login1", f"{LOGIN1}.Manager.PrepareForSleep", "b", [sleeps])


@pytest.mark.fault(1, "slept 8 of 15 minutes, breathing beside the pack; login1 told it before and after")
def test_wake_before_the_end(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock, (_, system) = computer.give_clock(), computer.give_buses()
    login1 = system.serve(LOGIN1, Inhibit="descriptor")
    computer.give_sound()
    program = computer.start()
    program.start_heat()
    program.press("Breathe", "Start breathing", "Begin now")
    before, began = program.do("state")["remaining"], now()
    assert until(lambda: program.do("mind")["done"] > 1)
    tell_sleep(login1, sleeps=True)
    assert until(lambda: program.do("mind")["mood"] == "paused")
    kept = unfinished_seconds(computer.data)
    clock.sleep(8 * MINUTE)
    tell_sleep(login1, sleeps=False)
    assert program.reaches("skin_check")
    after, passed = program.do("state"), now() - began
    dropped = before - after["remaining"] - passed
    assert dropped == pytest.approx(8 * MINUTE, abs=0.5 + stalls.longest)
    assert after["slept"] == pytest.approx(8 * MINUTE, abs=0.5)
    program.press("It looks fine", "Home", "Heat")
    assert program.shows("Your computer slept 8 minutes. The time went on.")
    assert program.do("mind")["mood"] == "paused"
    assert kept >= 1
    saw(f"{dropped:.1f} s less to go, told on the page; breathing paused, its {kept:.1f} s kept before the sleep")


@pytest.mark.fault(2, "slept 1 h and 14 h past the end, with an idea's ring and quiet sounds timed, too")
@pytest.mark.parametrize(("seconds", "words"), [(3600, "45 minutes"), (50_000, "14 hours")])
def test_wake_after_the_end(computer: Computer, stalls: Stalls, saw: Saw, seconds: int, words: str) -> None:
    clock, (session, _) = computer.give_clock(), computer.give_buses()
    desktop = session.serve(NOTIFICATIONS, Notify=["u", [7]])
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    program.do("time_an_idea_and_sounds")
    program.start_heat()
    desktop.has_heard("Notify")
    woke = now()
    clock.sleep(seconds)
    assert program.reaches("time_is_up")
    alert = program.do("changes")[-1][0] - woke
    assert alert < 1 + stalls.longest
    assert program.sees(f"It was due to come off about {words} ago")
    assert ear.becomes_loud()
    assert len(program.ringers) == 1
    assert desktop.how_often("Notify") == 1
    program.press("It is off")
    record = newest(computer.data)
    assert record.reason == "late"
    assert record.late == pytest.approx(seconds - 15 * MINUTE, abs=2 + stalls.longest)
    saw(f"one alert after {alert:.1f} s, '{words} ago' shown, stored as late by {record.late:.0f} s")
