"""One timer that asks the breathing session, keeps what it would leave in the history, and hands out its cues."""

from PySide6.QtCore import Signal

from easeful.core.breath import Pattern
from easeful.core.breath_record import breathed, record_of_breathing
from easeful.core.breathing import BreathSession, begin_breathing
from easeful.core.clock import Clock
from easeful.core.course import Position
from easeful.core.mind_time import Mood
from easeful.core.record import Record
from easeful.ui.mind_log import MindLog
from easeful.ui.mind_runner import MindRunner
from easeful.ui.words import countdown


class BreathRunner(MindRunner[BreathSession]):
    """Drives the breathing session that is on.

    `phased` carries its position when another phase began, `cued` a cue up to a second ahead, with its moment in awake
    seconds.
    """

    phased = Signal(object)
    cued = Signal(object, float)

    def __init__(self, clock: Clock, log: MindLog, version: str) -> None:
        """`log` keeps what the session leaves."""
        super().__init__(clock, log)
        self._version = version
        self._shown = ""
        self._phase: tuple[object, ...] = ()

    def start(
        self, pattern: Pattern, minutes: float, start_rate: float | None = None, pain_before: int | None = None
    ) -> None:  # fmt: skip
        """Begin a session now; does nothing while one is on."""
        if self.session is None:
            self._log.begin()
            self._phase = ()
            self._commit(begin_breathing(pattern, minutes, self._clock, start_rate, pain_before))
            self.tick()

    def _record(self, session: BreathSession) -> Record:
        return record_of_breathing(session, self._clock, self._version)

    def tick(self) -> None:
        """Ask the session what the time means for it."""
        before = self.session
        if before is None:
            return
        session, cues = before.look(self._clock)
        if session.mood is Mood.OVER:
            self._end(session)
            return
        self.session = session
        if session.mood is not before.mood:
            self._commit(session)
        elif self._log.is_due(breathed(session, self._clock)):
            self._keep(session)
        for cue in cues:
            self.cued.emit(cue, session.time.awake_at(cue.at))
        self._show(session)

    def _show(self, session: BreathSession) -> None:
        position = session.position(self._clock)
        if (shown := f"{position.stage}{countdown(self.left())}") != self._shown:
            self._shown = shown
            self.ticked.emit(session)
        if session.mood is Mood.RUNNING and not session.time.ready_in(self._clock):
            self._tell_phase(position)

    def _tell_phase(self, position: Position) -> None:
        phase = (position.stage, position.phase, position.cycle)
        if phase != self._phase:
            self._phase = phase
            self.phased.emit(position)

    def position(self) -> Position | None:
        """Where the session stands now; None without one."""
        return None if self.session is None else self.session.position(self._clock)

    def left(self) -> float:
        """Seconds left of the stage in which it is; of the breathing, all that is left."""
        if self.session is None:
            return 0.0
        course, elapsed = self.session.course, self.session.elapsed(self._clock)
        ends = course.begins if elapsed < course.begins else course.breathed
        return (ends if elapsed < ends else course.ends) - elapsed

    def share(self) -> float:
        """How much of the breathing is over, 0 to 1."""
        if self.session is None:
            return 0.0
        course = self.session.course
        return breathed(self.session, self._clock) / (course.breathed - course.begins)

    def rate(self) -> float | None:
        """Breaths a minute of the next breath; None without a pace."""
        return None if self.session is None else self.session.rate(self._clock)

    def go_on(self) -> None:
        """Go on with the breath that was broken off."""
        if self.session is not None and self.session.mood is Mood.PAUSED:
            self._phase = ()
            self._commit(self.session.go_on(self._clock))
            self.tick()

    def begin_now(self) -> None:
        """Leave out what is left of settling."""
        if self.session is not None:
            self._commit(self.session.begin_now(self._clock))

    def change_pace(self, by: int) -> None:
        """Slower (-1) or faster (+1) from the next breath on."""
        if self.session is not None:
            self._commit(self.session.change_pace(self._clock, by))
