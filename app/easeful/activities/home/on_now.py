"""What is on now, or pauses, and the way back to it."""

from typing import NamedTuple

from easeful.core.mind_time import Mood
from easeful.ui.kit import Kit
from easeful.ui.words import session_words, tr


class OnNow(NamedTuple):
    """An icon, a title and a line; the words of the button, what it opens, and the icon on it."""

    icon: str
    title: str
    line: str
    words: str
    opens: str
    pointer: str = "arrow-right"


def what_is_on(kit: Kit) -> OnNow | None:
    """The pack that is on, or else what was begun for the mind; None where nothing is."""
    return _pack(kit) or _breathing(kit) or _guide(kit) or _idea(kit)


def _pack(kit: Kit) -> OnNow | None:
    session = kit.runner.session
    if session is None:
        return None
    title = session_words(session.plan.method, session.plan.place)
    line = tr("The timer runs while you do something else.")
    return OnNow("clock", title, line, tr("Show the timer"), "heat_ice")


def _breathing(kit: Kit) -> OnNow | None:
    if kit.breathing.runner.session is None:
        return None
    line = tr("Go on when you like.")
    return OnNow("wind", tr("Your breathing pauses"), line, tr("Go on breathing"), "breathe", "wind")


def _guide(kit: Kit) -> OnNow | None:
    session = kit.guiding.runner.session
    if session is None:
        return None
    title, line = tr("Your guide pauses: {guide}").format(guide=session.guide.title), tr("Go on when you like.")
    return OnNow("mountains", title, line, tr("Go on listening"), "imagine", "mountains")


def _idea(kit: Kit) -> OnNow | None:
    session = kit.distracting.runner.session
    if session is None:
        return None
    is_paused = session.mood is Mood.PAUSED
    line = tr("Go on when you like.") if is_paused else tr("It goes on while you look at something else.")
    return OnNow("puzzle-piece", session.idea.title, line, tr("Go back to it"), "distract")
