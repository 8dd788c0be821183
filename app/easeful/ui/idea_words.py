"""The words about an idea that is done, wherever they are read or heard."""

from easeful.core.idea_session import IdeaCue
from easeful.ui.words import tr


def cue_words(cue: IdeaCue) -> str:
    """What comes up meanwhile."""
    if cue is IdeaCue.RING:
        return tr("The time is over.")
    return tr("20 minutes. Sit or lie another way, if you like.")


def slept_words() -> str:
    """Why it pauses by itself."""
    return tr("Your computer slept, so this pauses.")
