"""A person who listens to a guide."""

from easeful.activities.imagine.captions import Captions
from easeful.core.guide import LEAD_SECONDS
from tests.person import Person


def listen(anna: Person, lines: int) -> None:
    """Let the voice read so many lines, a second each."""
    until = anna.program.guide_runner.session.line + lines
    while anna.program.guide_runner.session.line < until:
        anna.wait(1)
        if anna.reading.speaks:
            anna.reading.end()
    anna.settle()


def caption(anna: Person) -> str:
    return next(view for view in anna.window.findChildren(Captions) if view.isVisible()).accessibleName()


def begin(anna: Person) -> None:
    anna.press("Imagine", "Begin")
    anna.wait(LEAD_SECONDS + 1)
    anna.settle()


def line(anna: Person, at: int) -> str:
    return anna.program.guide_runner.session.times.script.lines[at].text
