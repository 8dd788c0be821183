"""Breathing: choose a pattern, breathe along with a circle, a bar or with closed eyes, and write it down."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity, Card
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.breathe.page import BreathePage  # noqa: PLC0415 (start-up time)

    return BreathePage(kit)


ACTIVITY = Activity(
    key="breathe",
    title=tr("Breathe"),
    icon="wind",
    order=20,
    make_page=make_page,
    cards=(Card("breathe", tr("Breathe"), tr("Slow and easy"), "wind", "breathe"),),
    beside_pack=Card("breathe", tr("Breathe"), tr("Slow and easy, a few minutes"), "wind", "breathe"),
)
