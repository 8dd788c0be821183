"""The words about an idea that is done, wherever they are read or heard."""

from easeful.core.idea import PACING_MINUTES
from easeful.core.idea_session import IdeaCue, IdeaSession
from easeful.ui.words import tr


def cue_words(cue: IdeaCue, session: IdeaSession) -> str:
    """What comes up meanwhile."""
    if cue is IdeaCue.RING:
        return tr("The time is over.")
    words = tr("{n} minutes. Rest a little, if you like.")
    if session.idea.can_be_still:
        words = tr("{n} minutes. Sit or lie another way, if you like.")
    return words.format(n=session.told * PACING_MINUTES)


def slept_words() -> str:
    """Why it pauses by itself."""
    return tr("Your computer slept, so this pauses.")
