"""What a test measures of an end: when it was due, when it was on the screen, when the ringer began."""

from typing import NamedTuple

from tests.faults.ear import Ear
from tests.faults.moved_clock import MovedClock
from tests.faults.started import Started
from tests.faults.true_time import now
from tests.ringer.rig import until

QUIET_SECONDS = 1.0  # the ringer's tape begins with them
LIMIT = 20.0
CHECK_LEFT = 40.0  # seconds: a check that is still open at the end


class End(NamedTuple):
    """How late an end was, in seconds: on the screen, and of the ringer (without its quiet first second)."""

    seen: float
    rung: float


def bring_near_the_end(clock: MovedClock, program: Started, ear: Ear, left: float = 2.0) -> float:
    """Let time pass until so many seconds before the end; returns its moment by the test's own clock.

    The chime of the skin check that falls due on the way is over by then.
    """
    clock.go_on(program.do("state")["remaining"] - CHECK_LEFT)
    chimed = now()
    assert program.reaches("skin_check")
    assert ear.hears(chimed)
    assert ear.becomes_silent()
    clock.go_on(program.do("state")["remaining"] - left)
    return now() + program.do("state")["remaining"]


def measure(program: Started, ear: Ear, due: float) -> End:
    """Wait for the end that was due at a moment, and measure it."""
    assert until(lambda: ear.first_sound(due) is not None, LIMIT), "the ringer was not heard"
    rung = ear.first_sound(due)
    assert rung is not None
    assert program.reaches("time_is_up", LIMIT)
    assert until(lambda: program.do("painted") is not None, LIMIT), "the end was not painted"
    return End(program.do("painted") - due, rung - due - QUIET_SECONDS)


def take_off(program: Started, ear: Ear) -> None:
    """Answer the end, and come to rest."""
    program.press("It is off")
    assert ear.becomes_silent()
