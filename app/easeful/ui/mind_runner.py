"""What drives a session for the mind: one timer, its log, its pauses and its end; breathing and guides add the rest."""

from typing import Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from easeful.core.clock import Clock
from easeful.core.mind_time import Mood, Pause
from easeful.core.record import Record
from easeful.ui.mind_log import MindLog

LOOK_MS = 200


class MindSession(Protocol):
    """A session for the mind, frozen: every change gives a new one."""

    @property
    def mood(self) -> Mood:
        """Whether it goes on."""
        ...

    def pause(self, clock: Clock, why: Pause) -> Self:
        """Pause now."""
        ...

    def stop(self, clock: Clock) -> Self:
        """End it now."""
        ...


AnySession = TypeVar("AnySession", bound=MindSession)


class MindRunner(QObject, Generic[AnySession]):
    """Drives the session that is on. Every signal is emitted after the state was committed.

    `changed` carries the session after each pause, each going on, each other change and its end, `ticked` the session
    when a shown second has changed; `closed` the record, or None when nothing was done.
    """

    changed = Signal(object)
    ticked = Signal(object)
    closed = Signal(object)

    def __init__(self, clock: Clock, log: MindLog) -> None:
        """`log` keeps what the session leaves."""
        super().__init__()
        self._clock, self._log = clock, log
        self.session: AnySession | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.tick)

    def tick(self) -> None:
        """Ask the session what the time means for it."""
        raise NotImplementedError

    def _record(self, session: AnySession) -> Record:
        """What the session would leave now."""
        raise NotImplementedError

    def _keep(self, session: AnySession) -> None:
        self._log.keep(self._record(session))

    def _commit(self, session: AnySession) -> None:
        self._keep(session)
        self.session = session
        if session.mood is Mood.RUNNING:
            self._timer.start()
        else:
            self._timer.stop()  # a pause may last for days
        self.changed.emit(session)

    def pause(self, why: Pause = Pause.PERSON) -> None:
        """Pause, if it does not yet."""
        if self.session is not None and self.session.mood is Mood.RUNNING:
            self._commit(self.session.pause(self._clock, why))

    def stop(self) -> None:
        """End it now: commit the record, then tell."""
        if self.session is not None:
            self._end(self.session.stop(self._clock))

    def leave(self) -> None:
        """The program ends: commit what was done, and tell nobody."""
        self._timer.stop()
        if self.session is not None:
            self._commit_end(self.session.stop(self._clock))

    def forget(self) -> None:
        """End it and leave nothing of it: everything is erased."""
        if self.session is not None:
            session, self.session = self.session.stop(self._clock), None
            self._timer.stop()
            self.changed.emit(session)

    def _end(self, session: AnySession) -> None:
        self._timer.stop()
        record = self._commit_end(session)
        self.changed.emit(session)
        self.closed.emit(record)

    def _commit_end(self, session: AnySession) -> Record | None:
        self.session = None
        return self._log.end(self._record(session))
