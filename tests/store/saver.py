"""A program that saves sessions as fast as it can, and says which are saved; it is meant to be killed."""

import sys
from pathlib import Path

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
        if keeper.save_running(session):
            say("running", session.id)
        clock.advance(600)
        session = session.tick(clock)[0].take_off(clock)
        if keeper.close(record_of(session, 0.0, "0.1.0")):
            say("closed", session.id)


if __name__ == "__main__":
    save_for_ever(Path(sys.argv[1]))
