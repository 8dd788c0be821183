"""The sessions whose pack is still on: read from the disk, with what waits."""

from easeful.core.session import ContactSession
from easeful.store.journal import Journal
from easeful.store.records import Unread
from easeful.store.running import load_running
from easeful.store.shown import show_in_running


class GoingOn:
    """The packs that were not taken off yet. `unread` are the rows that could not be read."""

    def __init__(self, journal: Journal) -> None:
        """Nothing is read before it is asked for."""
        self.unread: tuple[Unread, ...] = ()
        self._journal = journal

    def sessions(self) -> list[ContactSession]:
        """The sessions as they were last saved."""
        read, self.unread = self._journal.read(load_running) or ([], ())
        sessions = {session.id: session for session in read}
        for change in self._journal.pending:
            show_in_running(sessions, change)
        return list(sessions.values())
