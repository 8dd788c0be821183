"""Whether the program stays as it is: 24 simulated hours of sessions, and 30 minutes of ticking at 20 times the rate.

The goals: memory grows by 1 MB an hour at most, no widgets pile up, and no reference to None, True or False is lost
(Python 3.11 counts them, and a binding that gives back too many aborts a window after some minutes; a count that
rises takes nothing away). Beside what ticks a bare window of PySide6 ticks as often. It exits with 1 when a goal is
missed. Arguments: `--hours N` and `--minutes N`, of which 0 leaves that part out; in some minutes alone, what the start
takes still looks like growth. Needs Xvfb.
"""

import argparse
import sys

from tests.bench._days import soak_in_sessions
from tests.bench._ticks import soak_in_ticks


def run() -> int:
    """Both parts, one after the other."""
    parser = argparse.ArgumentParser(description="24 simulated hours of sessions, and 30 minutes of fast ticking.")
    parser.add_argument("--hours", type=int, default=24, help="simulated hours of sessions")
    parser.add_argument("--minutes", type=float, default=30.0, help="minutes of ticking")
    wanted = parser.parse_args()
    kept = True
    if wanted.hours:
        kept = soak_in_sessions(wanted.hours) and kept
    if wanted.minutes:
        kept = soak_in_ticks(wanted.minutes) and kept
    print(f"goals: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(run())
