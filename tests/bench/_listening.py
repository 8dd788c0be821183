"""The program as a benchmark listens to it: its real parts that read aloud, and stand-ins for the rest."""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from easeful.core.clock import SystemClock
from easeful.guide_sound import FamilyRecordings, Narration, QuietSounds
from easeful.main import make_application
from easeful.program import Program
from easeful.shell import make_shell
from easeful.stand_ins import silent_ports
from easeful.store.keeper import Keeper

READY = 5.0  # seconds in which the voice has answered


def open_program(page: str, settings: dict[str, object]) -> tuple[QApplication, Program]:
    """The program on one of its pages, with a new folder and these settings; its window is seen."""
    application, clock = make_application(), SystemClock()
    keeper = Keeper(Path(tempfile.mkdtemp()), clock, lambda: None)
    for name, value in {"statement_read": 1, **settings}.items():
        keeper.change_setting(name, value)
    ports = silent_ports(clock, keeper, lambda _: None)
    ports = ports._replace(reading=Narration(clock), ambience=QuietSounds(), recordings=FamilyRecordings())
    program = Program(ports, make_shell(clock, keeper.settings))
    program.begin(page)
    program.window.show()
    program.finish()
    return application, program
