"""The limits of a pattern that a person makes herself, and which of them one breaks."""

from enum import StrEnum
from typing import NamedTuple

from easeful.core.breath import FASTEST_RATE, SLOWEST_RATE, Breath, Level, Pattern, Phase
from easeful.core.one_line import is_one_line

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


def is_name(name: str) -> bool:
    """Whether a pattern of one's own may be called so: one line, not empty, up to `LONGEST_NAME` characters."""
    return bool(name.strip()) and is_one_line(name, LONGEST_NAME)


def own_pattern(key: str, name: str, breath: Breath | None) -> Pattern:
    """A pattern of one's own as it is offered; ValueError for a broken limit, or without a key, name or pace."""
    is_called = key != "" and is_one_line(key) and is_name(name)
    if not is_called or breath is None or not _is_within_limits(breath):
        message = f"not a pattern of one's own: {name!r:.60}"
        raise ValueError(message)
    return Pattern(key, name, breath, level=Level.HOLDS if breath.holds else Level.ALL, is_own=True)


def _is_within_limits(breath: Breath) -> bool:
    # `faults` finds none in what is not a number, and cannot add up the largest ones.
    is_finite = all(least <= breath.length(phase) <= most for phase, (least, most) in LIMITS.items())
    return is_finite and not faults(breath)
