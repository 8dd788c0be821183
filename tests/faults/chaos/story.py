"""Plays one random session on the real program, from the start to the record."""

import sqlite3
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from tests.faults.chaos.acts import ACTS
from tests.faults.chaos.alive import within
from tests.faults.chaos.plan import CHECKS, LENGTH, Plan
from tests.faults.chaos.watch import PATIENCE, Watch, WrongError, is_of_the_pack
from tests.faults.chaos.world import World
from tests.faults.computer import Computer
from tests.faults.stalls import Stalls

LEAD = 1.0  # seconds before the end, to which time is moved
SAVED = 45.0  # seconds in which what waits for the disk is written
ANSWERS = "It looks fine"


class Outcome(NamedTuple):
    """What came of a session: what was wrong, if anything, and the longest wait for an alarm in seconds."""

    plan: Plan
    wrong: str
    latest: float
    was_lost: bool  # no witness was left, so that nothing could be known


def play(plan: Plan, computer: Computer, tell: Callable[[str], None] = lambda _: None) -> Outcome:
    """Play it; `tell` hears what is done."""
    world, stalls = World(computer), Stalls()
    watch = Watch(world, stalls)
    try:
        Story(plan, world, watch, tell).play()
        wrong = ""
    except WrongError as found:
        wrong = str(found)
    except Exception:  # noqa: BLE001 - whatever stops a story is told with it
        wrong = f"at {world.elapsed():.1f} s: it could not go on: {traceback.format_exc()}"
    finally:
        stalls.close()
        world.close()
    return Outcome(plan, wrong, watch.latest, not watch.must_know())


class Story:
    """One session."""

    def __init__(self, plan: Plan, world: World, watch: Watch, tell: Callable[[str], None]) -> None:
        self.plan, self.world, self.watch, self._tell = plan, world, watch, tell
        self._looked_at = 0.0  # seconds: the last skin check that was answered or let pass

    def play(self) -> None:
        """Start, let it all happen, take the pack off, and look at what is kept."""
        self._put_on()
        for step in self.plan.steps:
            self._pass_to(step.at)
            self._tell(str(step))
            ACTS[step.name](self.world, step)
            self._see()
        self._pass_to(LENGTH - LEAD)
        self._pass_to(LENGTH)
        self._come_to_rest()
        if self.watch.must_know():
            self._take_off()

    def _put_on(self) -> None:
        world = self.world
        world.alive.start()
        if self.plan.earlier:
            world.alive.program.start_heat("Upper back")
            world.alive.program.press("Stop heat", "Skip")
        world.alive.program.start_heat()
        world.begin()

    def _pass_to(self, moment: float) -> None:
        """Also by the skin checks on the way."""
        began = self.world.elapsed()
        for at in (*(check for check in CHECKS if began < check < moment), moment):
            self.world.pass_to(at)
            self._see()

    def _see(self) -> None:
        self._answer()
        self.watch.look()

    def _answer(self) -> None:
        """Look at the skin when that is asked for, as most people do."""
        world, passed = self.world, self.world.elapsed()
        if not any(self._looked_at < at <= passed for at in CHECKS) or passed > LENGTH - LEAD:
            return
        program = world.alive.at_hand()
        if program is None or not self.plan.answers or not self.watch.must_know():
            return
        within(PATIENCE, lambda: program.state() in ("skin_check", "time_is_up"))
        program.do("let_go")
        if program.do("offers", ANSWERS):
            program.press(ANSWERS)
            self._looked_at = passed

    def _come_to_rest(self) -> None:
        """Everything is put right, and the person is there."""
        world = self.world
        world.put_all_right()
        world.alive.start()
        program = world.alive.at_hand()
        if world.is_in_doubt and program is not None and (state := program.do("state")) is not None:
            world.pass_by(max(0.0, state["remaining"]), world.clock.go_on)
            self.watch.is_over_early = True
        self.watch.look()

    def _take_off(self) -> None:
        world, watch = self.world, self.watch
        program = world.alive.at_hand()
        if not within(PATIENCE, lambda: program.state() == "time_is_up"):
            watch.complain("its end is not shown")
        program.do("let_go")
        least = world.elapsed()
        program.press("It is off")
        most = world.elapsed()  # a window that is held up is pressed late
        self._must(world.ear().becomes_silent, "it rings on although the pack is off")
        self._must(self._is_written, "the record is not written")
        self._end(program)
        self._must(lambda: not world.alive.ringers(), "a ringer is left")
        world.alive.start()
        again = world.alive.at_hand()
        self._must(lambda: again.state() is None and not again.sees("A pack may still be on"), "a pack is found again")
        self._end(again)
        watch.look_at_log()
        watch.look_at_records(least, most, int(self.plan.earlier))

    def _is_written(self) -> bool:
        with suppress(OSError, sqlite3.Error):  # a copy of files that are just being written
            return any(is_of_the_pack(record) for record in self.world.records())
        return False

    def _end(self, program: object) -> None:
        """By the cross of its window."""
        program.do("close_window")
        self._must(lambda: not self.world.alive.windows(), f"the window does not close:\n{program.log()[-500:]}")

    def _must(self, fact: Callable[[], bool], words: str) -> None:
        if not within(SAVED, fact):
            self.watch.complain(words)
