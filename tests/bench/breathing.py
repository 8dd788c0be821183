"""What a breathing session costs, beside a bare widget of its size that paints a growing ellipse as often.

The goals: 60 pictures a second and 20 ms between two of them in 99 of 100 cases, 2 ms to paint one, 10 % of a core
while it breathes, and 1 % where nothing moves. A busy computer shows in all of them: see the load that is printed.
"""

import os
from statistics import median
from typing import NamedTuple

from tests.bench._cost import run_shown
from tests.bench._screen import virtual_screen

SETTLE, SECONDS, ROUNDS = 3.0, 20.0, 3
CASES = {
    "bare ellipse, 540 px": ("bare", "light", 540),
    "bare ellipse, 480 px": ("bare", "light", 480),
    "orb, light, 540 px": ("orb", "light", 540),
    "orb, dark, 540 px": ("orb", "dark", 540),
    "orb, light, 480 px": ("orb", "light", 480),
    "orb, dark, 480 px": ("orb", "dark", 480),
    "bars, dark, 1092 x 540 px": ("bars", "dark", 540),
}
SHOWN = """
import json, math, sys, time
from dataclasses import replace
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
kind, name, side, settle, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5])
application = QApplication([])
from easeful.activities.breathe.bars import Bars
from easeful.activities.breathe.face import face_of
from easeful.activities.breathe.orb import Orb
from easeful.core.breath import Breath, Pattern
from easeful.core.breathing import begin_breathing
from easeful.core.clock import SystemClock
from easeful.core.settings import Settings
from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.wardrobe import wear
theme, clock = Theme(RESOURCES), SystemClock()
wear(theme, replace(Settings(), theme=name))
session = begin_breathing(Pattern("long_out", "", Breath(4, 6)), 5, clock)
session = replace(session, time=session.time.move(clock, 20.0))
def look_at_clock():
    global session
    session, _ = session.look(clock)
    assert session.is_on and session.why is None, "a session that pauses costs nothing"
looks = QTimer(interval=200)  # as in the program: one that nobody looks at stands still
looks.timeout.connect(look_at_clock)
looks.start()
class Bare(QWidget):
    def __init__(self):
        super().__init__()
        self.timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=16)
        self.timer.timeout.connect(self.tick)
        self.fullness, self.colour = 0.0, theme.colour("breathe.tint2")
    def go_on(self):
        self.timer.start()
    def tick(self):
        self.fullness = session.position(clock).fullness
        self.update()
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        radius = self.width() / 540 * (140 + 92 * self.fullness)
        middle = self.width() / 2
        painter.drawEllipse(QPointF(middle, middle), radius, radius)
began, took = [], []
def timed(kind):
    class Timed(kind):
        def paintEvent(self, event):
            before = time.perf_counter()
            super().paintEvent(event)
            began.append(before)
            took.append(time.perf_counter() - before)
    return Timed
look = lambda: face_of(session, clock)
make = {
    "bare": lambda: timed(Bare)(),
    "orb": lambda: timed(Orb)(theme, clock, look),
    "bars": lambda: timed(Bars)(theme, look),
}
window = QWidget()
window.resize(1180, 780)
shown = make[kind]()
if kind != "bare":
    shown.prepare(session.course.breath)
shown.setParent(window)
shown.setGeometry(44 if kind == "bars" else 590 - side // 2, 64, 1092 if kind == "bars" else side, side)
window.show()
shown.go_on()
def begin():
    began.clear()
    took.clear()
    print("begun", flush=True)
def tell():
    gaps = [1000 * (later - earlier) for earlier, later in zip(began, began[1:])]
    print(json.dumps([gaps, [1000 * seconds for seconds in took]]), flush=True)
QTimer.singleShot(int(1000 * settle), begin)
QTimer.singleShot(int(1000 * (settle + seconds)), tell)
application.exec()
"""


class Figures(NamedTuple):
    """Pictures a second; ms between two and to paint one; per cent of a core; the load of the computer then."""

    rate: float
    gap: float
    gap_99: float
    gap_most: float
    paint: float
    paint_99: float
    core: float
    load: float


def share(values: list[float], part: float) -> float:
    """The value that a `part` of them does not exceed."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def measure(case: tuple[str, str, int], environment: dict[str, str]) -> Figures:
    """One run of one case."""
    kind, theme, side = case
    words = (kind, theme, str(side), str(SETTLE), str(SECONDS))
    shown = run_shown(SHOWN, *words, seconds=SECONDS, environment=environment)
    gaps, paints = shown.told
    return Figures(
        rate=1000 * len(gaps) / sum(gaps),
        gap=median(gaps),
        gap_99=share(gaps, 0.99),
        gap_most=max(gaps),
        paint=sum(paints) / len(paints),
        paint_99=share(paints, 0.99),
        core=shown.core,
        load=shown.load,
    )


def row(name: str, found: Figures) -> str:
    """One row of the table."""
    gaps = f"{found.gap:7.1f} {found.gap_99:7.1f} {found.gap_most:7.1f}"
    paints = f"{found.paint:7.2f} {found.paint_99:7.2f}"
    return f"  {name:26} {found.rate:6.1f} {gaps} {paints} {found.core:7.2f} {found.load:6.1f}"


def ratio(found: dict[str, Figures], theme: str, side: int) -> str:
    """The orb beside the bare widget of its size."""
    orb, bare = found[f"orb, {theme}, {side} px"], found[f"bare ellipse, {side} px"]
    ratios = f"gap p99 {orb.gap_99 / bare.gap_99:.2f}, paint {orb.paint / bare.paint:.2f}"
    return f"  {theme}, {side} px, beside the bare one: {ratios}, core {orb.core / bare.core:.2f}"


def tell(words: str, found: dict[str, Figures]) -> None:
    """Print a table with its ratios."""
    print(words)
    for name, figures in found.items():
        print(row(name, figures))
    for side in (540, 480):
        for theme in ("light", "dark"):
            print(ratio(found, theme, side))


def main() -> None:
    """Measure in turns, so that a busy computer slows all alike."""
    found: dict[str, list[Figures]] = {name: [] for name in CASES}
    with virtual_screen() as environment:
        environment["PYTHONPATH"] = os.pathsep.join(["app", environment.get("PYTHONPATH", "")])
        for _ in range(ROUNDS):
            for name, case in CASES.items():
                found[name].append(measure(case, environment))
    print("                             rate     gap     p99    most   paint     p99  core %   load")
    print("  goals for the orb            60            20.0            2.00    2.00   10.00")
    best = {name: min(runs, key=lambda run: run.core) for name, runs in found.items()}
    middle = {name: Figures(*map(median, zip(*runs, strict=True))) for name, runs in found.items()}
    tell(f"the best of {ROUNDS} runs of {SECONDS:.0f} s", best)
    tell("the median", middle)


if __name__ == "__main__":
    main()
