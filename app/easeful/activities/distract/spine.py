"""Whether the spine is sore or fragile: asked once, where it matters, and changed at any time."""

from PySide6.QtCore import Signal

from easeful.core.settings import SORE, WELL
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import Note
from easeful.ui.words import tr


class SpineQuestion(Note):
    """`answered` tells that it was; until then only what is safe for a sore spine is shown."""

    answered = Signal()

    def __init__(self, kit: Kit) -> None:
        """The cautious answer comes first."""
        super().__init__(kit.theme, "question")
        self._kit = kit
        self.say(tr("Is your spine sore or fragile?"), tr("Then only ideas without bending or lifting are shown."))
        yes = Button(kit.theme, tr("Yes, or not sure"), "secondary", height=48)
        no = Button(kit.theme, tr("No"), "secondary", height=48)
        buttons = Beside(kit.theme)
        for button, answer in ((yes, SORE), (no, WELL)):
            buttons.add(button)
            button.clicked.connect(lambda _=False, answer=answer: self._keep(answer))
        self.row.add(buttons)

    def _keep(self, answer: str) -> None:
        self._kit.preferences.change("spine", answer)
        self.answered.emit()
