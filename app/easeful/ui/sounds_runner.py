"""Quiet sounds that play alone, until their time is over or they are stopped."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from easeful.core.clock import Clock

LOOK_MS = 1000


class SoundsRunner(QObject):
    """`changed` tells that they begin or end, `ticked` that another second has passed."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, clock: Clock) -> None:
        """Nothing plays."""
        super().__init__()
        self._clock = clock
        self._ends: float | None = None
        self.is_over = False  # whether their time ended them
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Whether they play alone."""
        return self._ends is not None

    def left(self) -> float:
        """Seconds until they end by themselves."""
        return 0.0 if self._ends is None else max(0.0, self._ends - self._clock.boot())

    def start(self, minutes: int) -> None:
        """Play for so many minutes from now on."""
        self._ends, self.is_over = self._clock.boot() + 60.0 * minutes, False
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """End now."""
        if self._ends is not None:
            self._ends = None
            self._timer.stop()
            self.changed.emit()

    def catch_up(self) -> None:
        """Look after the computer slept, if they play."""
        if self.is_on:
            self.look()

    def look(self) -> None:
        """End when the time is over, also when it was over while the computer slept."""
        if self.left() <= 0:
            self.is_over = True
            self.stop()
        else:
            self.ticked.emit()
