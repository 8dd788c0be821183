"""What a ringer does when its main program has died: ring with patience, and bring the program back."""

import os
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from .clock import Clock

if TYPE_CHECKING:
    import subprocess

WITHOUT_PAUSE = 10 * 60.0
ROUND = 5 * 60.0
BURST = 30.0
LATER_ROUNDS = 2 * 60 * 60.0

# A program that dies at every start would else be started again without end.
SECONDS_BETWEEN_RESTARTS = 60.0
RESTARTED_AT = "EASEFUL_RESTARTED_AT"


class Stage(Enum):
    """What an orphan does at one moment of its ringing."""

    RING = auto()
    REST = auto()
    OVER = auto()


def stage_at(rung_for: float) -> Stage:
    """Return what to do `rung_for` awake seconds after the ringing began.

    Ten minutes without pause, then the last 30 s of every 5 minutes for two hours.
    """
    if rung_for < WITHOUT_PAUSE:
        return Stage.RING
    if rung_for >= WITHOUT_PAUSE + LATER_ROUNDS:
        return Stage.OVER
    return Stage.RING if (rung_for - WITHOUT_PAUSE) % ROUND >= ROUND - BURST else Stage.REST


class Restart:
    """Starts the main program again, so that a window with Stop and "It is off" appears."""

    def __init__(self, command: Sequence[str], clock: Clock, environment: Mapping[str, str]) -> None:
        """Take the command line to start; an empty one starts nothing."""
        self._command = list(command)
        self._clock = clock
        self._environment = dict(environment)
        self._started: subprocess.Popen[bytes] | None = None
        self._earliest = _earliest(environment.get(RESTARTED_AT, ""), clock.boot())

    def see_to_it(self) -> None:
        """Have the program running: start it, and again a minute after a start that failed.

        One that ended well is not started again: another was running already, or the person has closed it.
        """
        now = self._clock.boot()
        if not self._command or now < self._earliest or not self._has_failed():
            return
        self._earliest = now + SECONDS_BETWEEN_RESTARTS
        import subprocess  # noqa: PLC0415 - 6 ms that only an orphan spends

        nowhere = subprocess.DEVNULL
        environment = self._environment | {RESTARTED_AT: f"{now:.0f}"}
        try:
            self._started = subprocess.Popen(
                self._command,
                stdin=nowhere,
                stdout=nowhere,
                stderr=nowhere,
                env=environment,
                start_new_session=os.name == "posix",
            )
        except OSError:
            self._command = []  # there is no such program any more

    def _has_failed(self) -> bool:
        """Whether the last start, if there was one, did not lead to a program."""
        return self._started is None or self._started.poll() not in (None, 0)


def _earliest(restarted_at: str, now: float) -> float:
    try:
        last = float(restarted_at)
    except ValueError:
        return now
    return min(last, now) + SECONDS_BETWEEN_RESTARTS
