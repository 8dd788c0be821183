"""The faults that a random session is made of: each is done to the world, and says when it is put right again."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TypeVar

from tests.faults.chaos.plan import Step
from tests.faults.chaos.world import NOTIFICATIONS, World

T = TypeVar("T")
Act = Callable[[World, Step], None]
ACTS: dict[str, Act] = {}
HOUR, MINUTE = 3600.0, 60.0
HOLD, EVERY = 2.5, 3.0  # seconds of each three in which the interface is blocked
SLEPT = (45.0, 5 * MINUTE, 14 * MINUTE, HOUR, 14 * HOUR)
WALL_SET = (-HOUR, HOUR, -10 * MINUTE, 10 * MINUTE, -26 * 365 * 24 * HOUR, -40.0, 40.0)
STOPPED = (1.5, 3.0, 6.0)
UNSEEN = ("hide", "minimise", "cover")
PAGE = 4096


def act(function: Act) -> Act:
    """One more fault, under its function's name."""
    ACTS[function.__name__] = function
    return function


def chosen(step: Step, kinds: tuple[T, ...]) -> T:
    """The kind that this step's chance means."""
    return kinds[min(len(kinds) - 1, int(step.chance * len(kinds)))]


@act
def the_computer_sleeps(world: World, step: Step) -> None:
    for sleeps in (True, False):
        signature = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "b", [sleeps])
        world.login1.signal(*signature)
        if sleeps:
            world.pass_by(chosen(step, SLEPT), world.clock.sleep)


@act
def the_wall_clock_is_set(world: World, step: Step) -> None:
    world.clock.jump_wall(chosen(step, WALL_SET))
    world.wall_is_known = False
    world.is_in_doubt |= world.has_restarted


@act
def the_window_is_blocked(world: World, step: Step) -> None:
    if (program := world.at_hand()) is not None:
        program.do("block", HOLD, EVERY)


@act
def the_window_is_stopped(world: World, step: Step) -> None:
    for pid in world.windows():
        os.kill(pid, signal.SIGSTOP)
        Event().wait(chosen(step, STOPPED))
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)


@act
def the_window_is_out_of_sight(world: World, step: Step) -> None:
    program = world.at_hand()
    if program is not None and program.state() == "running":  # an end that was seen may be put away
        program.do(chosen(step, UNSEEN))


@act
def the_window_is_killed(world: World, step: Step) -> None:
    with world.window_killed():
        pass
    world.comes_back()


@act
def the_ringer_is_killed(world: World, step: Step) -> None:
    for pid in world.ringers():
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@act
def both_are_killed(world: World, step: Step) -> None:
    world.end_all()
    world.put_right(step.lasts, world.start)


@act
def the_power_goes(world: World, step: Step) -> None:
    world.end_all()
    world.lose_notes(of_this_run=True)
    world.has_restarted = True
    world.is_in_doubt |= not world.wall_is_known
    world.pass_by(chosen(step, SLEPT), lambda off: world.clock.restart(off, boot_is=5.0 + 40 * step.chance))
    world.put_right(min(step.lasts, 2.0), world.start)


@act
def somebody_logs_out(world: World, step: Step) -> None:
    world.end_window(signal.SIGTERM)
    world.put_right(step.lasts, world.start)


@act
def the_history_is_lost(world: World, step: Step) -> None:
    """While the program is away; its ringer is away as well, or waits meanwhile."""
    world.end_all()
    lose_the_history(world, step)
    world.put_right(min(step.lasts, 60.0), world.start)


@act
def the_history_is_lost_beside_its_bell(world: World, step: Step) -> None:
    with world.window_killed():
        lose_the_history(world, step)
    world.comes_back()


@act
def the_history_is_taken_away(world: World, step: Step) -> None:
    """While the program has it open."""
    if world.may_write:
        delete(world.history, step)
        world.history_was_lost = True


@act
def the_notes_are_lost(world: World, step: Step) -> None:
    world.end_all()
    world.lose_notes(of_this_run=False)
    world.put_right(min(step.lasts, 60.0), world.start)


