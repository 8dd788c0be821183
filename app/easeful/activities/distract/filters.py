"""The four chips: energy, minutes, position and company. Each opens its list, and what is chosen is remembered."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal

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
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.words import tr


class Question(NamedTuple):
    """What a chip asks: its setting, its icon, what can be chosen with its words.

    `chosen` tells what a wish holds of it, as it is remembered, and `pair` how the chip says that.
    """

    setting: str
    icon: str
    answers: dict[object, str]  # by how they are remembered
    chosen: Callable[[Wish], object]
    pair: Callable[[Wish], Pair]


def questions() -> tuple[Question, ...]:
    """The four, in their order."""
    return (
        Question(
            "idea_energy",
            "battery-low",
            {energy.value: energy_words(energy) for energy in Energy},
            lambda wish: wish.energy.value,
            lambda wish: energy_pair(wish.energy),
        ),
        Question(
            "idea_minutes",
            "clock",
            {minutes: idea_minutes_words(minutes) for minutes in MINUTES},
            lambda wish: wish.minutes,
            lambda wish: minutes_pair(wish.minutes),
        ),
        Question(
            "idea_position",
            "armchair",
            {remembered(position): position_words(position) for position in (*Position, None)},
            lambda wish: remembered(wish.position),
            lambda wish: position_pair(wish.position),
        ),
        Question(
            "idea_company",
            "user",
            {remembered(company): company_words(company) for company in (*Company, None)},
            lambda wish: remembered(wish.company),
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

    def __init__(self, kit: Kit, page: ScrollPage) -> None:
        """Their lists lie on `page`."""
        super().__init__()
        self._kit, self._page = kit, page
        self._sheet: Sheet | None = None
        self._questions = questions()
        self._chips = [Chip(kit.theme, "", question.icon) for question in self._questions]
        for number, chip in enumerate(self._chips):
            self.add(chip)
            chip.setAccessibleDescription(tr("Opens a list"))
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
        answers = [answer for answer in question.answers if not self._is_ruled_out(answer)]
        present = answers.index(question.chosen(wish_of(self._kit)))
        words = [question.answers[answer] for answer in answers]
        sheet = Sheet(self._kit.theme, chip, self._page, words, present)
        sheet.chosen.connect(lambda chosen: self._choose(question, answers[chosen]))
        sheet.closed.connect(lambda: chip.setFocus(Qt.FocusReason.PopupFocusReason))
        sheet.gone.connect(self._forget)
        self._sheet = sheet
        sheet.open()

    def _forget(self) -> None:
        self._sheet = None

    def _is_ruled_out(self, answer: object) -> bool:
        """Whether it is nothing to choose now: with a pack on nobody stands or walks."""
        return self._kit.runner.session is not None and answer in (Position.STANDING.value, Position.MOVING.value)

    def _choose(self, question: Question, answer: object) -> None:
        self._kit.preferences.change(question.setting, answer)
        self.changed.emit()
