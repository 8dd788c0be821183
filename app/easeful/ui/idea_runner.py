"""One timer that asks the idea that is done, and keeps what it would leave in the history."""

from PySide6.QtCore import Signal

from easeful.core.clock import Clock
from easeful.core.idea import Idea
from easeful.core.idea_record import record_of_idea
from easeful.core.idea_session import IdeaSession, begin_idea
from easeful.core.mind_time import Mood
from easeful.core.record import Record
from easeful.ui.mind_log import MindLog
from easeful.ui.mind_runner import MindRunner
from easeful.ui.words import stopwatch


class IdeaRunner(MindRunner[IdeaSession]):
    """Drives the idea that is done; `cued` carries what comes up meanwhile, and the session then."""

    cued = Signal(object, object)

    def __init__(self, clock: Clock, log: MindLog, version: str) -> None:
        """`log` keeps what the session leaves."""
        super().__init__(clock, log)
        self._version = version
        self._shown = ""

    def start(self, idea: Idea, *, rings: bool = False, pain_before: int | None = None) -> None:
        """Begin an idea now; does nothing while one is on."""
        if self.session is None:
            self._log.begin()
            self._commit(begin_idea(idea, self._clock, rings=rings, pain_before=pain_before))
            self.tick()

    def _record(self, session: IdeaSession) -> Record:
        return record_of_idea(session, self._clock, self._version)

    def tick(self) -> None:
        """Ask the session what the time means for it."""
        before = self.session
        if before is None:
            return
        session, cue = before.look(self._clock)
        if session.mood is Mood.OVER:
            self._end(session)
        else:
            self.session = session
            self._follow(before, session)
        if cue is not None:
            self.cued.emit(cue, session)

    def _follow(self, before: IdeaSession, session: IdeaSession) -> None:
        if session.mood is not before.mood:
            self._commit(session)
        elif self._log.is_due(session.elapsed(self._clock)):
            self._keep(session)
        if (shown := stopwatch(session.elapsed(self._clock))) != self._shown:
            self._shown = shown
            self.ticked.emit(session)

    def go_on(self) -> None:
        """Go on where it paused."""
        if self.session is not None and self.session.mood is Mood.PAUSED:
            self._commit(self.session.go_on(self._clock))
            self.tick()

    def ring(self, *, wanted: bool) -> None:
        """Ring after the idea's minutes, or only count up."""
        if self.session is not None:
            self._commit(self.session.ring(self._clock, wanted=wanted))
