"""What is to be remembered, as values: each can be written, and makes some older ones useless."""

import sqlite3
from datetime import datetime
from typing import NamedTuple

from easeful.core.breath import Pattern
from easeful.core.place import Place
from easeful.core.record import Record
from easeful.core.session import ContactSession
from easeful.store.answers import save_answers
from easeful.store.guide_changes import MarkGuide, RemoveGuide, SaveGuide
from easeful.store.idea_changes import MarkIdea, RemoveIdea, SaveIdea
from easeful.store.patterns import remove_pattern, save_pattern
from easeful.store.records import Amendment, amend_record, put_record_back, remove_record
from easeful.store.running import close_running, save_running
from easeful.store.settings_table import save_setting
from easeful.store.unfinished import drop_unfinished, save_unfinished

About = tuple[str, str]


class SaveRunning(NamedTuple):
    """A session as it stands now."""

    session: ContactSession

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it, inside a transaction of its own; so do all changes."""
        save_running(connection, self.session)

    @property
    def about(self) -> About:
        """What the last change alone decides."""
        return "running", self.session.id


class SaveUnfinished(NamedTuple):
    """What a session would leave if the program ended now, with the person's offset from UTC at its start."""

    record: Record
    offset_minutes: int

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_unfinished(connection, self.record, self.offset_minutes)

    @property
    def about(self) -> About:
        """What the last change alone decides."""
        return "unfinished", self.record.id


class DropUnfinished(NamedTuple):
    """A session that leaves nothing."""

    record_id: str

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        drop_unfinished(connection, self.record_id)

    @property
    def about(self) -> About:
        """What the last change alone decides."""
        return "unfinished", self.record_id


class CloseRecord(NamedTuple):
    """A session that ended, with the person's offset from UTC in minutes at its start."""

    record: Record
    offset_minutes: int

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it; the session neither runs nor is unfinished any more."""
        close_running(connection, self.record, self.offset_minutes)
        drop_unfinished(connection, self.record.id)

    @property
    def about(self) -> None:
        """Every one counts."""


class AmendRecord(NamedTuple):
    """What the person added to a session."""

    record_id: str
    amendment: Amendment

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        amend_record(connection, self.record_id, self.amendment)

    @property
    def about(self) -> None:
        """Every one counts."""


class RemoveRecord(NamedTuple):
    """A session that was taken out of the history."""

    record_id: str
    at: datetime

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        remove_record(connection, self.record_id, self.at)

    @property
    def about(self) -> None:
        """Every one counts."""


class PutRecordBack(NamedTuple):
    """A removed session that is wanted again."""

    record: Record

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        put_record_back(connection, self.record.id)

    @property
    def about(self) -> None:
        """Every one counts."""


class SaveSetting(NamedTuple):
    """One setting."""

    name: str
    value: object

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_setting(connection, self.name, self.value)

    @property
    def about(self) -> About:
        """What the last change alone decides."""
        return "setting", self.name


class SaveAnswers(NamedTuple):
    """What fits for a place, and when that was said."""

    place: Place
    fitting: frozenset[str]
    at: datetime

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_answers(connection, self.place, self.fitting, self.at)

    @property
    def about(self) -> None:
        """Every one counts."""


class SavePattern(NamedTuple):
    """One of the person's own breathing patterns, new or changed."""

    pattern: Pattern

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_pattern(connection, self.pattern)

    @property
    def about(self) -> About:
        """What the last change alone decides."""
        return "pattern", self.pattern.key


class RemovePattern(NamedTuple):
    """A breathing pattern that the person does not want any more."""

    key: str

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        remove_pattern(connection, self.key)

    @property
    def about(self) -> About:
        """What the last change alone decides."""
        return "pattern", self.key


OfSession = SaveRunning | SaveUnfinished | DropUnfinished | CloseRecord
OfHistory = AmendRecord | RemoveRecord | PutRecordBack
OfPerson = SaveSetting | SaveAnswers | SavePattern | RemovePattern
OfOffers = SaveGuide | RemoveGuide | MarkGuide | SaveIdea | RemoveIdea | MarkIdea
Change = OfSession | OfHistory | OfPerson | OfOffers


# What is told so often that it may wait in the log for the next change of another kind.
OFTEN = (SaveSetting, SaveUnfinished, DropUnfinished)


def replaces(newer: Change, older: Change) -> bool:
    """Whether the newer change makes writing the older one useless."""
    return older.about is not None and older.about == newer.about
