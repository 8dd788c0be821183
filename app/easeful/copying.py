"""Has the history copied once a day, at a moment when nothing else is to be done, but never much later."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from easeful.core.clock import Clock

FIRST_MS = 10_000  # the start is over then
BUSY_MS = 60_000  # a person who starts the program for one session may close it soon after
REST_MS = 3_600_000
LONGEST_SECONDS = 3600.0  # awake; what is left open for longer is not waited for


class Copying(QObject):
    """Nothing runs before `begin`."""

    def __init__(self, clock: Clock, back_up: Callable[[], None], is_resting: Callable[[], bool]) -> None:
        """`back_up` may hold up everything for some 50 ms; `is_resting` tells whether nobody would notice."""
        super().__init__()
        self._clock, self._back_up, self._is_resting = clock, back_up, is_resting
        self._waits_since: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Look soon, and now and then from then on."""
        self._timer.start(FIRST_MS)

    def _look(self) -> None:
        now = self._clock.awake()
        if self._waits_since is None:
            self._waits_since = now
        if self._is_resting() or now - self._waits_since >= LONGEST_SECONDS:
            self._waits_since = None
            self._back_up()
            self._timer.start(REST_MS)
        else:
            self._timer.start(BUSY_MS)
