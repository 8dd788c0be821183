"""What a process holds in memory, and how it grows: a straight line through what was read of it."""

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import linear_regression
from typing import NamedTuple, Self


class Reading(NamedTuple):
    """What a process told of itself at a moment.

    `at` is in hours; `memory` and `own` (without what is read from files) in MB, `ticks` and `drawn` since its start;
    `references` are those to None, True and False.
    """

    at: float
    memory: float
    own: float
    objects: int = 0
    things: int = 0
    widgets: int = 0
    ticks: int = 0
    drawn: int = 0
    references: tuple[int, ...] = ()

    @classmethod
    def read(cls, line: str) -> Self:
        """One that was told by `tell`."""
        told = cls(*json.loads(line))
        return told._replace(references=tuple(told.references))

    def tell(self) -> None:
        """Print it as a line."""
        print(json.dumps(self), flush=True)


def resident(process: int | str = "self") -> tuple[float, float]:
    """MB in memory or swapped out, and how much of that is the process's own rather than read from a file."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
    found = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines)}
    return (found["Rss"] + found["Swap"]) / 1024, (found["Anonymous"] + found["Swap"]) / 1024


def slope(readings: Sequence[Reading], name: str = "memory") -> float:
    """How much something grows in an hour."""
    return linear_regression([each.at for each in readings], [getattr(each, name) for each in readings]).slope
