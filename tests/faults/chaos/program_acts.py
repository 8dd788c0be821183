"""What happens to the program: it is held up, stopped, unseen, killed, ended, started twice, or it fails inside."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Event

from tests.faults.chaos.act import act, chosen
from tests.faults.chaos.plan import Step
from tests.faults.chaos.world import World
from tests.ringer.rig import until

HOLD, EVERY = 2.5, 3.0  # seconds of each three in which the interface is blocked
STOPPED = (1.5, 3.0, 6.0)
UNSEEN = ("hide", "minimise", "cover")


@act
def the_window_is_blocked(world: World, step: Step) -> None:
    if (program := world.alive.at_hand()) is not None:
        program.do("block", HOLD, EVERY)


@act
def the_window_is_stopped(world: World, step: Step) -> None:
    for pid in world.alive.windows():
        os.kill(pid, signal.SIGSTOP)
        Event().wait(chosen(step, STOPPED))
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)


@act
def the_window_is_out_of_sight(world: World, step: Step) -> None:
    program = world.alive.at_hand()
    if program is not None and program.state() == "running":  # an end that was seen may be put away
        program.do(chosen(step, UNSEEN))


@act
def the_window_is_killed(world: World, step: Step) -> None:
    with world.alive.window_killed():
        pass
    world.alive.comes_back()


@act
def the_ringer_is_killed(world: World, step: Step) -> None:
    world.alive.end_ringers()


@act
def both_are_killed(world: World, step: Step) -> None:
    world.end_all()
    world.put_right(step.lasts, world.alive.start)


@act
def the_window_is_told_to_end(world: World, step: Step) -> None:
    world.alive.end_window(signal.SIGTERM)
    world.put_right(step.lasts, world.alive.start)


@act
def somebody_logs_out(world: World, step: Step) -> None:
    world.alive.tell_to_end()
    assert until(world.every_ringer_has_its_note), "nobody logs in again within the second that one needs to start"
    world.put_right(step.lasts, world.alive.start)


@act
def it_is_started_again(world: World, step: Step) -> None:
    """Beside the one that runs, which is raised instead."""
    if world.alive.at_hand() is None:
        return
    environment = {**world.computer.environment, "PYTHONPATH": str(world.computer.root / "app"), "EASEFUL_WAY_IN": ""}
    command = [*world.disk.inside, sys.executable, "-m", "easeful"]
    nowhere = subprocess.DEVNULL
    second = subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere)
    try:
        second.wait(30)
    finally:
        second.kill()
        second.wait()


@act
def errors_are_planted(world: World, step: Step) -> None:
    if (program := world.alive.at_hand()) is not None:
        program.do("plant_errors")


@act
def a_dialog_is_open(world: World, step: Step) -> None:
    program = world.alive.at_hand()
    if program is None or program.state() != "running" or not program.do("is_seen") or program.do("dialogs"):
        return
    with suppress(AssertionError):  # a skin check came before it
        program.press("Imagine", "More, and my own")
        program.do("press_soon", "From a file")


@act
def the_window_is_closed(world: World, step: Step) -> None:
    """By its cross; the small window stays."""
    program = world.alive.at_hand()
    if program is not None and program.state() == "running":
        program.do("close_window")
        program.do("let_go")
        if program.do("offers", "Keep running"):
            program.press("Keep running")
