"""Heat and ice: choose, check, run, look at the skin, take it off, write it down."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity, Card
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.heat_ice.page import HeatIcePage  # noqa: PLC0415 (start-up time)

    return HeatIcePage(kit)


ACTIVITY = Activity(
    key="heat_ice",
    title=tr("Heat & ice"),
    icon="thermometer",
    order=10,
    make_page=make_page,
    names=("answers",),
    cards=(
        Card("heat", tr("Heat"), tr("A warm pack, 15 to 20 minutes"), "thermometer-hot", "heat", large=True),
        Card("ice", tr("Ice"), tr("A cold pack, 15 to 20 minutes"), "snowflake", "ice", large=True),
    ),
)
