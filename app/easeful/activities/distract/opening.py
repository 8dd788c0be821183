"""What an idea opens: shown in full first, and opened by the computer's own program when it is asked for."""

from PySide6.QtCore import Qt

from easeful.activities.distract.target_words import open_words, refusal_words, target_words
from easeful.core.idea import Idea
from easeful.core.target import Target
from easeful.ui.kit import Kit
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.text import Text


class OpeningCard(Paper):
    """Hidden where an idea opens nothing."""

    def __init__(self, kit: Kit) -> None:
        """Hidden until `show_idea`."""
        super().__init__(kit.theme)
        self._kit = kit
        self._target: Target | None = None
        self._what = Text(kit.theme, "", breaks=True)
        self._button = Button(kit.theme, "", "secondary", "arrow-square-out")
        self._why_not = Text(kit.theme, "", colour="danger")
        self.column.addWidget(self._what)
        self.column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._why_not)
        self._button.clicked.connect(self._open)
        self.hide()

    def show_idea(self, idea: Idea) -> None:
        """Show what this idea opens."""
        target = self._target = idea.opens
        self.setVisible(target is not None)
        if target is not None:
            self._what.setText(target_words(target))
            self._button.setText(open_words(target.way))
            why_not = self._kit.distracting.opening.refusal(target)
            self._button.setEnabled(why_not is None)
            self._tell("" if why_not is None else refusal_words(why_not))

    def _open(self) -> None:
        if self._target is not None:
            why_not = self._kit.distracting.opening.open(self._target)
            self._tell("" if why_not is None else refusal_words(why_not))

    def _tell(self, why_not: str) -> None:
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))
        self._button.setAccessibleDescription(why_not or self._what.text())
        if why_not and self.isVisible():
            self._kit.announce(why_not)
