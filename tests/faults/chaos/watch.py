"""The oracle: what must be true of a pack, whatever was done to its program."""

import re
from typing import NoReturn

from easeful.core.place import Area
from easeful.core.record import Record
from tests.faults.chaos.alive import within
from tests.faults.chaos.plan import LENGTH
from tests.faults.chaos.world import EARLIER, World
from tests.faults.stalls import Stalls
from tests.faults.started import Started
from tests.faults.true_time import now

ALARM = 5.0  # seconds in which something can ring, and must
SLACK = 2.0  # seconds of the minutes that are shown and recorded
PATIENCE = 20.0  # seconds for a window to say what it knows
NEVER_ANSWERED = "timeout"
ON_TIME = ("running", "skin_check")
WRONG = re.compile(r"Fatal Python error|[\w.]+(Error|Exception): |Q[A-Z]\w+::|QSocketNotifier")
PLANTED = "planted in"


def is_of_the_pack(record: Record) -> bool:
    """Whether this is the session that everything happened to."""
    return record.place is not None and record.place.area is Area.LOWER_BACK


class WrongError(Exception):
    """Something is not as it must be."""


class Watch:
    """Looks at the world after each fault; raises WrongError at the first thing that is."""

    def __init__(self, world: World, stalls: Stalls) -> None:
        self.world, self._stalls = world, stalls
        self.latest = 0.0  # seconds of the longest wait for an alarm
        self.is_over_early = False  # the skin check was not answered, or nobody can know the time

    @property
    def slack(self) -> float:
        """Seconds of tolerance on this computer, as busy as it is."""
        return SLACK + self._stalls.longest

    def look(self) -> None:
        """What must be true now."""
        world = self.world
        program = world.alive.at_hand()
        if program is not None:
            self._look_at(program)
        if (world.elapsed() >= LENGTH and not world.is_in_doubt) or self.is_over_early:
            self.must_alarm()

    def _look_at(self, program: Started) -> None:
        world = self.world
        if not self._knows(program):
            return
        state = program.do("state")
        left, truth = state["remaining"], LENGTH - world.elapsed()
        if abs(left - truth) > self.slack:
            self._complain_of_time(f"{left:.1f} s left, really {truth:.1f} s")
        if state["state"] == "time_is_up" and truth > self.slack:
            if state["reason"] == NEVER_ANSWERED or world.is_in_doubt:
                self.is_over_early = True
            else:
                self._complain_of_time(f"ended {truth:.1f} s early")
        if not within(PATIENCE, world.has_a_note):
            self.complain("no ringer is armed")
        if state["state"] in ON_TIME and not within(PATIENCE, lambda: len(world.alive.bells()) < 2):
            self.complain("an earlier ringer goes on")
        world.note_is_kept = True
        if world.may_write and not world.is_held:
            world.row_is_kept = world.history.exists()
            world.wall_is_known, world.has_restarted = True, False

    def _complain_of_time(self, words: str) -> None:
        if not self.world.is_in_doubt:
            self.complain(words)

    def _knows(self, program: Started) -> bool:
        """Whether the window knows of the pack, or comes to know it."""
        if within(PATIENCE if self.must_know() else 0.0, lambda: program.state() is not None):
            return True
        if self.must_know():
            self.complain("the pack is forgotten")
        return False

    def must_know(self) -> bool:
        """Whether a witness is left that can be asked."""
        world = self.world
        return world.note_is_kept or (world.row_is_kept and not world.is_held)

    def must_alarm(self) -> None:
        """Somebody who is near must know that the pack has to come off."""
        world, began = self.world, now()
        if world.alive.is_ended or not self.must_know():
            return
        came = within(ALARM, lambda: world.first_sound(began) is not None or self._is_on_screen())
        heard = world.first_sound(began)  # a window that is held up answers late whether it is on the screen
        waited = (now() if heard is None else heard) - began
        if not came or waited > ALARM + self._stalls.longest:
            self.complain(f"a missed end: nothing within {waited:.1f} s")
        self.latest = max(self.latest, waited)

    def _is_on_screen(self) -> bool:
        program = self.world.alive.at_hand()
        if program is None or program.state() != "time_is_up":
            return False
        return program.do("is_seen") and program.do("offers", "It is off")

    def _tell(self) -> str:
        program = self.world.alive.at_hand()
        alive = f"alive: {self.world.alive.all()}"
        return alive if program is None else f"{alive}, {program.do('state')}\n{program.do('reads')}"

    def look_at_log(self) -> None:
        """Nothing was raised that was not planted, and nothing crashed."""
        log = "" if self.world.alive.program is None else self.world.alive.program.log()
        wrong = [line for line in log.splitlines() if WRONG.match(line) and PLANTED not in line]
        if wrong:
            self.complain(f"in the log: {wrong[0]}\n{log[-3000:]}")

    def look_at_records(self, least: float, most: float, earlier: int) -> None:
        """One record of the pack, with its real minutes, and nothing else is lost; both limits in seconds."""
        world = self.world
        kept = world.records()
        ids = [record.id for record in kept]
        lost = set(EARLIER) - set(ids)
        if lost or len(set(ids)) < len(ids):
            self.complain(f"records lost or twice: {sorted(lost)}, {len(ids)} in all")
        mine = [record for record in kept if is_of_the_pack(record)]
        others = len(kept) - len(EARLIER) - len(mine)
        if others != earlier and not world.history_was_lost:
            self.complain(f"{others} records of the earlier session, not {earlier}")
        if len(mine) != 1:
            self.complain(f"{len(mine)} records of the pack: {mine}")
        (record,) = mine
        if not world.is_in_doubt and not least - self.slack <= record.actual <= most + self.slack:
            self.complain(f"{record.actual:.1f} s recorded, really {least:.1f} to {most:.1f} s")

    def complain(self, words: str) -> NoReturn:
        """Tell what is wrong, and when it was."""
        notes = f"notes when all had ended: {self.world.notes_then}"
        raise WrongError(f"at {self.world.elapsed():.1f} s: {words}\n{notes}\n{self._tell()}")
