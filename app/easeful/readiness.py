"""Looks, while a start is prepared, whether sound, bell and keep-awake would work (reliability rule 8)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from easeful.core.need import Need
from easeful.ports import Ports

LOOK_MS = 1000


class Readiness(QObject):
    """Knows what is missing; what is not known yet counts as there. Nothing runs before `watch`."""

    def __init__(self, ports: Ports, is_in_use: Callable[[], bool]) -> None:
        """`is_in_use` tells that a pack is on, whose bell must not be closed."""
        super().__init__()
        self._ports, self._is_in_use = ports, is_in_use
        self._told: Callable[[], None] = lambda: None
        self._bell_is_well = True
        self._is_watching = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def watch(self, told: Callable[[], None]) -> None:
        """Look from now on, and tell when it may have changed, until `unwatch`."""
        self._told = told
        self._bell_is_well = self._is_watching = True
        self._ports.sounds.watch(told)
        # Once the page is in view: a new process takes its time.
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if not self._is_watching or self._is_in_use():
            return  # the page is left again, or a pack was found that needs bell and keep-awake for itself
        self._ports.desk.try_out(self._told)
        self._note(well=self._ports.bell.stand_by())
        self._timer.start()

    def unwatch(self) -> None:
        """Look no longer, and let everything rest that no session needs."""
        self._is_watching = False
        self._ports.sounds.unwatch()
        self._timer.stop()
        QTimer.singleShot(0, self, self._let_rest)

    def _let_rest(self) -> None:
        if not self._is_watching:
            self._ports.bell.stand_down()

    def _look(self) -> None:
        if not self._is_in_use():
            self._note(well=self._ports.bell.watch())

    def _note(self, *, well: bool) -> None:
        if well is not self._bell_is_well:
            self._bell_is_well = well
            self._told()

    def missing(self) -> frozenset[Need]:
        """What is known to be missing."""
        found = {
            Need.SOUND: self._ports.sounds.outputs() == (),
            Need.BELL: not self._bell_is_well,
            Need.AWAKE: self._ports.desk.keeps_awake() is False,
        }
        return frozenset(need for need, is_missing in found.items() if is_missing)
