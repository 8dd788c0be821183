"""Faults 5 to 7: the window is held up, stopped, starved or out of sight when the end comes."""

import signal
import subprocess
import sys
from threading import Event

import pytest

from tests.faults.alarm import bring_near_the_end, measure, take_off
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.stalls import Stalls
from tests.faults.true_time import now

HOLD, EVERY = 2.5, 3.0
STOPPED = 5.0
LOOPS = 4


@pytest.mark.fault(5, "the window blocked 2.5 s of every 3 s")
def test_a_blocked_window(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    program.start_heat()
    due = bring_near_the_end(clock, program, ear)
    program.do("block", HOLD, EVERY)
    end = measure(program, ear, due)
    assert end.seen <= 2.6 + stalls.longest
    assert end.rung <= 0.5 + stalls.longest
    saw(f"the end {end.seen:.2f} s late on screen, the ringer {end.rung:.2f} s")


@pytest.mark.fault(6, "stopped for 5 s over the end")
def test_a_stopped_window(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    program.start_heat()
    due = bring_near_the_end(clock, program, ear)
    program.send(signal.SIGSTOP)
    begun = now()
    assert ear.hears(due)
    rung = ear.first_sound(due) - due - 1
    Event().wait(max(0.0, begun + STOPPED - now()))
    program.send(signal.SIGCONT)
    assert program.reaches("time_is_up")
    overrun, passed = -program.do("state")["remaining"], now() - due
    assert rung <= 0.5 + stalls.longest
    assert overrun == pytest.approx(passed, abs=0.2 + stalls.longest)
    saw(f"the ringer {rung:.2f} s late meanwhile, no drift ({overrun - passed:+.2f} s)")


@pytest.mark.loads
@pytest.mark.fault(6, "four busy loops beside")
def test_a_starved_window(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    program.start_heat()
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(LOOPS)]
    try:
        end = measure(program, ear, bring_near_the_end(clock, program, ear))
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
    assert end.rung <= 0.5 + stalls.longest
    assert end.seen <= 1.0 + stalls.longest
    saw(f"the ringer {end.rung:.2f} s late, the screen {end.seen:.2f} s")


@pytest.mark.fault(7, "hidden, minimised, covered")
def test_an_unseen_window(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    computer.give_window_manager()
    ear, program = computer.listen(), computer.start()
    late = []
    for unseen, place in (("hide", "Lower back"), ("minimise", "Back of neck"), ("cover", "Upper back")):
        program.start_heat(place)
        program.do(unseen)
        end = measure(program, ear, bring_near_the_end(clock, program, ear))
        assert end.seen <= 1.3 + stalls.longest, unseen
        assert end.rung <= 0.5 + stalls.longest, unseen
        assert program.do("is_seen"), unseen
        late.append(end.seen)
        take_off(program, ear)
    saw("the same end each time, {:.2f}, {:.2f} and {:.2f} s late on screen, the window back in view".format(*late))
