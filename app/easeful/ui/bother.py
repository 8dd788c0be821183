"""How much the pain bothers: beside how strong it is, before a guide and after it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from easeful.ui.after import Said
from easeful.ui.kit import Kit
from easeful.ui.pain import ScaleCard
from easeful.ui.words import tr


class BotherCard(ScaleCard):
    """The question with its scale."""

    def __init__(self, kit: Kit) -> None:
        """Nothing chosen."""
        super().__init__(kit, tr("How much does it bother you?"), tr("0 is not at all, 10 could not be more."))


class BotherQuestion:
    """The question as a card of the page after a guide."""

    def __init__(self, kit: Kit) -> None:
        """Nothing chosen."""
        self._card = BotherCard(kit)

    @property
    def view(self) -> QWidget:
        """The card."""
        return self._card

    @property
    def controls(self) -> Sequence[QWidget]:
        """The numbers."""
        return self._card.scale.buttons

    def said(self) -> Said:
        """What was chosen."""
        return {"bother_after": self._card.scale.number}

    def kept(self) -> Said:
        """Nothing, when it is skipped."""
        return {"bother_after": None}
