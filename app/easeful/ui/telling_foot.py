"""The foot of a long page: what came of an act, in view wherever the page is scrolled to, with Undo where it can be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.ui.kit import Kit
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import Note
from easeful.ui.words import tr


class TellingFoot(QWidget):
    """`undone` tells that Undo was pressed. Hidden while there is nothing to tell, so that nothing moves."""

    undone = Signal()

    def __init__(self, kit: Kit) -> None:
        """Nothing to tell yet."""
        super().__init__()
        self._kit = kit
        self._told = Note(kit.theme, "info")
        self._undo = Button(kit.theme, tr("Undo"), "secondary", "arrow-u-up-left", height=48).with_line_icon()
        self._told.row.add(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told, 1)
        self._undo.clicked.connect(self.undone)

    def tell(self, words: str, *, can_undo: bool = False) -> None:
        """Say what came of an act, with Undo where it can be undone; with no words, nothing."""
        self._told.say(words)
        self.setVisible(bool(words))
        self._undo.setVisible(can_undo)
        if words:
            self._kit.announce(words)

    def take_focus(self) -> None:
        """Put the keyboard on Undo."""
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)
