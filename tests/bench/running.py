"""What the program costs: at rest, and while a pack is on, ringer included; beside a bare window.

The goal is nothing at rest and at most 0.5 % of a core while a pack is on.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import sleep

from tests.bench._screen import virtual_screen
from tests.bench.start import BARE

SETTLE, SECONDS = 6.0, 40.0
TICKS = os.sysconf("SC_CLK_TCK")
STARTED = """
import sys
from PySide6.QtCore import QTimer
from easeful import program
build = program.Program.begin
def begin(self, page="home"):
    build(self, page)
    from easeful.core.pack import Method, SessionLength
    from easeful.core.place import Place
    from easeful.core.plan import plan_pack
    self.window.open("heat_ice")
    self.runner.start(plan_pack(Method.HEAT, Place(), SessionLength(15)))
    if len(sys.argv) > 3:
        self.window.open(sys.argv.pop())
program.Program.begin = begin
from easeful.cli import run
sys.exit(run(sys.argv[1:3]))
"""
RESTING = "import sys; from easeful.cli import run; sys.exit(run(sys.argv[1:]))"


def spent(process: int) -> float:
    """Seconds of processor time of a process and its children that still run."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(stat.parent.name) == process or int(fields[1]) == process:
            total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def share(code: str, arguments: list[str], environment: dict[str, str]) -> float:
    """Per cent of a core over the seconds after it has settled."""
    command = [sys.executable, "-c", code, *arguments]
    child = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    sleep(SETTLE)
    before = spent(child.pid)
    sleep(SECONDS)
    used = spent(child.pid) - before
    assert child.poll() is None, "a program that has ended costs nothing"
    child.terminate()
    child.wait()
    return 100 * used / SECONDS


def main() -> None:
    """Measure one after another: they must not share the processor."""
    with virtual_screen() as environment, tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPATH"] = os.pathsep.join(["app", environment.get("PYTHONPATH", "")])
        bare = share(BARE, [], environment)
        rest = share(RESTING, ["--data-dir", f"{folder}/rest"], environment)
        ring = share(STARTED, ["--data-dir", f"{folder}/ring"], environment)
        dock = share(STARTED, ["--data-dir", f"{folder}/dock", "history"], environment)
    print(f"bare window at rest         {bare:.2f} % of a core")
    print(f"Easeful at rest             {rest:.2f} %")
    print(f"a pack on, ring in view     {ring:.2f} %   (goal 0.5)")
    print(f"a pack on, dock in view     {dock:.2f} %   (goal 0.5)")


if __name__ == "__main__":
    main()
