"""The question when the window is closed while something is not saved."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from easeful.ui.keys import escape
from easeful.ui.question import Question
from easeful.ui.theme import Theme
from easeful.ui.widgets.answer import Answer
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr


class Unsaved(Question):
    """`returned` goes back to it, `closed` gives it up."""

    returned = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, told: Sequence[str]) -> None:
        """`told` are the sentences that say what would be lost."""
        sentences = [Text(theme, words, "text-lead") for words in told]
        super().__init__(theme, heading(theme, tr("Not everything is saved")), sentences)
        escape(self, self.returned.emit)
        back = Answer(theme, tr("Go back"), tr("Keep the window open"), "primary", "monitor")
        close = Answer(theme, tr("Close anyway"), tr("It will be lost"), "secondary", "door-open")
        self.offer((back, self.returned), (close, self.closed))
