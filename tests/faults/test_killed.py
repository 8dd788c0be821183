"""Faults 8 and 9: the program is killed while a pack is on, or the whole computer goes down."""

import os
import signal
from random import Random
from threading import Event

import pytest

from tests.faults.alarm import QUIET_SECONDS
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import newest
from tests.faults.stalls import Stalls
from tests.faults.true_time import now
from tests.ringer.rig import ended, until

MINUTE = 60
KILLS = 3
RESTARTS = 61  # seconds between two of them


@pytest.mark.fault(8, f"kill -9 at {KILLS} random moments of a session, the last one before its end")
def test_a_killed_program(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock, chance = computer.give_clock(), Random(20260512)  # noqa: S311 - not a secret
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    program.start_heat()
    back = []
    for _ in range(KILLS - 1):
        Event().wait(chance.random())
        program.kill()
        killed = now()
        program.find()  # its ringer has started it again
        back.append(now() - killed)
        assert program.sees("Easeful had stopped while a pack was on, and came back by itself. The time went on.")
        assert program.state() == "running"
        clock.go_on(RESTARTS)
    left = program.do("state")["remaining"]
    (ringer,) = program.ringers
    os.kill(ringer, signal.SIGSTOP)  # for it would bring the window back before the end
    program.kill()
    assert ear.becomes_silent()
    clock.go_on(left - 2)
    os.kill(ringer, signal.SIGCONT)
    due = now() + 2
    assert ear.hears(due)
    late = ear.first_sound(due) - due - QUIET_SECONDS
    assert late <= 0.5 + stalls.longest
    program.find()  # the ringer has started it again
    assert program.reaches("time_is_up")
    assert program.sees("Take the pack\noff now")
    assert until(lambda: ended(ringer))
    assert ear.becomes_loud()
    program.press("It is off")
    assert ear.becomes_silent()
    saw(f"back within {max(back):.1f} s each time; the ringer {late:.2f} s late, with the window, which rings on")


@pytest.mark.fault(9, "power lost with a pack on, 40 minutes off, a new boot id and a boot clock near 0")
def test_a_computer_that_went_down(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    program = computer.start()
    program.start_heat()
    program.kill_with_its_ringers()
    clock.restart(off=40 * MINUTE, boot_is=20.0)
    ear, program = computer.listen(), computer.start()
    assert program.reaches("time_is_up")
    assert program.sees("It was due to come off about 25 minutes ago")
    assert ear.becomes_loud()
    program.press("It is off")
    record = newest(computer.data)
    assert record.reason == "late"
    assert record.late == pytest.approx(25 * MINUTE, abs=10 + stalls.longest)
    saw(f"'about 25 minutes ago' shown, rung, stored as late by {record.late / MINUTE:.1f} minutes")
