"""`easeful demo`: one whole heat session on a simulated clock, through the real window, told step by step."""

import json
import sys
import tempfile
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton

from easeful.core.record import Record
from easeful.core.session import ContactSession
from easeful.core.simulated_clock import SimulatedClock
from easeful.guide_stand_ins import SilentReading
from easeful.program import Program
from easeful.shell import make_shell
from easeful.stand_ins import silent_ports
from easeful.store.keeper import Keeper
from easeful.ui.runner import Runner

START = datetime(2026, 5, 12, 13, 20)  # noqa: DTZ001 (the person's own clock)
SEED = 1829  # the same ideas in every picture
TURNS = 8  # of the event loop, until layout and paint have settled


class Stage:
    """The window, a hand that presses its buttons, and a camera."""

    def __init__(self, folder: Path, out: Path) -> None:
        """Everything is kept in `folder`, pictures go to `out`."""
        self.clock = SimulatedClock(START.astimezone())
        self._began: float | None = None
        self._out, self._number = out, 0
        keeper = Keeper(folder, self.clock, lambda: None)
        keeper.change_setting("statement_read", 1)
        keeper.change_setting("theme", "light")
        self.keeper = keeper
        self._runner: Runner | None = None
        ports, self._reading = silent_ports(self.clock, keeper, self.say), SilentReading(self.say)
        self.program = Program(ports._replace(reading=self._reading), make_shell(self.clock, keeper.settings))
        self._runner = self.program.runner
        self._runner.changed.connect(self._tell)
        self.program.ideas.dice.seed(SEED)
        self.program.begin()
        self.program.window.show()
        self.program.finish()

    def say(self, words: str) -> None:
        """Print an event with its session time."""
        session = None if self._runner is None else self._runner.session
        if self._began is None and session is not None:
            self._began = session.start.boot
        passed = 0.0 if self._began is None else self.clock.boot() - self._began
        stamp = f"{int(passed) // 60:2d}:{int(passed) % 60:02d}" if self._began is not None else "  -  "
        print(f"  {stamp}  {words}")

    def _tell(self, session: ContactSession) -> None:
        why = f" ({session.reason.value})" if session.reason else ""
        self.say(f"session {session.state.value}{why}")

    def settle(self) -> None:
        """Let layout and paint happen."""
        for _ in range(TURNS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, name: str) -> None:
        """Save what the window shows."""
        self.settle()
        self._number += 1
        path = self._out / f"{self._number:02d}-{name}.png"
        if not self.program.window.grab().save(str(path)):
            message = f"the picture {path.name} could not be saved"
            raise OSError(message)
        self.say(f"picture {path.name}")

    def press(self, *buttons: str) -> None:
        """Press these buttons, one after the other; LookupError when one is not in view."""
        for words in buttons:
            self._press(words)

    def _press(self, words: str) -> None:
        self.settle()
        for button in self.program.window.findChildren(QAbstractButton):
            if button.isVisible() and button.isEnabled() and words in (button.text(), button.accessibleName()):
                button.click()
                self.settle()
                return
        message = f"no button {words!r} in view"
        raise LookupError(message)

    def do(self, key: str, seconds: int) -> None:
        """Do the idea of this key for so long, whether it has a card or not."""
        idea = next(idea for idea in self.program.ideas.bundled() if idea.key == key)
        self.program.idea_runner.start(idea)
        self.press("Distract")
        self.wait(seconds)

    def wait(self, seconds: int) -> None:
        """Let simulated time pass, second by second."""
        for _ in range(seconds):
            self.clock.advance(1.0)
            self.program.runner.tick()
            self.program.breath_runner.tick()
            self.program.guide_runner.tick()
            self.program.idea_runner.tick()
            self._reading.pass_second()


def prepare(stage: Stage) -> None:
    """From Home to the towel question."""
    stage.picture("home")
    stage.press("Heat")
    stage.picture("check-before")
    stage.press("None of these", *["One minute more"] * 5)
    stage.press("Pain now not noted", "6, moderate", "Keep")
    stage.picture("set-up")


def wear_the_pack(stage: Stage) -> None:
    """Twenty minutes with their skin checks, and the end."""
    stage.press("Towel is in place – start")
    stage.wait(300)
    stage.press("It looks fine")
    stage.wait(139)
    stage.picture("running")
    stage.press("History")
    stage.picture("dock")
    stage.wait(173)
    stage.picture("skin-check")
    stage.press("I am not sure")
    stage.picture("not-sure")
    stage.press("It looks fine")
    stage.wait(288)
    stage.press("It looks fine")
    stage.wait(324)
    stage.picture("time-is-up")
    stage.press("It is off")


def write_down(stage: Stage) -> Record:
    """What is asked afterwards, and where it is found; gives the record that was stored."""
    stage.picture("after")
    stage.press("4, moderate", "As before", "Save")
    stage.picture("home-with-rest")
    for page in ("History", "Settings", "Help"):
        stage.press(page)
        stage.picture(page.lower())
    return stage.keeper.records()[0]


def breathe_along(stage: Stage) -> None:
    """A first breathing session of three minutes."""
    stage.press("Breathe")
    stage.picture("breathe")
    stage.press("Start breathing")
    stage.wait(68)
    stage.picture("breathing")
    stage.wait(152)
    stage.press("Skip")


def listen(stage: Stage) -> None:
    """Part of a first guide."""
    stage.press("Imagine")
    stage.picture("imagine")
    stage.press("Begin")
    stage.wait(268)
    stage.picture("guide")
    stage.press("Stop", "Skip")


def pick(stage: Stage) -> None:
    """One small thing that helped before, and a picture to look at."""
    stage.do("name_what_moves", 600)
    stage.press("Stop", "Yes", "Save", "Distract")
    stage.picture("distract")
    stage.do("picture", 60)
    stage.picture("picture")
    stage.press("Stop", "Skip")


def play(out: Path) -> int:
    """Play it; gives the exit code. Pictures go to `out`, the person's own history is not touched."""
    from easeful.main import make_application

    application = make_application()
    try:
        out.mkdir(parents=True, exist_ok=True)
        _play(out)
    except OSError as error:
        print(f"Easeful cannot write to {out}: {error.strerror or error}.", file=sys.stderr)
        return 2
    print(f"The pictures are in {out}.")
    application.quit()
    return 0


def _play(out: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="easeful-demo-") as folder:
        print("A heat session of 20 minutes, on a simulated clock.")
        stage = Stage(Path(folder), out)
        prepare(stage)
        wear_the_pack(stage)
        record = write_down(stage)
        breathe_along(stage)
        listen(stage)
        pick(stage)
        print("The record of the pack:")
        print(json.dumps(asdict(record), indent=2, default=str))
        stage.keeper.leave()
