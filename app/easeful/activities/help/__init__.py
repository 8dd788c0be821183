"""Help: when to call for help at once, the signs to stop at, the keys, and what this program is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.help.page import HelpPage  # noqa: PLC0415 (start-up time)

    return HelpPage(kit)


ACTIVITY = Activity("help", tr("Help"), "question", 95, make_page)
