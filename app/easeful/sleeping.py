"""What the program does around the computer's sleep: keeps what is begun, then looks at every deadline again."""

from functools import partial
from typing import TYPE_CHECKING

from easeful.core.mind_time import Pause

if TYPE_CHECKING:
    from easeful.desk import DesktopServices
    from easeful.program import Program


def join_sleep(program: "Program", desk: "DesktopServices") -> None:
    """Each by a slot of its own: when one fails, the others still happen."""
    minds = (program.breath_runner, program.guide_runner, program.idea_runner)
    for runner in minds:
        desk.sleeping.connect(partial(runner.pause, Pause.SLEPT))  # which commits it
    desk.sleeping.connect(lambda: program.ports.keeper.retry())  # noqa: PLW0108 - its answer is for nobody
    desk.sleeping.connect(program.ports.keeper.fold)  # a computer whose battery ends in its sleep loses the log first
    # The timers would come to it, but later: the pack first.
    for look in (program.runner.tick, *(runner.tick for runner in minds), program.sounds_runner.catch_up):
        desk.woke.connect(look)
    desk.woke.connect(program.look_twice)
