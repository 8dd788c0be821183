"""One timer that asks the session of a guide, keeps what it would leave, and hands out each line as it is due."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from easeful.core.clock import Clock
from easeful.core.guide import Guide
from easeful.core.guide_mark import Place
from easeful.core.guide_record import place_of, record_of_guide
from easeful.core.guide_start import Wish, begin_guide
from easeful.core.guided import LEAD, GuideSession, Reader
from easeful.core.mind_time import Mood
from easeful.core.record import Record
from easeful.ui.mind_log import MindLog
from easeful.ui.mind_runner import MindRunner
from easeful.ui.words import countdown


class GuideRunner(MindRunner[GuideSession]):
    """Drives the guide that is on; `said` carries its session when a line is to be said."""

    said = Signal(object)

    def __init__(
        self,
        clock: Clock,
        log: MindLog,
        leave_at: Callable[[str, Place | None], object],
        version: str,
    ) -> None:
        """`log` keeps what the session leaves, `leave_at` where it is; it never raises."""
        super().__init__(clock, log)
        self._leave_at, self._version = leave_at, version
        self._shown = ""

    def start(self, guide: Guide, wish: Wish) -> None:
        """Begin a guide now; does nothing while one is on."""
        if self.session is None:
            self._log.begin()
            session = begin_guide(guide, wish, self._clock)
            self._commit(session)
            if session.is_said:
                self.said.emit(session)
            self.tick()

    def _record(self, session: GuideSession) -> Record:
        return record_of_guide(session, self._clock, self._version)

    def _keep(self, session: GuideSession) -> None:
        super()._keep(session)
        self._mark(session)

    def _mark(self, session: GuideSession) -> None:
        if session.line != LEAD:
            self._leave_at(session.guide.key, place_of(session, self._clock))

    def tick(self) -> None:
        """Ask the session what the time means for it."""
        before = self.session
        if before is None:
            return
        session = before.look(self._clock)
        if session.mood is Mood.OVER:
            self._end(session)
            return
        self.session = session
        if session.mood is not before.mood:
            self._commit(session)
            return
        if self._log.is_due(session.played(self._clock)):
            self._keep(session)
        self._tell(before, session)
        self._show(session)

    def _tell(self, before: GuideSession, session: GuideSession) -> None:
        if session.is_said and (before.line, before.is_said, before.began) != (session.line, True, session.began):
            self.said.emit(session)

    def _show(self, session: GuideSession) -> None:
        if (shown := countdown(session.elapsed(self._clock))) != self._shown:
            self._shown = shown
            self.ticked.emit(session)

    def time(self) -> tuple[float, float]:
        """The second of the guide, and the seconds that the whole takes."""
        session = self.session
        return (0.0, 0.0) if session is None else (session.elapsed(self._clock), session.length(self._clock))

    def go_on(self) -> None:
        """Go on; a line that was broken off is said again."""
        if self.session is not None and self.session.mood is Mood.PAUSED:
            self._commit(self.session.go_on(self._clock))
            if self.session.is_said:
                self.said.emit(self.session)
            self.tick()

    def back(self) -> None:
        """Say the line again, or the one before."""
        if self.session is not None:
            self._leap(self.session.back(self._clock))

    def forward(self) -> None:
        """Go to the next line; behind the last one is the end."""
        if self.session is not None and self.session.line == self.session.last:
            self.stop()
        elif self.session is not None:
            self._leap(self.session.to_line(self.session.line + 1, self._clock))

    def next_part(self) -> None:
        """Go to the next part, where there is one."""
        line = None if self.session is None else self.session.next_part()
        if self.session is not None and line is not None:
            self._leap(self.session.to_line(line, self._clock))

    def _leap(self, session: GuideSession) -> None:
        self._commit(session)
        self.ticked.emit(session)
        if session.mood is Mood.RUNNING:
            self.said.emit(session)

    def change_pace(self, pace: float) -> None:
        """Read at another share of the guide's own pace, from the next line on."""
        if self.session is not None and (changed := self.session.change_pace(pace)) is not self.session:
            self._commit(changed)

    def read_on(self, reader: Reader) -> None:
        """Go on with the captions alone, or with the voice again."""
        if self.session is not None and self.session.reader is not reader:
            self._commit(self.session.read_on(reader, self._clock))
            if reader is Reader.VOICE and self.session.is_said and self.session.mood is Mood.RUNNING:
                self.said.emit(self.session)

    def hear_end(self, line: int) -> None:
        """The voice has ended a line."""
        if self.session is not None:
            before, self.session = self.session, self.session.hear_end(line, self._clock)
            self._tell(before, self.session)

    def hear_recording(self, at: float) -> None:
        """The recording is at this second."""
        if self.session is not None:
            before, self.session = self.session, self.session.hear_recording(at, self._clock)
            self._tell(before, self.session)

    def _commit_end(self, session: GuideSession) -> Record | None:
        self._mark(session)
        return super()._commit_end(session)
