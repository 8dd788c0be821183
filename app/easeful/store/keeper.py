"""What the program remembers: on the disk where that works, in memory until it does."""

from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Unpack

from easeful.core.clock import Clock
from easeful.core.place import Place
from easeful.core.record import Record
from easeful.core.safety import Answers
from easeful.core.session import ContactSession
from easeful.core.settings import Settings
from easeful.store import changes
from easeful.store.erase import erase_files
from easeful.store.files import DATABASE
from easeful.store.journal import Journal
from easeful.store.notices import say_unread
from easeful.store.records import Amendment, Unread, check_amendment, load_records, utc_offset_minutes
from easeful.store.running import load_running
from easeful.store.said import Said, load_said


class Keeper:
    """The memory of the program; no failure of the disk is raised, and what fails is tried again.

    Methods that change something answer whether it is on the disk already.
    """

    def __init__(self, folder: Path | None, clock: Clock, tell: Callable[[], None], zone: tzinfo | None = None) -> None:
        """Open the history in `folder`, or keep everything in memory where there is none.

        `tell` is called when `status` changes; `zone` None is the computer's time zone.
        """
        self._folder = folder
        self._clock = clock
        self.tell = tell
        self._zone = zone
        self._removed: dict[str, Record] = {}
        self._begin()

    def _begin(self) -> None:
        self._unread: dict[str, tuple[Unread, ...]] = {}
        self._said = Said()
        self._said_is_read = False
        self._history: dict[str, Record] | None = None
        self._journal = Journal(self._folder and self._folder / DATABASE, self._clock)
        self._load()
        self._told = self.status

    @property
    def status(self) -> str:
        """What is wrong with the saving now, as a sentence; nothing when all is saved."""
        if self._journal.refusal:
            return f"{self._journal.refusal} What you do now is kept until you close Easeful."
        return "Not saved yet. Easeful keeps it and tries again." if self._journal.pending else ""

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be read, as sentences, each to be told once."""
        aside = self._journal.set_aside
        unread = (row for rows in self._unread.values() for row in rows)
        return (*(() if aside is None else (aside.sentence,)), *say_unread(unread))

    @property
    def pending(self) -> tuple[changes.Change, ...]:
        """What is not on the disk yet, in the order in which it happened."""
        return self._journal.pending

    @property
    def settings(self) -> Settings:
        """What the person set."""
        return self._said.settings

    @property
    def answers(self) -> Answers:
        """What the person said about themselves and each place."""
        return self._said.given.answers

    def answered_at(self, place: Place) -> datetime | None:
        """When the questions were last answered for this place (UTC)."""
        return self._said.given.times.get(place.key)

    def records(self) -> list[Record]:
        """All sessions, newest first, with the times of the person's clock; read from the disk once."""
        return sorted(self._records().values(), key=lambda record: record.started_at, reverse=True)

    def worn(self) -> list[Record]:
        """All sessions, also those that were taken out meanwhile: the skin does not forget them."""
        return [*self.records(), *self._removed.values()]

    def knows(self, record_id: str) -> bool:
        """Whether this session is in the history, as far as anybody can tell: one that cannot be read may hold it."""
        return record_id in self._records() or self._history is None

    def running(self) -> list[ContactSession]:
        """The sessions whose pack was not taken off yet, as they were last saved."""
        read, self._unread["running"] = self._journal.read(load_running) or ([], ())
        sessions = {session.id: session for session in read}
        for change in self.pending:
            changes.show_in_running(sessions, change)
        return list(sessions.values())

    def save_running(self, session: ContactSession) -> bool:
        """Remember a session as it stands now."""
        return self._remember(changes.SaveRunning(session))

    def close(self, record: Record) -> bool:
        """Put a session into the history and end its running, in one step; twice is as good as once."""
        return self._remember(changes.CloseRecord(record, utc_offset_minutes(record.started_at, self._zone)))

    def amend(self, record_id: str, **amendment: Unpack[Amendment]) -> bool:
        """Complete a session; ValueError for pain outside 0 to 10, an overlong note, or another field.

        One that was removed meanwhile is not completed, and False is answered.
        """
        check_amendment(amendment)
        if not self.knows(record_id):
            return False
        return self._remember(changes.AmendRecord(record_id, amendment))

    def remove(self, record_id: str) -> bool:
        """Take a session out of the history; it can be put back until the program ends."""
        record = self._records().get(record_id)
        if record is None:
            return False
        self._removed[record_id] = record
        return self._remember(changes.RemoveRecord(record_id, self._clock.now()))

    def put_back(self, record_id: str) -> bool:
        """Undo `remove`."""
        record = self._removed.pop(record_id, None)
        return record is not None and self._remember(changes.PutRecordBack(record))

    def change_setting(self, name: str, value: object) -> bool:
        """Set one setting; ValueError for a name or value that does not exist."""
        return self._remember(changes.SaveSetting(name, value))

    def answer(self, place: Place, fitting: Iterable[str]) -> bool:
        """Remember which questions fit for this place, and that they were all answered now."""
        return self._remember(changes.SaveAnswers(place, frozenset(fitting), self._clock.now()))

    def retry(self) -> bool:
        """Write what waits; whether all is saved now. To be called now and then while `status` says so."""
        self._journal.retry()
        self._follow()
        return not self.pending

    def erase_everything(self) -> tuple[str, ...]:
        """Remove the history, its copies and its damaged versions, and go on with an empty one.

        A pack that is on stays known, for its end must come. Returns the names that could not be removed.
        """
        sessions = self.running()
        self._journal.close()
        left = () if self._folder is None else erase_files(self._folder)
        self._removed.clear()
        before = self._told
        self._begin()
        self._told = before
        for session in sessions:
            self._journal.add(changes.SaveRunning(session))
        self._follow()
        return left

    def leave(self) -> bool:
        """Write what waits and let go of the file; whether all is saved."""
        saved = self._journal.retry()
        self._journal.close()
        return saved

    def _remember(self, change: changes.Change) -> bool:
        self._said = self._said.with_change(change)
        if self._history is not None:
            changes.show_in_records(self._history, change)
        saved = self._journal.add(change)
        self._follow()
        return saved

    def _follow(self) -> None:
        self._load()
        if self.status != self._told:
            self._told = self.status
            self.tell()

    def _records(self) -> dict[str, Record]:
        if self._history is not None:
            return self._history
        loaded = self._journal.read(load_records)
        read, self._unread["record"] = loaded or ([], ())
        records = {record.id: record for record in read}
        for change in self.pending:
            changes.show_in_records(records, change)
        self._history = records if loaded is not None else None
        return records

    def _load(self) -> None:
        """Read the small things once, as soon as the disk can be read, and keep what was said before that."""
        loaded = None if self._said_is_read else self._journal.read(load_said)
        if loaded is not None:
            self._said_is_read = True
            self._said, self._unread["said"] = loaded
            for change in self.pending:
                self._said = self._said.with_change(change)
