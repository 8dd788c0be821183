"""How long this computer let nothing run, so that a busy one does not turn a right answer into a failure."""

from threading import Event, Thread

from tests.faults.true_time import now

TURN = 0.01


class Stalls:
    """Notes from now on, until `close`, the longest time by which it was called too late."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Note no more."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        last = now()
        while not self._over.wait(TURN):
            moment = now()
            self.longest = max(self.longest, moment - last - TURN)
            last = moment
