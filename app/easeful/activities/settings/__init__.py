"""Settings: text size, colours, sound and bell, the answers, the data."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.settings.page import SettingsPage  # noqa: PLC0415 (start-up time)

    return SettingsPage(kit)


ACTIVITY = Activity("settings", tr("Settings"), "gear-six", 99, make_page)
