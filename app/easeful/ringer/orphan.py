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

# A program that dies at every start would else be started again without end: twice a minute is enough. The seconds
# after the last start, by how many there were in the last minute.
PAUSES = (0.0, 5.0, 60.0)
MINUTE = 60.0
RESTARTED_AT = "EASEFUL_RESTARTED_AT"  # the boot seconds of these starts, in whole numbers


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
        self._starts = _starts(environment.get(RESTARTED_AT, ""))

    def trust(self) -> None:
        """The program has said farewell, so it does not die at every start: the next start need not wait."""
        self._starts.clear()

    def see_to_it(self) -> None:
        """Have the program running: start it, and again some time after a start that failed.

        One that ended well is not started again: another was running already, or the person has closed it.
        """
        now = self._clock.boot()
        self._starts = [at for at in self._starts if now - MINUTE < at <= now]
        pause = PAUSES[min(len(self._starts), len(PAUSES) - 1)]
        if not self._command or now < max(self._starts, default=now) + pause or not self._has_failed():
            return
        self._starts.append(now)
        import subprocess  # noqa: PLC0415 - 6 ms that only an orphan spends

        nowhere = subprocess.DEVNULL
        environment = self._environment | {RESTARTED_AT: " ".join(str(int(at)) for at in self._starts)}
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


def _starts(restarted_at: str) -> list[float]:
    return [float(word) for word in restarted_at.split() if word.isascii() and word.isdigit()]
