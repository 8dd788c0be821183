"""The test's own clock, which goes on evenly whatever was done to those of the program."""

from time import CLOCK_TAI, clock_gettime


def now() -> float:
    """Seconds of a clock that the shim does not move, the same in every process."""
    return clock_gettime(CLOCK_TAI)
