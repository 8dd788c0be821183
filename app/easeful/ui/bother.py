"""How much the pain bothers: beside how strong it is, before a guide and after it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.ui.after import Said
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.pain import PainCard, ScaleCard
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import heading
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


class BothersBefore(ScrollPage):
    """Both scales before the start; `noted` carries both numbers, None for one that is skipped."""

    noted = Signal(object, object)

    def __init__(self, kit: Kit) -> None:
        """Nothing chosen."""
        super().__init__(kit.theme)
        theme = kit.theme
        self._pain, self._bother = PainCard(kit), BotherCard(kit)
        self._before: tuple[int | None, int | None] = (None, None)
        skip, keep = Button(theme, tr("Skip"), "quiet"), Button(theme, tr("Keep"), "primary")
        keep.setMinimumWidth(200)
        self.column.addWidget(heading(theme, tr("Before you start")))
        self.column.addWidget(self._pain)
        self.column.addWidget(self._bother)
        self.column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(skip)
        row.addWidget(keep)
        self.column.addLayout(row)
        escape(self, lambda: self.noted.emit(*self._before))
        skip.clicked.connect(lambda: self.noted.emit(None, None))
        keep.clicked.connect(lambda: self.noted.emit(self._pain.scale.number, self._bother.scale.number))

    def ask(self, pain: int | None, bother: int | None) -> None:
        """Show what was noted already, and put the keyboard on the first scale; Escape leaves it as it was."""
        self._before = pain, bother
        self._pain.scale.choose(pain)
        self._bother.scale.choose(bother)
        self._pain.scale.buttons[pain or 0].setFocus(Qt.FocusReason.OtherFocusReason)
