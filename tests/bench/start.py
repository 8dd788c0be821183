"""How long the start takes to a visible window, and how much memory it holds, beside a bare PySide6 window.

The goal is a ratio of at most 1.6 and at most 70 MB of proportional set size.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic, sleep

from tests.bench._screen import virtual_screen

ROUNDS = 7
REST_SECONDS = 4.0

# Tells when the first window is exposed, in the child's own words: the same for both.
TELL = """
import sys, time
from PySide6.QtCore import QObject, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Expose and thing.isExposed():
            print(time.monotonic(), flush=True)
            thing.removeEventFilter(self)
        return False
watch = Watch()
run = QApplication.exec
def wait():
    for window in QGuiApplication.topLevelWindows():
        window.installEventFilter(watch)
    return run()
QApplication.exec = staticmethod(wait)
"""
BARE = (
    TELL
    + """
application = QApplication([])
from PySide6.QtWidgets import QWidget
window = QWidget()
window.resize(1180, 780)
window.show()
QApplication.exec()
"""
)
OURS = (
    # In the order of `cli`: TELL loads Qt, and what is loaded before and without garbage collection is faster.
    """
import gc
gc.disable()
from easeful.store import keeper
"""
    + TELL
    + """
from PySide6.QtCore import QTimer
from easeful import shell
make = shell.make_shell
def make_and_tell(*words):
    window = make(*words)
    window.opened.connect(lambda _: QTimer.singleShot(0, lambda: print(time.monotonic(), flush=True)))
    return window
shell.make_shell = make_and_tell
from easeful.cli import run as start
sys.exit(start(sys.argv[1:]))
"""
)


def memory(process: int) -> float:
    """The proportional set size in MB."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def measure(
    code: str, arguments: list[str], environment: dict[str, str], *, rest: bool = False
) -> tuple[float, float, float]:
    """Seconds to a visible window, seconds to its first page, and MB after a rest (0 without one)."""
    begun = monotonic()
    command = [sys.executable, "-c", code, *arguments]
    child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    visible = float(child.stdout.readline()) - begun
    furnished = float(child.stdout.readline()) - begun if code == OURS else visible
    if rest:
        sleep(REST_SECONDS)
    held = memory(child.pid) if rest else 0.0
    child.terminate()
    child.wait()
    return visible, furnished, held


def main() -> None:
    """Measure in turns, so that a busy computer slows both alike."""
    with virtual_screen() as environment, tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPATH"] = os.pathsep.join(["app", environment.get("PYTHONPATH", "")])
        arguments = ["--data-dir", folder]
        for code, words in ((BARE, []), (OURS, arguments)):
            measure(code, words, environment)
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(measure(BARE, [], environment))
            ours.append(measure(OURS, arguments, environment))
        bare_memory = measure(BARE, [], environment, rest=True)[2]
        our_memory = measure(OURS, arguments, environment, rest=True)[2]
    alone = median(seconds for seconds, _, _ in bare)
    visible = median(seconds for seconds, _, _ in ours)
    page = median(seconds for _, seconds, _ in ours)
    print(f"bare window, visible    {alone:.3f} s   {bare_memory:.1f} MB")
    print(f"Easeful, visible        {visible:.3f} s   {our_memory:.1f} MB")
    print(f"Easeful, first page     {page:.3f} s")
    print(f"ratio, visible          {visible / alone:.2f} (median of {ROUNDS}; goal 1.6)")
    print(f"ratio, first page       {page / alone:.2f}")


if __name__ == "__main__":
    main()
