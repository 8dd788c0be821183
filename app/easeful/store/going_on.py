"""The sessions whose pack is still on: read from the disk, with what waits."""

from easeful.core.session import ContactSession
from easeful.store.journal import Journal
from easeful.store.records import Unread
from easeful.store.running import load_running
from easeful.store.shown import show_in_running


class GoingOn:
    """The packs that were not taken off yet.

    `unread` are the rows that could not be read, and `is_read` tells whether the disk answered when it was asked last.
    """

    def __init__(self, journal: Journal) -> None:
        """Nothing is read before it is asked for."""
        self.unread: tuple[Unread, ...] = ()
        self.is_read = False
        self._journal = journal

    def sessions(self) -> list[ContactSession]:
        """The sessions as they were last saved."""
        loaded = self._journal.read(load_running)
        self.is_read = loaded is not None
        read, self.unread = loaded or ([], ())
        sessions = {session.id: session for session in read}
        for change in self._journal.pending:
            show_in_running(sessions, change)
        return list(sessions.values())
