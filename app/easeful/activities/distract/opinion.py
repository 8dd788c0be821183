"""What the person thinks of an idea: a favourite, or not to be shown again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from easeful.core.idea import Idea
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.words import tr

LEFT = Qt.AlignmentFlag.AlignLeft


class Opinion(Beside):
    """Two quiet buttons, each of which takes back what it did."""

    def __init__(self, kit: Kit) -> None:
        """For no idea yet."""
        super().__init__(kit.theme, 8)
        self._kit = kit
        self._idea: Idea | None = None
        self._favour = Button(kit.theme, "", "quiet", "star", height=48)
        self._hide = Button(kit.theme, "", "quiet", "eye-slash", height=48)
        self.add(self._favour, align=LEFT)
        self.add(self._hide, align=LEFT)
        self.add(QWidget(), 1, 0)
        self._favour.clicked.connect(self._toggle_favourite)
        self._hide.clicked.connect(self._toggle_hidden)

    def show_idea(self, idea: Idea) -> None:
        """Show what is thought of this idea."""
        self._idea = idea
        mark = self._kit.distracting.mark_of(idea.key)
        self._favour.setText(tr("Not a favourite") if mark.is_favourite else tr("Make it a favourite"))
        self._hide.setText(tr("Show it again") if mark.is_hidden else tr("Do not show it again"))

    def _toggle_favourite(self) -> None:
        if self._idea is not None:
            wanted = not self._kit.distracting.mark_of(self._idea.key).is_favourite
            self._kit.distracting.favour(self._idea.key, wanted=wanted)
            self.show_idea(self._idea)

    def _toggle_hidden(self) -> None:
        if self._idea is not None:
            wanted = not self._kit.distracting.mark_of(self._idea.key).is_hidden
            self._kit.distracting.hide(self._idea.key, wanted=wanted)
            self.show_idea(self._idea)
