"""Distract: pick one small thing, do it, and say whether it helped."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity, Card
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.distract.page import DistractPage  # noqa: PLC0415 (start-up time)

    return DistractPage(kit)


ACTIVITY = Activity(
    key="distract",
    title=tr("Distract"),
    icon="puzzle-piece",
    order=40,
    make_page=make_page,
    cards=(Card("distract", tr("Distract"), tr("One small thing"), "puzzle-piece", "distract"),),
    beside_pack=Card("distract", tr("Distract"), tr("One small thing, sitting still"), "puzzle-piece", "distract"),
)
