"""The program's own timers, run by simulated time: what is never started never fires."""

from PySide6.QtCore import QObject, QTimer


class SimulatedTimers:
    """Fires each running timer of some objects when its interval has passed, and no other.

    A timer that is started anew while it runs goes on from where it was.
    """

    def __init__(self, *owners: QObject) -> None:
        self._passed = {timer: 0.0 for owner in owners for timer in owner.findChildren(QTimer)}

    def pass_time(self, seconds: float = 1.0) -> None:
        """Let seconds go by at once."""
        running = [timer for timer in self._passed if timer.isActive()]
        self._passed = {timer: passed if timer in running else 0.0 for timer, passed in self._passed.items()}
        for timer in running:
            self._passed[timer] += seconds
            if timer.isActive() and self._passed[timer] * 1000 >= timer.interval():
                self._passed[timer] = 0.0
                fire(timer)


def fire(timer: QTimer) -> None:
    """End a timer's interval now."""
    if timer.isSingleShot():
        timer.stop()
    timer.timeout.emit()
