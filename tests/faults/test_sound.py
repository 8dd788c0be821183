"""Faults 12 to 15: no sound, sound that goes and comes back, sound that nobody can hear."""

import pytest

from tests.faults.alarm import bring_near_the_end, measure, take_off
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.ear import Ear
from tests.faults.moved_clock import MovedClock
from tests.faults.stalls import Stalls
from tests.faults.started import Started
from tests.faults.true_time import now
from tests.ringer.rig import until

SILENT = "No sound can be heard."
FOUND = 2.0  # seconds in which a loss is found
QUIET, RISE = 1.0, 5.0


def ring(clock: MovedClock, program: Started, ear: Ear) -> float:
    """Bring a session to its end, and its ringer to be heard; returns when it was due."""
    program.start_heat()
    return ring_out(clock, program, ear)


def ring_out(clock: MovedClock, program: Started, ear: Ear) -> float:
    """Bring the session that is on to its end; returns when it was due."""
    due = bring_near_the_end(clock, program, ear)
    measure(program, ear, due)
    assert ear.becomes_loud()
    return due


def seconds_until_seen(program: Started, words: str) -> float:
    """How long it takes until these words are in view."""
    began = now()
    assert program.shows(words)
    return now() - began


@pytest.mark.fault(12, "no sound server and no device")
def test_no_sound_at_all(computer: Computer, saw: Saw) -> None:
    clock = computer.give_clock()
    program = computer.start()
    program.press("Home", "Heat", "Lower back", "None of these")
    assert program.shows("No sound here")
    assert not program.do("offers", "Towel is in place – start")
    program.press("Go on without sound", "Towel is in place – start")
    assert program.shows("No sound can be heard. Watch the time.")
    clock.go_on(15 * 60 - 1)
    assert program.reaches("time_is_up")
    assert program.shows("Take the pack\noff now")
    assert program.shows(SILENT)
    program.press("It is off", "Home", "Settings", "Test the chime")
    assert program.shows("No sound could be played here. The end still shows on screen.")
    program.press("Test the bell")
    assert program.shows("The bell could not ring here. The end still shows on screen.")
    doctor = computer.doctor()
    assert "missing  sound output: none" in doctor
    assert "missing  ringer: not heard" in doctor
    saw("asked first; the end on screen says that no sound can be heard; both tests and `doctor` say so")


@pytest.mark.fault(13, "the output unloaded while a pack is on, and while it rings; another one loaded later")
def test_an_output_that_goes(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock, server = computer.give_clock(), computer.give_sound()
    ear, program = computer.listen(), computer.start()
    began = now()
    program.start_heat()
    assert ear.hears(began)
    assert ear.becomes_silent()  # the chime of the start is over: nothing sounds that could fail
    server.unplug()
    before = seconds_until_seen(program, "No sound can be heard. Watch the time.")
    server.plug_in("null")
    assert until(lambda: not program.sees(SILENT))
    program.press("Stop heat", "Home")
    ear = computer.listen()
    program.start_heat("Upper back")
    ring_out(clock, program, ear)
    server.unplug()
    ringing = seconds_until_seen(program, SILENT)
    server.plug_in("other")
    other = computer.listen("other")
    assert other.becomes_loud()
    assert until(lambda: not program.sees(SILENT))
    take_off(program, other)
    assert max(before, ringing) <= FOUND + stalls.longest
    saw(f"told after {before:.1f} s, and while it rang after {ringing:.1f} s; heard again on the other output")


@pytest.mark.fault(14, "the sound server killed while it rings, and started again")
def test_a_sound_server_that_dies(computer: Computer, saw: Saw) -> None:
    clock, server = computer.give_clock(), computer.give_sound()
    ear, program = computer.listen(), computer.start()
    ring(clock, program, ear)
    server.stop()
    assert program.shows(SILENT)
    assert program.sees("Take the pack\noff now")
    server.start()
    again = computer.listen()
    assert again.becomes_loud()
    assert until(lambda: not program.sees(SILENT))
    take_off(program, again)
    saw("the window lives and says that it is silent; the ringer is heard again from the new server")


@pytest.mark.fault(15, "the output muted; the first second of sound and ten more recorded")
def test_an_output_that_is_muted_or_asleep(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock, server = computer.give_clock(), computer.give_sound()
    ear, program = computer.listen(), computer.start()
    due = ring(clock, program, ear)
    assert until(lambda: now() > due + QUIET + RISE + 4)
    loud = ear.first_sound(due)
    assert loud is not None
    assert loud - due >= QUIET - 0.1
    early, late = ear.loudness(due + QUIET, 2), ear.loudness(due + QUIET + RISE, 3)
    assert late > 1.5 * early > 0
    server.mute(muted=True)
    assert program.shows(SILENT)
    server.mute(muted=False)
    assert until(lambda: not program.sees(SILENT))
    assert ear.becomes_loud()
    take_off(program, ear)
    saw(
        f"{loud - due:.1f} s quiet, {late / early:.1f} times louder after the rise, rings on; "
        "the page says that it cannot be heard while muted"
    )
