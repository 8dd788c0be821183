"""What a session for the mind leaves in the history: kept while it goes on, so that no crash costs its minutes."""

from collections.abc import Callable

from easeful.core.record import Record

KEEP_SECONDS = 60.0  # at the latest after so much of it, its minutes are on the disk


class MindLog:
    """Knows what is kept of the session that is on."""

    def __init__(
        self, keep: Callable[[Record], object], close: Callable[[Record], object], drop: Callable[[str], object]
    ) -> None:
        """`keep`, `close` and `drop` commit an unfinished record, a whole one, and none; they never raise."""
        self._keep, self._close, self._drop = keep, close, drop
        self._kept = 0.0

    def begin(self) -> None:
        """A session begins: nothing of it is kept."""
        self._kept = 0.0

    def is_due(self, done: float) -> bool:
        """Whether so many seconds of it want to be kept."""
        return done - self._kept >= KEEP_SECONDS

    def keep(self, record: Record) -> None:
        """Keep what it would leave now; of one of which nothing was done, nothing."""
        self._kept = record.actual
        if record.actual > 0:
            self._keep(record)

    def end(self, record: Record) -> Record | None:
        """It is over: close its record, and answer that; None when nothing was done."""
        if record.actual > 0:
            self._close(record)
            return record
        self._drop(record.id)
        return None
