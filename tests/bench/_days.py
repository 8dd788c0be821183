"""What simulated hours of sessions leave in memory, read after each from a process of their own."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench._memory import Reading, slope
from tests.bench._screen import virtual_screen

WARM = 6  # hours, until the history shows as many rows as it ever does
GROWTH, WIDGETS, OBJECTS = 1.0, 20, 1000  # the goals: MB an hour; and how many more there are at the end, at most


def live(hours: int) -> list[Reading]:
    """What was read after each hour; none where the process ended before its time."""
    with virtual_screen() as environment, tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-m", "tests.bench._hours", str(hours), str(Path(name) / "data")]
        environment["PYTHONFAULTHANDLER"] = "1"
        lived = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    readings = [Reading.read(line) for line in lived.stdout.splitlines()]
    if lived.returncode or len(readings) < hours:
        print(f"ended after {len(readings)} of {hours} simulated hours with {lived.returncode}")
        return []
    return readings


def soak_in_sessions(hours: int) -> bool:
    """Let the hours pass, and tell what has grown since the program was warm; whether the goals are kept."""
    readings = live(hours)
    if not readings:
        return False
    first, *_, last = warm = readings[min(WARM, hours // 3) - 1 :]
    growth, own = slope(warm), slope(warm, "own")
    widgets, things, objects = (getattr(last, name) - getattr(first, name) for name in ("widgets", "things", "objects"))
    print(f"sessions   hours {first.at:.0f} to {last.at:.0f}: {first.memory:.1f} MB, then {last.memory:.1f} MB")
    print(f"{'':10} {growth:+.2f} MB an hour (goal {GROWTH}), its own part {own:+.2f}")
    print(f"{'':10} widgets {first.widgets}, then {last.widgets} (goal {WIDGETS} more); ", end="")
    print(f"objects of Qt {first.things}, then {last.things}")
    print(f"{'':10} objects of Python {first.objects:,}, then {last.objects:,} (goal {OBJECTS:,} more)", flush=True)
    return growth <= GROWTH and max(widgets, things) <= WIDGETS and objects <= OBJECTS
