"""Somebody who listens to a guide that a scripted voice reads, so that a story can be told in seconds."""

from typing import NamedTuple

from easeful.core.guide import Guide, Kind, Line, Part, speech_seconds
from easeful.core.guide_record import record_of_guide
from easeful.core.guide_start import Wish, begin_guide
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import Mood, Pause
from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock

STEP = 0.25  # seconds between two looks


def a_guide(lines: int = 40, forms: tuple[int, ...] = (5,), parts: int = 4) -> Guide:
    """A guide of short lines with written pauses, about five minutes long."""
    said = [Line(f"Line number {number} is read aloud", 4.0 + number % 3) for number in range(lines)]
    size = max(1, lines // parts)
    cut = tuple(Part(f"Part {at}", tuple(said[at : at + size])) for at in range(0, lines, size))
    return Guide("lake", "By the lake", Kind.IMAGERY, cut, forms)


class Said(NamedTuple):
    """A line, and when its caption came, the voice began, and it fell silent: seconds of the clock, None for never."""

    line: int
    shown: float
    began: float | None = None
    ended: float | None = None


class Listener:
    """Looks at the session as often as the window does. The voice begins `late`, is `slow`, and can be `broken`."""

    def __init__(self, clock: SimulatedClock, guide: Guide, wish: Wish | None = None) -> None:
        self.clock, self.guide = clock, guide
        self.late, self.slow, self.is_broken = 0.0, 1.0, False
        self.heard: list[Said] = []
        self.session: GuideSession = begin_guide(guide, wish or Wish(5), clock)
        self._start = clock.awake()
        self._shown: tuple[int, float] | None = None

    @property
    def now(self) -> float:
        return self.clock.awake() - self._start

    def look(self) -> None:
        """Ask once, and let the voice say what is due."""
        self.session = self.session.look(self.clock)
        if self.session.mood is not Mood.RUNNING:
            return
        self._show()
        if self.session.reader is Reader.VOICE and self.session.is_said and not self.is_broken:
            self._speak()

    def _show(self) -> None:
        session = self.session
        if session.is_said and (session.line, session.began) != self._shown:
            self._shown = (session.line, session.began)
            self.heard.append(Said(session.line, self.now))

    def _speak(self) -> None:
        said = self.heard[-1]
        if said.began is None and self.now >= said.shown + self.late:
            self.heard[-1] = said = said._replace(began=self.now)
        line = self.session.times.script.lines[said.line]
        pace = self.session.times.script.pace * self.session.pace
        if said.began is not None and self.now >= said.began + self.slow * speech_seconds(line, pace):
            self.heard[-1] = said._replace(ended=self.now)
            self.session = self.session.hear_end(said.line, self.clock)

    def let_pass(self, seconds: float) -> None:
        for _ in range(round(seconds / STEP)):
            self.clock.advance(STEP)
            self.look()

    def to_the_end(self, longest: float = 4000) -> float:
        """Listen until it is over; the seconds that it took from its start."""
        while self.session.is_on:
            self.let_pass(STEP)
            assert self.now < longest, "it does not end"
        return self.now

    def until_line(self, line: int) -> None:
        """Listen until this line is said."""
        while not (self.session.line == line and self.session.is_said):
            self.let_pass(STEP)
            assert self.session.is_on

    def until_silent(self) -> None:
        """Listen until a line has ended."""
        while self.session.is_said:
            self.let_pass(STEP)

    def pause(self, why: Pause = Pause.PERSON) -> None:
        self.session = self.session.pause(self.clock, why)

    def go_on(self) -> None:
        self.session = self.session.go_on(self.clock)
        self._shown = None

    @property
    def record(self) -> Record:
        return record_of_guide(self.session, self.clock, "0.3.0")