@act
def the_sound_server_dies(world: World, step: Step) -> None:
    world.sound.stop()

    def put_right() -> None:
        world.sound.start()
        world.listen_again()

    world.put_right(step.lasts, put_right)


@act
def the_output_goes(world: World, step: Step) -> None:
    world.sound.unplug()

    def put_right() -> None:
        world.sound.start()
        world.sound.plug_in("null")
        world.listen_again()

    world.put_right(step.lasts, put_right)


@act
def the_output_is_muted(world: World, step: Step) -> None:
    world.sound.mute(muted=True)
    world.put_right(step.lasts, lambda: world.sound.mute(muted=False))


@act
def the_disk_is_full(world: World, step: Step) -> None:
    if world.may_write:
        world.disk.fill()
        world.may_write = False
        world.put_right(step.lasts, lambda: make_writable(world, world.disk.make_room))


@act
def the_disk_is_read_only(world: World, step: Step) -> None:
    """After a crash, for a disk with files open is not mounted anew."""
    if world.may_write and not world.is_held:
        with world.window_killed(), suppress(subprocess.CalledProcessError):  # something still has a file open
            world.disk.allow_writing(allowed=False)
            world.may_write = False
            world.put_right(step.lasts, lambda: make_writable(world, lambda: world.disk.allow_writing(allowed=True)))
        world.comes_back()


@act
def another_holds_the_history(world: World, step: Step) -> None:
    if world.is_held or not world.may_write or not (world.row_is_kept and world.history.exists()):
        return  # what cannot be opened cannot be held
    stack = world.hold()
    world.is_held = True

    def let_go() -> None:
        stack.close()
        world.is_held = False

    world.put_right(step.lasts, let_go)


@act
def it_is_started_again(world: World, step: Step) -> None:
    """Beside the one that runs, which is raised instead."""
    if world.at_hand() is None:
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
    if (program := world.at_hand()) is not None:
        program.do("plant_errors")


@act
def the_notifier_hangs(world: World, step: Step) -> None:
    if world.notifications is not None:
        world.notifications.stop()
        world.notifications = None
        if step.chance < 1 / 2:
            world.computer.session_bus.serve(NOTIFICATIONS, Notify="silence", CloseNotification="silence")


@act
def a_dialog_is_open(world: World, step: Step) -> None:
    program = world.at_hand()
    if program is None or program.state() != "running" or not program.do("is_seen"):
        return
    program.press("Imagine", "More, and my own")
    program.do("press_soon", "From a file")


@act
def the_window_is_closed(world: World, step: Step) -> None:
    """By its cross; the small window stays."""
    program = world.at_hand()
    if program is not None and program.state() == "running":
        program.do("close_window")
        program.do("let_go")
        if program.do("offers", "Keep running"):
            program.press("Keep running")


def make_writable(world: World, how: Callable[[], None]) -> None:
    how()
    world.may_write = True


def lose_the_history(world: World, step: Step) -> None:
    """Where the disk lets it be."""
    if world.may_write and world.history.exists():
        chosen(step, (zero, delete, cut, flip, noise))(world.history, step)
        world.row_is_kept = False
        world.history_was_lost = True


def zero(path: Path, step: Step) -> None:
    path.write_bytes(b"")


def delete(path: Path, step: Step) -> None:
    for file in path.parent.glob(path.name + "*"):
        file.unlink()


def cut(path: Path, step: Step) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * step.chance * 0.9)])


def flip(path: Path, step: Step) -> None:
    """One bit, anywhere."""
    content = bytearray(path.read_bytes())
    if content:
        content[int(step.chance * 7919) * 104_729 % len(content)] ^= 1 << int(step.chance * 1000) % 8
        path.write_bytes(content)


def noise(path: Path, step: Step) -> None:
    """A page of it."""
    content = bytearray(path.read_bytes())
    at = int(step.chance * 1000) % max(1, len(content) // PAGE) * PAGE
    content[at : at + PAGE] = bytes((number * 197 + 31) % 256 for number in range(PAGE))
    path.write_bytes(content)
