"""Imagine and Ease: guided texts, read aloud and captioned, and the quiet sounds behind them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.ui.activity import Activity, Card
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


def make_page(kit: "Kit") -> QWidget:
    """The page, whose modules are read on the first visit."""
    from easeful.activities.imagine.page import ImaginePage  # noqa: PLC0415 (start-up time)

    return ImaginePage(kit)


ACTIVITY = Activity(
    key="imagine",
    title=tr("Imagine"),
    icon="mountains",
    order=30,
    make_page=make_page,
    cards=(
        Card("imagine", tr("Imagine"), tr("A calm place"), "mountains", "imagine"),
        Card("ease", tr("Ease"), tr("Soften the body"), "armchair", "ease"),
    ),
    names=("sounds",),
    beside_pack=Card("imagine", tr("Imagine"), tr("A calm place, read aloud"), "mountains", "imagine"),
)
