"""The limits of a pattern that a person makes herself, and which of them one breaks."""

from enum import StrEnum
from typing import NamedTuple

from easeful.core.breath import FASTEST_RATE, SLOWEST_RATE, Breath, Phase

STEP = 0.5  # seconds
LONGEST_NAME = 40  # characters
# Seconds, least and most. The rates are the content reference's (2.2); the rest is what its patterns (2.1) stay within.
LIMITS = {
    Phase.IN: (1.0, 8.0),
    Phase.SECOND_IN: (0.0, 3.0),
    Phase.HOLD: (0.0, 7.0),
    Phase.OUT: (1.0, 10.0),
    Phase.HOLD_OUT: (0.0, 4.0),
}


class Limit(StrEnum):
    """Which limit is broken."""

    SHORT = "short"
    LONG = "long"
    FAST = "fast"  # the whole breath
    SLOW = "slow"


class Fault(NamedTuple):
    """A broken limit: of one phase, or of the whole breath (None); `bound` in seconds, of a rate a minute."""

    phase: Phase | None
    limit: Limit
    bound: float


def faults(breath: Breath) -> tuple[Fault, ...]:
    """Every limit that the breath breaks."""
    found = []
    for phase, (least, most) in LIMITS.items():
        if not breath.length(phase) >= least:  # so that what is no number is not let through
            found.append(Fault(phase, Limit.SHORT, least))
        if breath.length(phase) > most:
            found.append(Fault(phase, Limit.LONG, most))
    if breath.seconds <= 0 or breath.rate > FASTEST_RATE:
        found.append(Fault(None, Limit.FAST, FASTEST_RATE))
    elif breath.rate < SLOWEST_RATE:
        found.append(Fault(None, Limit.SLOW, SLOWEST_RATE))
    return tuple(found)
