"""The real house: the program with the ringer process, the real sounds and the real desktop."""

import gc
import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from easeful.breath_cues import BreathCues
from easeful.core.clock import Clock
from easeful.core.session import State
from easeful.desk import DesktopServices
from easeful.desktop.one_instance import OneInstance
from easeful.desktop.opener import Opener
from easeful.guide_sound import FamilyRecordings, Narration, QuietSounds
from easeful.paths import AUDIO
from easeful.ports import Ports
from easeful.program import Program
from easeful.ringer.client import Ringer
from easeful.ringer.hush import ArmedNote, hush, hush_orphans, read_notes
from easeful.ringer.orphan import RESTARTED_AT
from easeful.sleeping import join_sleep
from easeful.sounds import Sounds
from easeful.store.keeper import Keeper
from easeful.ui.window import Window

OVERLAP_MS = 4000  # the quiet second of the ringer's sound, and enough of its rise


class OrphanBells:
    """The ringers that earlier runs left, found by their notes in some folders."""

    def __init__(self, folders: Sequence[Path], owner: str) -> None:
        """Nothing is read before it is asked for; the notes of `owner` are of this run."""
        self._folders, self._owner = folders, owner

    def notes(self) -> Sequence[ArmedNote]:
        """What they are armed for."""
        return read_notes(self._folders, self._owner)

    def hush(self, spared: Collection[Path] = ()) -> None:
        """Silence them, but not those whose notes are spared."""
        hush_orphans(self._folders, self._owner, spared)

    def hush_one(self, note: ArmedNote) -> None:
        """Silence this one."""
        hush(note)


class House:
    """Made once, for a window that is in view already."""

    def __init__(self, window: Window, clock: Clock, keeper: Keeper, folder: Path, notes: Sequence[Path]) -> None:
        """`notes` are the folders for the ringer's notes: the data folder, and one for when that takes none."""
        restart = [sys.executable, "-m", "easeful", "--data-dir", str(folder)]
        self._ringer = Ringer(notes, AUDIO / "chimes" / "end.wav", restart)
        self._desk = DesktopServices()
        ports = Ports(
            clock=clock,
            keeper=keeper,
            bell=self._ringer,
            earlier_bells=OrphanBells(notes, self._ringer.owner),
            sounds=Sounds(self._ringer),
            cues=BreathCues(clock),
            reading=Narration(clock),
            ambience=QuietSounds(),
            recordings=FamilyRecordings(),
            desk=self._desk,
            opener=Opener(),
            folder=folder,
        )
        self.program = Program(ports, window)

    def open(self, page: str, instance: OneInstance) -> None:
        """Open the first page, then do what can wait: the keys, the socket, the garbage."""
        program = self.program
        self._desk.activated.connect(program.leaving.come_back)
        join_sleep(program, self._desk)
        instance.raise_asked.connect(program.leaving.come_back)
        program.begin(page, came_back=RESTARTED_AT in os.environ)
        self._take_over()
        QTimer.singleShot(0, instance, instance.listen)
        QTimer.singleShot(0, program.finish)
        QTimer.singleShot(0, collect_garbage)

    def _take_over(self) -> None:
        """Hush the ringers of earlier runs, once this program's own is armed; one that rings, once it is heard, too.

        Each time it is looked once more what they know: one that no session explains is not hushed.
        """
        program, runner = self.program, self.program.runner

        def hush() -> None:
            program.opening.look_again()
            program.ports.earlier_bells.hush(program.opening.spared)

        session, alerts = runner.session, program.alerts
        runner.closed.connect(lambda _record: hush())
        if session is None:
            QTimer.singleShot(0, self._desk, hush)
        elif session.state is State.TIME_IS_UP:
            alerts.heard.connect(lambda: QTimer.singleShot(OVERLAP_MS, self._desk, hush))
        else:
            alerts.armed.connect(hush)

    def leave(self) -> None:
        """Let go of everything; the bell stays armed while a pack is on.

        The window is hidden first, while all is alive: pages keep what was begun, and Qt's own end, which hides
        what it finds, does not call a page whose Python half is gone.
        """
        self.program.window.hide()
        self.program.breath_runner.leave()
        self.program.guide_runner.leave()
        self.program.idea_runner.leave()
        if self.program.runner.session is not None:
            self._ringer.leave()
        else:
            self._ringer.close()
        self._desk.close()


def collect_garbage() -> None:
    """Collect garbage from now on; what the start made stays for good and is not looked at again."""
    gc.freeze()
    gc.enable()
