"""What a breathing session shows at a moment: the same words and counts, whether a circle moves or cells fill."""

from typing import NamedTuple

from easeful.core.breath import Breath, Phase, fullness
from easeful.core.breathing import READY_SECONDS, BreathSession
from easeful.core.clock import Clock
from easeful.core.course import Position, Stage
from easeful.core.mind_time import Mood
from easeful.ui.breath_words import pause_words, phase_words
from easeful.ui.words import tr


class Face(NamedTuple):
    """`fullness` is 0 (empty) to 1; `beat` counts up to `beats` within a phase, and is 0 where nothing is counted."""

    fullness: float
    word: str
    line: str = ""
    phase: Phase | None = None
    beat: int = 0
    beats: int = 0

    @property
    def number(self) -> str:
        """The count as it is shown; empty where nothing is counted."""
        return str(self.beat) if self.beat else ""

    @property
    def spoken(self) -> str:
        """What a screen reader finds: it changes with the phase, not with the count."""
        if self.beats:
            return tr("{word}, count to {beats}").format(word=self.word, beats=self.beats)
        return " ".join(f"{part.rstrip('.')}." for part in (self.word, self.line) if part)


def least_fullness(breath: Breath) -> dict[str, float]:
    """The words of a breath, each with the fullness (0 to 1) above which alone it is said."""
    return {
        phase_words(span.phase): min(fullness(breath, span.phase, share) for share in (0.0, 1.0))
        for span in breath.spans
    }


def face_of(session: BreathSession, clock: Clock) -> Face:
    """What the session shows now."""
    position = session.position(clock)
    if session.mood is Mood.PAUSED:
        return Face(position.fullness, tr("Paused"), pause_words(session.why))
    if session.time.ready_in(clock) > 0:
        return Face(position.fullness, tr("Get ready"))
    return face_at(position)


def face_at(position: Position) -> Face:
    """What a moment of a session shows while it goes on."""
    if position.phase is not None:
        word = phase_words(position.phase)
        return Face(position.fullness, word, "", position.phase, position.beat, position.beats)
    if position.stage is Stage.BREATHE:
        return Face(0.0, tr("Breathe at your own pace"))
    if position.stage is Stage.OVER:
        return Face(0.0, tr("The end"))
    if position.stage is Stage.SETTLE and position.seconds - position.into <= READY_SECONDS:
        return Face(0.0, tr("Get ready"))
    word = tr("Settle in") if position.stage is Stage.SETTLE else tr("Let your breath be")
    return Face(0.0, word, tr("Breathe as you like."))
