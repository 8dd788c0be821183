"""History: the sessions, newest first."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.history.page import History  # noqa: PLC0415 (start-up time)

    return History(kit)


ACTIVITY = Activity("history", tr("History"), "notebook", 80, make_page)
