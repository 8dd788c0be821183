"""A process that ticks at 20 times the rate and tells every ten seconds what it holds.

Its words: `bare`, `ring` or `breathing`, the minutes that it must last, and a folder.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from easeful import cli, main, program
from easeful.activities.breathe.orb import Orb
from easeful.activities.breathe.page import BreathePage
from easeful.content.patterns import load_patterns
from easeful.core.clock import SystemClock
from easeful.core.pack import Method
from easeful.core.place import Place
from easeful.core.plan import ContactPlan, Cue, CueKind
from easeful.paths import RESOURCES
from easeful.store.keeper import Keeper
from easeful.ui import mind_runner, runner
from easeful.ui.breath_runner import BreathRunner
from easeful.ui.widgets.ring import Ring
from tests.bench._memory import Reading, resident

TIMES = 20  # as often as at home
TICK_MS = runner.SEEN_MS // TIMES
READ_MS = 10_000
COUNTED = (None, True, False)
DRAWN_EVERY = 4  # ticks of the bare window; the digits of a ring change once in four looks


class FastClock(SystemClock):
    """The computer's clocks, 20 times as fast: a second that is shown lasts 50 ms."""

    def __init__(self) -> None:
        super().__init__()
        self._from = super().boot(), super().awake(), super().now()

    def boot(self) -> float:
        return self._from[0] + TIMES * (super().boot() - self._from[0])

    def awake(self) -> float:
        return self._from[1] + TIMES * (super().awake() - self._from[1])

    def now(self) -> datetime:
        return self._from[2] + TIMES * (super().now() - self._from[2])


class Counts:
    """How often it ticked and drew; told every ten seconds once it reads."""

    def __init__(self) -> None:
        self.ticks = self.drawn = 0
        self._since = monotonic()
        self._reads = QTimer(interval=READ_MS)
        self._reads.timeout.connect(self.tell)

    def read(self) -> None:
        self._reads.start()

    def count_tick(self, _: object = None) -> None:
        self.ticks += 1

    def count_drawn(self, _: object = None) -> None:
        self.drawn += 1

    def tell(self) -> None:
        references = tuple(sys.getrefcount(thing) for thing in COUNTED)
        at = (monotonic() - self._since) / 3600
        Reading(at, *resident(), ticks=self.ticks, drawn=self.drawn, references=references).tell()


def counted(kind: type, name: str, count: Callable[[object], None]) -> None:
    """Let a method of a class be counted each time."""
    does = getattr(kind, name)

    def counting(self: object, *words: object) -> object:
        count(self)
        return does(self, *words)

    setattr(kind, name, counting)


def plan_for(minutes: float) -> ContactPlan:
    """A pack with one skin check, which is still to come when so many minutes are over."""
    needed = TIMES * 60 * (minutes + 1)
    return ContactPlan(Method.HEAT, Place(), 1.2 * needed, (Cue(1.1 * needed, CueKind.SKIN_CHECK),))


def put_on(shown: program.Program, minutes: float) -> None:
    """The pack on, its ring in view."""
    shown.window.open("heat_ice")
    shown.runner.start(plan_for(minutes))


def breathe(shown: program.Program, minutes: float) -> None:
    """A breathing session, its circle in view."""
    pattern = next(each for each in load_patterns(RESOURCES / "patterns").found if each.key == "long_out")
    shown.window.open("breathe")
    page = shown.window.page
    assert isinstance(page, BreathePage)
    page._start(pattern, round(2 * minutes) + 10)


def run_program(begin: Callable[[program.Program, float], None], minutes: float, folder: Path, counts: Counts) -> None:
    """The real program, which begins by itself once its first page is there."""
    opens = program.Program.begin

    def open_and_begin(self: program.Program, page: str = "home") -> None:
        opens(self, page)
        begin(self, minutes)
        counts.read()

    keeper = Keeper(folder, SystemClock(), lambda: None)
    keeper.change_setting("statement_read", 1)  # or it would lie over all
    keeper.leave()
    program.Program.begin = open_and_begin  # type: ignore[method-assign]
    sys.exit(cli.run(["--data-dir", str(folder)]))


class Bare(QWidget):
    """Ticks as often, and draws an ellipse and a number as often."""

    def __init__(self, counts: Counts) -> None:
        super().__init__()
        self._counts = counts
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()
        self.resize(1180, 780)
        self.show()

    def _tick(self) -> None:
        self._counts.count_tick()
        if self._counts.ticks % DRAWN_EVERY == 0:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._counts.count_drawn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawEllipse(QPointF(590, 390), 200 + self._counts.ticks % 100, 200)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._counts.ticks}")


def run_bare(counts: Counts) -> None:
    """A window of PySide6 and nothing else of the program."""
    window = Bare(counts)
    counts.read()
    QApplication.exec()
    window.close()


def run() -> None:
    """As it was asked."""
    kind, minutes, folder = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])
    counts = Counts()
    if kind == "bare":
        application = QApplication([])
        run_bare(counts)
        application.exit(0)
    runner.SEEN_MS = runner.HIDDEN_MS = TICK_MS
    if kind == "ring":
        main.SystemClock = FastClock  # type: ignore[misc]
        counted(runner.Runner, "tick", counts.count_tick)
        counted(Ring, "paintEvent", counts.count_drawn)
        run_program(put_on, minutes, folder, counts)
    mind_runner.LOOK_MS //= TIMES
    counted(BreathRunner, "tick", counts.count_tick)
    counted(Orb, "paintEvent", counts.count_drawn)
    run_program(breathe, minutes, folder, counts)


if __name__ == "__main__":
    run()
