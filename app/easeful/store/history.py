"""The sessions as they are shown: read from the disk once, with what waits, and with what can still be put back."""

from easeful.core.record import Record
from easeful.store.changes import Change
from easeful.store.journal import Journal
from easeful.store.records import Unread, load_records
from easeful.store.shown import show_in_records


class History:
    """What was done. `unread` are the rows that could not be read."""

    def __init__(self, journal: Journal) -> None:
        """Nothing is read before it is asked for."""
        self.unread: tuple[Unread, ...] = ()
        self._journal = journal
        self._read: dict[str, Record] | None = None
        self._joined = journal.joined
        self._removed: dict[str, Record] = {}

    def newest_first(self) -> list[Record]:
        """All sessions that are in the history."""
        return sorted(self._records().values(), key=lambda record: record.started_at, reverse=True)

    def worn(self) -> list[Record]:
        """Those and the ones that were taken out meanwhile."""
        return [*self.newest_first(), *self._removed.values()]

    def may_hold(self, record_id: str) -> bool:
        """Whether a session is in the history, as far as anybody can tell."""
        return record_id in self._records() or self._read is None

    def holds(self, record_id: str) -> bool:
        """Whether a session is in the history for sure, or was until it was taken out."""
        return record_id in self._records() or record_id in self._removed

    def take_out(self, record_id: str) -> bool:
        """Hold on to a session that is to be removed; whether there is one."""
        record = self._records().get(record_id)
        if record is not None:
            self._removed[record_id] = record
        return record is not None

    def bring_back(self, record_id: str) -> Record | None:
        """The session that was taken out and is wanted again; None when there is none."""
        return self._removed.pop(record_id, None)

    def show(self, change: Change) -> None:
        """Apply a change at once."""
        if self._read is not None:
            show_in_records(self._read, change)

    def _records(self) -> dict[str, Record]:
        if self._read is not None and self._joined == self._journal.joined:
            return self._read
        loaded = self._journal.read(load_records)
        if loaded is None and self._read is not None:
            return self._read
        read, self.unread = loaded or ([], ())
        records = {record.id: record for record in read}
        for change in self._journal.pending:
            show_in_records(records, change)
        if loaded is not None:
            self._read, self._joined = records, self._journal.joined
        return records
