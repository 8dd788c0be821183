"""A process that lives through simulated hours of sessions and tells after each what it holds.

Its words: how many hours, and a folder.
"""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from easeful.core.simulated_clock import SimulatedClock
from easeful.house import collect_garbage
from easeful.main import make_application
from easeful.store.keeper import Keeper
from tests.bench._memory import Reading, resident
from tests.bench._sessions import Regular, spend_hour


def forget_what_was_told(person: Regular) -> None:
    """The stand-ins remember everything, which is not the program's."""
    for watched in (person.bell, person.sounds, person.desk, person.cues, person.reading, person.ambience):
        for name, value in vars(watched).items():
            if isinstance(value, list) and not name.startswith("_"):
                value.clear()


def read(person: Regular, hour: int) -> Reading:
    """What the process holds once all is settled."""
    person.settle()
    gc.collect()
    memory, own = resident()
    objects, widgets = len(gc.get_objects()), len(QApplication.allWidgets())
    things = len(person.window.findChildren(QObject)) + len(person.program.findChildren(QObject))
    return Reading(hour, memory, own, objects=objects, things=things, widgets=widgets)


def run() -> None:
    """Session after session."""
    hours, folder, clock = int(sys.argv[1]), Path(sys.argv[2]), SimulatedClock()
    application = make_application()
    keeper = Keeper(folder, clock, lambda: None)
    keeper.change_setting("statement_read", 1)
    keeper.change_setting("theme", "light")
    keeper.leave()
    gc.disable()
    person = Regular(folder, clock)
    collect_garbage()
    for hour in range(hours):
        spend_hour(person, hour)
        forget_what_was_told(person)
        read(person, hour + 1).tell()
    person.quit()
    application.exit(0)


if __name__ == "__main__":
    run()
