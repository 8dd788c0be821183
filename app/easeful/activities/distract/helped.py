"""Did it help: the question after an idea, which may be skipped."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from easeful.core.record import Helped
from easeful.ui.after import Said
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.text import heading
from easeful.ui.words import tr


class HelpedQuestion:
    """The question as a card of the page after an idea."""

    def __init__(self, theme: Theme) -> None:
        """Nothing chosen."""
        self._card, row = Paper(theme), Beside(theme)
        be_group(self._card, tr("Did it help?"))
        words = {Helped.YES: tr("Yes"), Helped.A_BIT: tr("A bit"), Helped.NO: tr("No")}
        self._options = {helped: Option(theme, word, "distract") for helped, word in words.items()}
        self._group = OneOf(self._card)
        for option in self._options.values():
            self._group.addButton(option)
            row.add(option, 1)
        self._card.column.addWidget(heading(theme, tr("Did it help?"), "text-h3"))
        self._card.column.addWidget(row)

    @property
    def view(self) -> QWidget:
        """The card."""
        return self._card

    @property
    def controls(self) -> Sequence[QWidget]:
        """The three answers."""
        return list(self._options.values())

    def said(self) -> Said:
        """What was chosen."""
        return {"helped": next((helped for helped, option in self._options.items() if option.isChecked()), None)}

    def kept(self) -> Said:
        """Nothing, when it is skipped."""
        return {"helped": None}
