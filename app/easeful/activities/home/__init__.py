"""Home: a greeting, what rests or what was done last, and the activities."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.home.page import Home  # noqa: PLC0415 (start-up time)

    return Home(kit)


ACTIVITY = Activity("home", tr("Home"), "house", 0, make_page)
