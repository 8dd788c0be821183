"""A guide while it is read aloud: which line, when the next, where it pauses, and how it keeps its length."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum

from easeful.core.clock import Clock
from easeful.core.guide import Guide, words_a_minute
from easeful.core.mind_time import MindTime, Mood, Pause
from easeful.core.timetable import Timetable, plan_reading

AGAIN_SECONDS = 3.0  # so soon after a line began, "Back" goes to the one before
REPEAT_SECONDS = 60.0  # after a longer pause the last line is said again
PATIENCE, GRACE_SECONDS = 3.0, 20.0  # how long a voice may take for a line: so often what is expected, and so much more
PRIOR_SECONDS = 10.0  # of speech as expected, beside which what was measured counts
LAG_SECONDS = 1.5  # by which a recording may be behind
LEAD = -1  # the line before the first


class Reader(StrEnum):
    """What leads through the guide."""

    VOICE = "voice"
    CAPTIONS = "captions"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class GuideSession:
    """One session, frozen: every change gives a new one. All seconds are those of the guide.

    `line` is the index of the one that is said, or was said last; `is_said` whether it still is. `began` is when it
    began, `until` when what it does now is over at the latest. `start` is the second it was begun from, `skipped`
    what the person leapt over. `measured` and `expected` are the seconds that the voice took so far, and should
    have taken.
    """

    id: str
    guide: Guide
    times: Timetable
    pace: float
    reader: Reader
    time: MindTime
    line: int = LEAD
    is_said: bool = False
    began: float = 0.0
    until: float = 0.0
    start: float = 0.0
    skipped: float = 0.0
    measured: float = 0.0
    expected: float = 0.0
    pain_before: int | None = None
    bother_before: int | None = None

    @property
    def mood(self) -> Mood:
        """Whether it goes on."""
        return self.time.mood

    @property
    def is_on(self) -> bool:
        """Whether it is not over yet."""
        return self.time.is_on

    @property
    def last(self) -> int:
        """The index of the last line."""
        return len(self.times.speech) - 1

    @property
    def drift(self) -> float:
        """How much longer the voice takes than was expected."""
        return (PRIOR_SECONDS + self.measured) / (PRIOR_SECONDS + self.expected)

    def elapsed(self, clock: Clock) -> float:
        """The second at which it is."""
        return self.time.elapsed(clock)

    def played(self, clock: Clock) -> float:
        """Seconds that were really listened to."""
        return max(0.0, self.elapsed(clock) - self.skipped)

    def length(self, clock: Clock) -> float:
        """Seconds that the whole takes."""
        return max(self.times.end, self.elapsed(clock))

    def look(self, clock: Clock) -> "GuideSession":
        """What the clock means for it; a line that is to be said now is the new `line`."""
        session = replace(self, time=self.time.look(clock))
        while session.mood is Mood.RUNNING and session.elapsed(clock) >= session.until:
            session = session._step(clock)
        return session

    def _step(self, clock: Clock) -> "GuideSession":
        if self.is_said:
            return self._fall_silent(self.until)
        if self.line == self.last:
            return replace(self, time=self.time.end(clock, self.until))
        return self._begin_line(self.line + 1, self.until)

    def _begin_line(self, line: int, at: float) -> "GuideSession":
        session = replace(self, line=line, is_said=True, began=at)
        return replace(session, until=at + session._longest())

    def _longest(self) -> float:
        seconds = self.times.speech[self.line]
        return PATIENCE * seconds + GRACE_SECONDS if self.reader is Reader.VOICE else seconds

    def _fall_silent(self, at: float) -> "GuideSession":
        if self.reader is Reader.RECORDING:
            return replace(self, is_said=False, until=self.times.starts[self.line + 1])
        drift = self.drift if self.reader is Reader.VOICE else 1.0
        return replace(self, is_said=False, until=at + self.times.pause_after(self.line, at, drift))

    def hear_end(self, line: int, clock: Clock) -> "GuideSession":
        """The voice has ended a line: its silence begins. Nothing changes when another is said now."""
        if not self.is_said or line != self.line or self.mood is not Mood.RUNNING:
            return self
        at = self.elapsed(clock)
        heard = replace(
            self, measured=self.measured + at - self.began, expected=self.expected + self.times.speech[line]
        )
        return heard._fall_silent(at)

    def read_on(self, reader: Reader, clock: Clock) -> "GuideSession":
        """Go on with the captions alone, where a line has the time it needs, or with a voice, which says it anew."""
        if reader is self.reader:
            return self
        session = replace(self, reader=reader)
        if not session.is_said:
            return session
        if reader is Reader.VOICE:
            return session._begin_line(self.line, session.elapsed(clock))
        return replace(session, until=max(session.elapsed(clock), session.began + session._longest()))

    def pause(self, clock: Clock, why: Pause = Pause.PERSON) -> "GuideSession":
        """Pause now; one that pauses already, or is over, stays as it is."""
        return replace(self, time=self.time.pause(clock, why))

    def go_on(self, clock: Clock) -> "GuideSession":
        """Go on; a line that was broken off, or was said long ago, is said again."""
        if self.mood is not Mood.PAUSED:
            return self
        at, stood = self.time.passed, clock.boot() - self.time.paused_at
        if self.reader is Reader.RECORDING or not (self.is_said or stood >= REPEAT_SECONDS) or self.line == LEAD:
            return replace(self, time=self.time.go_on(clock, at))
        session = self._begin_line(self.line, self.began)
        return replace(session, time=self.time.go_on(clock, self.began), skipped=self.skipped + self.began - at)

    def back(self, clock: Clock) -> "GuideSession":
        """Say the line again; the one before, when it has only just begun."""
        is_new = self.is_said and self.elapsed(clock) - self.began < AGAIN_SECONDS
        return self.to_line(self.line - is_new, clock)

    def to_line(self, line: int, clock: Clock) -> "GuideSession":
        """Go to a line, the first or the last when there is no such one."""
        if not self.is_on:
            return self
        line = min(self.last, max(0, line))
        at, start = self.elapsed(clock), self.times.starts[line]
        moved = replace(self, time=self.time.move(clock, start), skipped=self.skipped + start - at)
        return moved._begin_line(line, start)

    def next_part(self) -> int | None:
        """The line with which the next part begins; None in the last one."""
        return next((begin for begin in self.times.script.parts if begin > self.line), None)

    def change_pace(self, pace: float) -> "GuideSession":
        """Read at another share (0.75 to 1.25) of the guide's own pace from the next line on."""
        if self.reader is Reader.RECORDING:
            return self
        times = plan_reading(self.times.script, words_a_minute(self.guide, pace))
        return replace(self, times=times, pace=pace)

    def hear_recording(self, at: float, clock: Clock) -> "GuideSession":
        """The recording is at this second: the captions follow it."""
        if self.reader is not Reader.RECORDING or self.mood is not Mood.RUNNING:
            return self
        line = bisect_right(self.times.starts[:-1], at) - 1
        moved = replace(self, time=self.time.move(clock, at), skipped=self.skipped + at - self.elapsed(clock))
        if line == self.line - 1 and self.began - at < LAG_SECONDS:
            return moved  # it plays a little late: no caption goes and comes again
        if line == LEAD:
            return replace(moved, line=LEAD, is_said=False, until=self.times.starts[0])
        said = moved._begin_line(line, self.times.starts[line])
        return said if at < said.until else said._fall_silent(at)

    def stop(self, clock: Clock) -> "GuideSession":
        """End it now."""
        if not self.is_on:
            return self
        time = self.time.caught_up(clock)
        return replace(self, time=time.end(clock, time.elapsed(clock)))
