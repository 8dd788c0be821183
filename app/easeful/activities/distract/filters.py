"""The four chips: energy, minutes, position and company. Each opens its list, and what is chosen is remembered."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from easeful.activities.distract.sheet import Sheet
from easeful.activities.distract.words import (
    Pair,
    company_pair,
    company_words,
    energy_pair,
    energy_words,
    idea_minutes_words,
    minutes_pair,
    position_pair,
    position_words,
)
from easeful.core.idea import MINUTES, STILL, Company, Energy, Position
from easeful.core.idea_choice import Wish
from easeful.core.settings import ANY
from easeful.ui.kit import Kit
from easeful.ui.widgets.chip import Chip
from easeful.ui.widgets.flow import Flow


class Question(NamedTuple):
    """What a chip asks: its setting, its icon, what can be chosen with its words, and how the chip says it."""

    setting: str
    icon: str
    values: tuple[object, ...]  # as they are remembered
    words: tuple[str, ...]
    pair: Callable[[Wish], Pair]


def questions() -> tuple[Question, ...]:
    """The four, in their order."""
    positions, companies = (*Position, None), (*Company, None)
    return (
        Question(
            "idea_energy",
            "battery-low",
            tuple(energy.value for energy in Energy),
            tuple(map(energy_words, Energy)),
            lambda wish: energy_pair(wish.energy),
        ),
        Question(
            "idea_minutes",
            "clock",
            MINUTES,
            tuple(map(idea_minutes_words, MINUTES)),
            lambda wish: minutes_pair(wish.minutes),
        ),
        Question(
            "idea_position",
            "armchair",
            tuple(remembered(position) for position in positions),
            tuple(map(position_words, positions)),
            lambda wish: position_pair(wish.position),
        ),
        Question(
            "idea_company",
            "user",
            tuple(remembered(company) for company in companies),
            tuple(map(company_words, companies)),
            lambda wish: company_pair(wish.company),
        ),
    )


def remembered(value: Position | Company | None) -> str:
    """A choice as it is remembered."""
    return ANY if value is None else value.value


def wish_of(kit: Kit) -> Wish:
    """What was asked for; while a pack is on nobody stands or walks."""
    settings = kit.preferences.now
    position = None if settings.idea_position == ANY else Position(settings.idea_position)
    if kit.runner.session is not None and position is not None and position not in STILL:
        position = Position.SITTING
    return Wish(
        energy=Energy(settings.idea_energy),
        minutes=settings.idea_minutes,
        position=position,
        company=None if settings.idea_company == ANY else Company(settings.idea_company),
    )


class Filters(Flow):
    """`changed` tells that something else was chosen."""

    changed = Signal()

    def __init__(self, kit: Kit, ground: QWidget) -> None:
        """Their lists lie on `ground`."""
        super().__init__()
        self._kit, self._ground = kit, ground
        self._sheet: Sheet | None = None
        self._questions = questions()
        self._chips = [Chip(kit.theme, "", question.icon) for question in self._questions]
        for number, chip in enumerate(self._chips):
            self.add(chip)
            chip.clicked.connect(lambda _=False, number=number: self._toggle(number))

    def show_wish(self, wish: Wish) -> None:
        """Show what is chosen."""
        for question, chip in zip(self._questions, self._chips, strict=True):
            lead, value = question.pair(wish)
            chip.show_value(value, lead)

    def _toggle(self, number: int) -> None:
        if self._sheet is not None:  # its own: a press on another chip has closed it already
            self._sheet.close_it()
            return
        question, chip = self._questions[number], self._chips[number]
        present = question.values.index(getattr(self._kit.preferences.now, question.setting))
        sheet = Sheet(self._kit.theme, chip, self._ground, question.words, present)
        sheet.chosen.connect(lambda chosen: self._choose(question, chosen))
        sheet.closed.connect(lambda: chip.setFocus(Qt.FocusReason.PopupFocusReason))
        sheet.gone.connect(self._forget)
        self._sheet = sheet
        sheet.open()

    def _forget(self) -> None:
        self._sheet = None

    def _choose(self, question: Question, chosen: int) -> None:
        self._kit.preferences.change(question.setting, question.values[chosen])
        self.changed.emit()
