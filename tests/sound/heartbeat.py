"""Whether a window goes on while what it started hangs."""

from PySide6.QtCore import QObject, QTimer

from easeful.core.clock import SystemClock

LONGEST_GAP = (
    1.0  # seconds between two turns of the window's loop: less than what hangs here does, more than a busy computer
)


class Heartbeat(QObject):
    """Knows the longest time in which the window's loop did not turn."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = SystemClock()
        self._last = self._clock.awake()
        self.longest = 0.0
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Count from now on: until now the test itself may have waited."""
        self._last = self._clock.awake()

    def _beat(self) -> None:
        now = self._clock.awake()
        self.longest = max(self.longest, now - self._last)
        self._last = now
