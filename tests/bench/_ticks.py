"""What half an hour of ticking at 20 times the rate leaves: each process beside a bare window of PySide6."""

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep

from tests.bench._memory import Reading, slope
from tests.bench._screen import virtual_screen

KINDS = ("bare", "ring", "breathing")
WARM_MINUTES, START_SECONDS = 3.0, 15.0
GROWTH, LOST = 1.0, 500  # the goals: MB an hour, and references to None, True or False that were given back too often
LEAST_TICKS = 0.8  # of those of the bare window: a busy computer slows both


class Ticking:
    """One process, on a screen of its own: what covers nothing is painted."""

    def __init__(self, kind: str, minutes: float, folder: Path, stack: ExitStack) -> None:
        self.kind = kind
        self._told = folder / f"{kind}.txt"
        environment = stack.enter_context(virtual_screen())
        command = [sys.executable, "-m", "tests.bench._ticking", kind, str(minutes), str(folder / kind)]
        with self._told.open("w") as told:
            self._process = subprocess.Popen(command, env=environment, stdout=told)
        stack.callback(self._end)

    def _end(self) -> None:
        self._process.terminate()
        self._process.wait()

    @property
    def is_over(self) -> bool:
        """Whether it ended by itself, as it never should."""
        return self._process.poll() is not None

    def readings(self, warm: float) -> list[Reading]:
        """What it told from so many minutes on."""
        lines = self._told.read_text().splitlines()
        return [reading for reading in map(Reading.read, lines) if reading.at >= warm / 60]


def moved(readings: list[Reading]) -> list[int]:
    """How far the counts of references to None, True and False rose; below zero, references were lost."""
    first, *_, last = readings
    return [late - early for early, late in zip(first.references, last.references, strict=True)]


def rate(readings: list[Reading]) -> float:
    """Ticks a second."""
    first, *_, last = readings
    return (last.ticks - first.ticks) / (3600 * (last.at - first.at))


def tell(kind: str, readings: list[Reading], least: float) -> bool:
    """Print what was measured of one process; whether it keeps the goals, of which `least` is in ticks a second."""
    first, *_, last = readings
    ticks, seconds = last.ticks - first.ticks, 3600 * (last.at - first.at)
    drawn, growth, own = last.drawn - first.drawn, slope(readings), slope(readings, "own")
    counts = moved(readings)
    lost = max(0, *(-each for each in counts))
    print(f"{kind:10} {ticks:,} ticks and {drawn:,} pictures: {rate(readings):.0f} and {drawn / seconds:.0f} a second")
    print(f"{'':10} {last.memory:.1f} MB, {growth:+.2f} MB an hour (goal {GROWTH}), its own part {own:+.2f}")
    immortal = ", which are immortal here" if sys.version_info >= (3, 12) else ""
    print(
        f"{'':10} references to None, True, False moved by {', '.join(f'{each:+}' for each in counts)}{immortal}: ",
        end="",
    )
    print(f"{lost} lost (goal {LOST}), {1000 * lost / ticks:.2f} in 1,000 ticks", flush=True)
    return kind == "bare" or (growth <= GROWTH and lost < LOST and rate(readings) >= least)


def soak_in_ticks(minutes: float) -> bool:
    """Let all of them tick side by side, and tell what each was found to hold; whether the goals are kept."""
    warm = min(WARM_MINUTES, minutes / 4)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        running = [Ticking(kind, minutes, folder, stack) for kind in KINDS]
        until = monotonic() + 60 * minutes + START_SECONDS
        while monotonic() < until and not any(each.is_over for each in running):
            sleep(1)
        ended = [each.kind for each in running if each.is_over]
        read = {each.kind: each.readings(warm) for each in running}
    return tell_all({kind: readings for kind, readings in read.items() if len(readings) > 1}, ended)


def tell_all(found: dict[str, list[Reading]], ended: list[str]) -> bool:
    """Print what is known of each, also of one that ended before its time; whether the goals are kept."""
    least = LEAST_TICKS * rate(found["bare"]) if "bare" in found else 0.0
    kept = [tell(kind, readings, least) for kind, readings in found.items()]
    if ended:
        print(f"ended by itself: {', '.join(ended)}")
    return not ended and all(kept)
