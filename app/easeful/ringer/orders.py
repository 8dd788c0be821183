"""Reads what the main program asks: one JSON object a line, and nothing else is believed."""

import json
import math
from enum import Enum
from typing import Any, NamedTuple

LONGEST_LINE = 4096


class Do(Enum):
    """What the ringer can be asked to do."""

    ARM = "arm"
    RING = "ring"
    SILENCE = "silence"
    TEST = "test"
    HELLO = "hello"
    QUIT = "quit"
    FAREWELL = "farewell"
    CARRY_ON_ALONE = "carry on alone"
    LOOK = "look"


class Order(NamedTuple):
    """One order; `end` and `guard` are boot seconds, `volume` is a linear gain from 0 to 1.

    `witness` is what the main program has its ringer keep of the session; only the main program understands it.
    """

    do: Do
    end: float = 0.0
    guard: float | None = None
    volume: float = 1.0
    witness: str = ""


ALONE, LOOK = Order(Do.CARRY_ON_ALONE), Order(Do.LOOK)  # the ringer says these to itself
_SAID = {do.value: do for do in Do if do not in {Do.CARRY_ON_ALONE, Do.LOOK}}


def read_order(line: bytes) -> Order | None:
    """Return the order in one line, or None when it is not one; an odd volume becomes a full one."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    do = _SAID.get(said.get("do")) if isinstance(said, dict) and isinstance(said.get("do"), str) else None
    if do is None:
        return None
    end, guard, volume = (_number(said.get(key)) for key in ("end", "guard", "volume"))
    if do is Do.ARM and end is None:
        return None
    gain = 1.0 if volume is None else min(max(volume, 0.0), 1.0)
    witness = said.get("witness")
    return Order(do, end or 0.0, guard, gain, witness if isinstance(witness, str) else "")


def _number(value: Any) -> float | None:  # noqa: ANN401 - JSON can hold anything
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:
        return None
