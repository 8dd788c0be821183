"""One timer that asks the session, commits what it answers, and tells what happened."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from easeful.core.clock import Clock
from easeful.core.found import found_again, given_up
from easeful.core.plan import ContactPlan
from easeful.core.record import Record, record_of
from easeful.core.session import ContactSession, State, begin
from easeful.ui.words import countdown, stopwatch

SEEN_MS = 250
HIDDEN_MS = 1000
SLEPT_SECONDS = 5.0  # a gap between boot and awake time above this was a sleep


class Runner(QObject):
    """Drives the pack that is on. Every signal is emitted after the state was committed.

    `changed` carries the session after each transition, `ticked` when a shown digit has changed,
    `cued` a cue that fell due, `closed` the record, `slept` the seconds of a sleep that just ended.
    """

    changed = Signal(object)
    ticked = Signal(object)
    cued = Signal(object, object)
    closed = Signal(object)
    slept = Signal(float)

    def __init__(
        self,
        clock: Clock,
        save: Callable[[ContactSession], object],
        close: Callable[[Record], object],
        version: str,
    ) -> None:
        """`save` and `close` commit; they never raise, and keep in memory what the disk refuses."""
        super().__init__()
        self._clock, self._save, self._close, self._version = clock, save, close, version
        self.session: ContactSession | None = None
        self._shown = ""
        self._slept = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(SEEN_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, plan: ContactPlan, pain_before: int | None = None, went_on: tuple[str, ...] = ()) -> None:
        """Begin a session now; does nothing while a pack is on."""
        if self.session is None:
            self._adopt(begin(plan, self._clock, pain_before, went_on))
            self.tick()

    def find_again(self, *sessions: ContactSession) -> None:
        """Go on with the session of an earlier run of the program, the last of them; older ones are over.

        So are all of them where another was begun before they were found.
        """
        *older, last = sessions if self.session is None else (*sessions, None)
        for session in filter(None, older):
            self._close(record_of(given_up(session), 0.0, self._version))
        if last is not None:
            self._adopt(found_again(last, self._clock))
            self.tick()

    def _adopt(self, session: ContactSession) -> None:
        self._slept = session.slept(self._clock)
        self._timer.start()
        self._commit(session)

    def _commit(self, session: ContactSession) -> None:
        self._save(session)
        self.session = session
        self.changed.emit(session)

    def slow_down(self, *, hidden: bool) -> None:
        """Ask less often while nobody sees the digits."""
        self._timer.setInterval(HIDDEN_MS if hidden else SEEN_MS)

    def tick(self) -> None:
        """Ask the session what the time means for it."""
        if self.session is None:
            return
        self._notice_sleep(self.session)
        after, cues = self.session.tick(self._clock)
        if after is not self.session:
            self._commit(after)
        for cue in cues:
            self.cued.emit(after, cue)
        self._show(after)

    def _notice_sleep(self, session: ContactSession) -> None:
        slept = session.slept(self._clock)
        if slept - self._slept > SLEPT_SECONDS:
            self.slept.emit(slept - self._slept)
        self._slept = max(slept, self._slept)

    def _show(self, session: ContactSession) -> None:
        if session.state is State.TIME_IS_UP:
            shown = stopwatch(session.overrun(self._clock))
        else:
            shown = countdown(session.remaining(self._clock))
        if session.state is State.SKIN_CHECK:
            shown += countdown(session.answer_left(self._clock))
        if shown != self._shown:
            self._shown = shown
            self.ticked.emit(session)

    def looks_fine(self) -> None:
        """The skin is fine: go on."""
        if self.session is not None:
            self._commit(self.session.looks_fine(self._clock))

    def not_sure(self) -> None:
        """The person is not sure about the skin."""
        if self.session is not None:
            self._commit(self.session.not_sure(self._clock))

    def take_off(self) -> None:
        """The pack is off: commit the record, then tell."""
        if self.session is None:
            return
        session = self.session.take_off(self._clock)
        record = record_of(session, session.slept(self._clock), self._version)
        self._close(record)
        self._timer.stop()
        self.session = None
        self.changed.emit(session)
        self.closed.emit(record)
