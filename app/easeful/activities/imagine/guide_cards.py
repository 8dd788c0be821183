"""The guides that have a card: a few, side by side; the rest is one press away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.imagine.guide_card import GuideCard
from easeful.core.guide import Guide
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.columns import Columns
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.words import tr

SHOWN = 4
CARD_ROOM = 260  # px at 100 % text


class GuideCards(QWidget):
    """`chosen` carries the guide that the person chose; `shown` are those that have a card."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Without cards."""
        super().__init__()
        be_group(self, tr("Which guide?"))
        self._theme = theme
        self.shown: tuple[Guide, ...] = ()
        self._group = OneOf(self)
        self._cards = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._cards)
        column.addStretch(1)

    def show_guides(self, offered: Sequence[Guide], chosen: Guide | None) -> None:
        """Show the first of these; the chosen one has a card in any case."""
        shown = list(offered[:SHOWN])
        if chosen is not None and chosen not in shown:
            shown[-1:] = [chosen]
        self.shown = tuple(shown)
        empty(self._cards)
        grid = Columns(self._theme.length("gap-cards"), self._beside)
        for guide in shown:
            card = GuideCard(self._theme, guide)
            card.show_checked(guide == chosen)
            card.picked.connect(partial(self.chosen.emit, guide))
            self._group.addButton(card)
            grid.add(card)
        self._cards.addWidget(grid)

    def _beside(self, width: int) -> int:
        return 2 if width >= 2 * CARD_ROOM * self._theme.text_size / 100 else 1

    def take_focus(self) -> bool:
        """Put the keyboard on the chosen card; whether there is one."""
        card = self._group.checkedButton()
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        return card is not None
