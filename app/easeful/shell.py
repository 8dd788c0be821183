"""The window as it is first seen: in its theme, with its rail, and without pages yet."""

from easeful.activities import find_activities
from easeful.core.clock import Clock
from easeful.core.settings import Settings
from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.window import Window
from easeful.wardrobe import wear


def make_shell(clock: Clock, settings: Settings) -> Window:
    """The window, not shown; `Program` furnishes it."""
    theme = Theme(RESOURCES)
    wear(theme, settings)
    return Window(theme, clock, find_activities())
