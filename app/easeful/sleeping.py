"""What the program does around the computer's sleep: keeps what is begun, then looks at every deadline again."""

from typing import TYPE_CHECKING

from easeful.core.mind_time import Pause

if TYPE_CHECKING:
    from easeful.program import Program


def keep_what_is_begun(program: "Program") -> None:
    """Before the computer sleeps: pause what pauses, which commits it, and write what still waits."""
    for runner in (program.breath_runner, program.guide_runner, program.idea_runner):
        runner.pause(Pause.SLEPT)
    program.ports.keeper.retry()


def look_at_deadlines(program: "Program") -> None:
    """After it: the pack first, then the others; the timers would come to it, but later."""
    program.runner.tick()
    for runner in (program.breath_runner, program.guide_runner, program.idea_runner):
        runner.tick()
    if program.sounds_runner.is_on:
        program.sounds_runner.look()
    program.look_twice()
