"""The three cards, side by side where there is room for their words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.distract.card import IdeaCard
from easeful.core.idea_choice import SHOWN, Choice
from easeful.ui.theme import Theme
from easeful.ui.widgets.columns import Columns
from easeful.ui.widgets.emptying import empty

CARD_ROOM = 230  # px at 100 % text


class IdeaCards(QWidget):
    """`wanted` carries the idea whose button was pressed. `shows_why` tells whether the cards say why they are here."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Without cards."""
        super().__init__()
        self._theme = theme
        self._cards: list[IdeaCard] = []
        self.shows_why = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these, the best first."""
        empty(self._column)
        self._cards = []
        grid = Columns(self._theme.length("gap-cards"), self._beside, stretches=False)
        for number, choice in enumerate(choices):
            card = IdeaCard(self._theme, choice, is_best=number == 0)
            card.wanted.connect(self.wanted)
            card.show_why(wanted=self.shows_why)
            self._cards.append(card)
            grid.add(card)
        self._column.addWidget(grid)

    def _beside(self, width: int) -> int:
        gaps = (SHOWN - 1) * self._theme.length("gap-cards")
        is_wide = width - gaps >= SHOWN * CARD_ROOM * self._theme.text_size / 100
        for card in self._cards:
            card.be_low(wanted=not is_wide)
        return SHOWN if is_wide else 1

    def show_why(self, *, wanted: bool) -> None:
        """Say why each is here, or what each is."""
        self.shows_why = wanted
        for card in self._cards:
            card.show_why(wanted=wanted)

    def first_button(self) -> QWidget | None:
        """The filled button."""
        return self._cards[0].button if self._cards else None
