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
from easeful.store.going_on import GoingOn
from easeful.store.history import History
from easeful.store.journal import Journal
from easeful.store.notices import say_unread
from easeful.store.own_guides import OwnGuides
from easeful.store.own_ideas import OwnIdeas
from easeful.store.own_patterns import OwnPatterns
from easeful.store.plain import parse, to_text
from easeful.store.records import Amendment, check_amendment, utc_offset_minutes
from easeful.store.running import read_session
from easeful.store.said import Memory


class Keeper:
    """The memory of the program; no failure of the disk is raised, and what fails is tried again.

    Methods that change something answer whether it is on the disk already.
    """

    def __init__(self, folder: Path | None, clock: Clock, tell: Callable[[], None], zone: tzinfo | None = None) -> None:
        """Open the history in `folder`, or keep everything in memory where there is none.

        `tell` is called when `status` or `notices` change, or whether something waits; `zone` None is the computer's.
        """
        self._folder, self._clock, self._zone = folder, clock, zone
        self.tell = tell
        self.patterns = OwnPatterns(lambda: self._memory.now, self._remember)
        self.guides = OwnGuides(lambda: self._memory.now.guides, self._remember)
        self.ideas = OwnIdeas(lambda: self._memory.now.ideas, self._remember)
        self._begin()

    def _begin(self, *, is_anew: bool = False) -> None:
        self._journal = Journal(self._folder and self._folder / DATABASE, self._clock, is_anew=is_anew)
        self._memory = Memory(self._journal)
        self._history = History(self._journal)
        self._going_on = GoingOn(self._journal)
        self._told = self._news()

    @property
    def status(self) -> str:
        """What is wrong with the saving now, as a sentence; nothing when all is saved."""
        return self._journal.status

    @property
    def notices(self) -> tuple[str, ...]:
        """What was done about the file and what could not be read, as sentences, each to be told once."""
        carried = self._journal.carried
        unread = (*self._memory.unread, *carried.unread, *self._history.unread, *self._going_on.unread)
        return (*self._journal.notices, *say_unread(unread))

    @property
    def pending(self) -> tuple[changes.Change, ...]:
        """What is not on the disk yet, in the order in which it happened."""
        return self._journal.pending

    @property
    def is_waiting(self) -> bool:
        """Whether a later `retry` may help: something is not written, or could not be read yet."""
        is_unread = not (self._memory.is_read and self._going_on.is_read)
        return bool(self.pending) or self._journal.may_open_later or (not self._journal.refusal and is_unread)

    @property
    def carried_over(self) -> int:
        """How many sessions the last run left unfinished; they are in the history now, as far as they had come."""
        return self._journal.carried.sessions

    @property
    def settings(self) -> Settings:
        """What the person set."""
        return self._memory.now.settings

    @property
    def answers(self) -> Answers:
        """What the person said about themselves and each place."""
        return self._memory.now.given.answers

    def answered_at(self, place: Place) -> datetime | None:
        """When the questions were last answered for this place (UTC)."""
        return self._memory.now.given.times.get(place.key)

    def records(self) -> list[Record]:
        """All sessions, newest first, with the times of the person's clock; read from the disk once."""
        return self._history.newest_first()

    def worn(self) -> list[Record]:
        """All sessions, also those that were taken out meanwhile: the skin does not forget them."""
        return self._history.worn()

    def knows(self, record_id: str) -> bool:
        """Whether this session is in the history, as far as anybody can tell: one that cannot be read may hold it."""
        return self._history.may_hold(record_id)

    def has_closed(self, session_id: str) -> bool:
        """Whether the history has the record of a session for sure; False where it cannot be read."""
        return self._history.holds(session_id)

    def running(self) -> list[ContactSession]:
        """The sessions whose pack was not taken off yet, as they were last saved."""
        return self._going_on.sessions()

    def save_running(self, session: ContactSession) -> bool:
        """Remember a session as it stands now."""
        return self._remember(changes.SaveRunning(session))

    @staticmethod
    def witness_of(session: ContactSession) -> str:
        """A session as text, for another witness than the history to keep."""
        return to_text(session)

    @staticmethod
    def session_of(witness: str) -> ContactSession | None:
        """The session that `witness_of` wrote; None where the text is none, or says something impossible."""
        try:
            plain = parse(witness)
            return read_session(str(plain["id"]), witness)
        except (ValueError, LookupError, TypeError):
            return None

    def save_unfinished(self, record: Record) -> bool:
        """Remember what a session would leave now: the next start moves it. At changes, and at most once a minute."""
        return self._remember(changes.SaveUnfinished(record, utc_offset_minutes(record.started_at, self._zone)))

    def drop_unfinished(self, record_id: str) -> bool:
        """Forget a session that leaves nothing: it was stopped before its first breath."""
        return self._remember(changes.DropUnfinished(record_id))

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
        is_there = self._history.take_out(record_id)
        return is_there and self._remember(changes.RemoveRecord(record_id, self._clock.now()))

    def put_back(self, record_id: str) -> bool:
        """Undo `remove`."""
        record = self._history.bring_back(record_id)
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

    def fold(self) -> None:
        """Have the one file hold everything that is saved; before the computer sleeps."""
        self._journal.fold()

    def back_up_daily(self) -> None:
        """See to it that the history has a copy of this day. Not while anything is urgent: it takes some 20 ms."""
        self._journal.back_up_daily()

    def erase_everything(self) -> tuple[str, ...]:
        """Remove the history, its copies and its damaged versions, and go on with an empty one.

        A pack that is on stays known, for its end must come. Returns the names that could not be removed.
        """
        sessions, before = self.running(), self._told
        self._journal.close()
        left = () if self._folder is None else erase_files(self._folder)
        self._begin(is_anew=True)
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
        self._memory.show(change)
        self._history.show(change)
        saved = self._journal.add(change)
        self._follow()
        return saved

    def _follow(self) -> None:
        self._memory.read()
        if (now := self._news()) != self._told:
            self._told = now
            self.tell()

    def _news(self) -> tuple[object, ...]:
        return self.status, bool(self.pending), self._journal.notices
