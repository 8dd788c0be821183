"""What happens to the witnesses of a pack: the history is damaged, taken away or held, its disk full or read-only."""

import subprocess
from collections.abc import Callable
from contextlib import suppress

from tests.faults.chaos.act import act
from tests.faults.chaos.damage import delete, lose_the_history
from tests.faults.chaos.plan import Step
from tests.faults.chaos.world import World


@act
def the_history_is_lost(world: World, step: Step) -> None:
    """While the program is away; its ringer is away as well, or waits meanwhile."""
    world.end_all()
    lose_the_history(world, step)
    world.put_right(min(step.lasts, 60.0), world.alive.start)


@act
def the_history_is_lost_beside_its_bell(world: World, step: Step) -> None:
    with world.alive.window_killed():
        lose_the_history(world, step)
    world.alive.comes_back()


@act
def the_history_is_taken_away(world: World, step: Step) -> None:
    """While the program has it open."""
    if world.may_write and world.alive.windows():
        delete(world.history, step)
        world.history_was_lost = True


@act
def the_notes_are_lost(world: World, step: Step) -> None:
    world.end_all()
    world.lose_notes(of_this_run=False)
    world.put_right(min(step.lasts, 60.0), world.alive.start)


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
        with world.alive.window_killed(), suppress(subprocess.CalledProcessError):  # something still has a file open
            world.disk.allow_writing(allowed=False)
            world.may_write = False
            world.put_right(step.lasts, lambda: make_writable(world, lambda: world.disk.allow_writing(allowed=True)))
        world.alive.comes_back()


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


def make_writable(world: World, how: Callable[[], None]) -> None:
    how()
    world.may_write = True
