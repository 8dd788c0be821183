"""What a breathing session shows now, whether as a circle or as a bar."""

import math
from typing import NamedTuple

from easeful.activities.breathe.words import pause_words
from easeful.core.breathing import Mood
from easeful.core.course import Position, Stage
from easeful.ui.breath_runner import BreathRunner
from easeful.ui.breath_words import phase_words
from easeful.ui.words import tr


class Face(NamedTuple):
    """How full the circle is (0 to 1), the large word, the number below it, and a line that explains."""

    fullness: float
    word: str
    number: str = ""
    line: str = ""


def face_of(runner: BreathRunner) -> Face:
    """The face of the session that is on, at this moment."""
    session, position = runner.session, runner.position()
    assert session is not None
    assert position is not None
    if session.mood is Mood.PAUSED:
        return Face(position.fullness, tr("Paused"), "", pause_words(session.why))
    if runner.ready_in() > 0:
        return Face(position.fullness, tr("Ready"))
    if position.phase is not None:
        return Face(position.fullness, phase_words(position.phase), str(position.beat))
    return _outside(position)


def _outside(position: Position) -> Face:
    seconds = str(math.ceil(position.seconds - position.into))
    if position.stage is Stage.SETTLE:
        return Face(0.0, tr("Settle in"), seconds, tr("Sit or lie down."))
    if position.stage is Stage.BREATHE:
        return Face(0.0, tr("Your own pace"), "", tr("In and out, as it comes."))
    return Face(0.0, tr("Rest now"), seconds, tr("Breathe in your own way."))
