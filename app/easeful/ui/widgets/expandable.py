"""What opens and closes something: a list, a part of the page. Nothing is chosen or ticked by it."""

from PySide6.QtCore import Signal

from easeful.ui.widgets.pressable import Pressable
from easeful.ui.words import tr


class Expandable(Pressable):
    """For every button of ours that opens, before Qt's push button; `opened` carries whether it is open now.

    It is no checkable button, which a screen reader would call checked while it is open.
    """

    opened = Signal(bool)
    is_open = False
    _opens = ""

    def be_expandable(self, opens: str) -> None:
        """To be called once it is made; `opens` says what it opens, for a screen reader."""
        self._opens = opens
        self._describe()
        self.clicked.connect(lambda: self.open(wanted=not self.is_open))

    def open(self, *, wanted: bool = True) -> None:
        """Open, or close."""
        if wanted is self.is_open:
            return
        self.is_open = wanted
        self._describe()
        self.updateGeometry()
        self.update()
        self.opened.emit(wanted)

    def _describe(self) -> None:
        self.setAccessibleDescription(tr("Open") if self.is_open else self._opens)
