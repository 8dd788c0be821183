"""A breath's wave by itself, as wide as there is room."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.activities.breathe.wave import Wave
from easeful.core.breath import Breath
from easeful.ui.breath_words import breath_words
from easeful.ui.theme import Theme


class WavePreview(QWidget):
    """Shows one breath; its accessible name says the seconds."""

    def __init__(self, theme: Theme, breath: Breath) -> None:
        """As high as a wave with its labels."""
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_breath(breath)

    def show_breath(self, breath: Breath) -> None:
        """Show another breath."""
        self._breath = breath
        self.setAccessibleName(breath_words(breath))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a wave with its labels."""
        return QSize(244, round(Wave(self._theme, self._breath).height()) + 8)

    def minimumSizeHint(self) -> QSize:
        """Narrower, it shows less of the wave."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        wave = Wave(self._theme, self._breath)
        wave.draw(QPainter(self), QRectF(0, 4, self.width(), wave.height()))
