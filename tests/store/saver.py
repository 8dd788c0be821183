"""A program that saves sessions as fast as it can, and says which are saved; it is meant to be killed.

It ends by itself when something is not saved.
"""

import sys
from pathlib import Path

from easeful.core.breath import Breath, Pattern
from easeful.core.breath_record import record_of_breathing
from easeful.core.breathing import BreathSession, begin_breathing
from easeful.core.pack import Method, SessionLength
from easeful.core.place import Place
from easeful.core.plan import plan_pack
from easeful.core.record import record_of
from easeful.core.session import begin
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.keeper import Keeper


def say(what: str, name: str) -> None:
    sys.stdout.write(f"{what} {name}\n")
    sys.stdout.flush()


def save_for_ever(folder: Path) -> None:
    clock = SimulatedClock()
    keeper = Keeper(folder, clock, lambda: None)
    while True:
        session = begin(plan_pack(Method.HEAT, Place(), SessionLength(15)), clock)
        if not keeper.save_running(session):
            return
        say("running", session.id)
        clock.advance(600)
        session = session.tick(clock)[0].take_off(clock)
        if not keeper.close(record_of(session, 0.0, "0.1.0")):
            return
        say("closed", session.id)
        if not breathe(keeper, clock):
            return


def breathe(keeper: Keeper, clock: SimulatedClock) -> bool:
    """A breathing session that is saved each minute; whether all was."""
    session = begin_breathing(Pattern("even", "Even breath", Breath(5, 5)), 3, clock)
    for _ in range(3):
        session = breathe_a_minute(session, clock)
        record = record_of_breathing(session, clock, "0.1.0")
        if not keeper.save_unfinished(record):
            return False
        say("unfinished", session.id)
    if keeper.close(record):
        say("closed", session.id)
    return not keeper.pending


def breathe_a_minute(session: BreathSession, clock: SimulatedClock) -> BreathSession:
    """Looked at as often as it must be: a longer gap would be a sleep."""
    for _ in range(20):
        clock.advance(3)
        session, _cues = session.look(clock)
    return session


if __name__ == "__main__":
    save_for_ever(Path(sys.argv[1]))
