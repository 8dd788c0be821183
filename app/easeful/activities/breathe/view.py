"""A breathing session in view: the circle or the bar, the pace, the time, and Stop in its corner."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from easeful.activities.breathe.bars import Bars
from easeful.activities.breathe.face import face_of
from easeful.activities.breathe.fading import Fading
from easeful.activities.breathe.foot import Foot
from easeful.activities.breathe.orb import Orb
from easeful.activities.breathe.pace_row import PaceRow
from easeful.activities.breathe.progress import Progress
from easeful.core.breathing import BreathSession, Mood, Pause
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.motion import is_reduced
from easeful.ui.words import tr

SPACE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BreathView(QWidget):
    """Fills the window, but for the rail and the dock while a pack is on. It pauses when something else is opened."""

    def __init__(self, kit: Kit) -> None:
        """Empty until a session is on."""
        super().__init__()
        self._kit, self._runner, theme = kit, kit.breathing.runner, kit.theme
        self._last_cues = "tones"
        self._pace, self._foot, self._progress = PaceRow(theme), Foot(theme), Progress(theme)
        self._orb, self._bars = Orb(theme, self._face), Bars(theme, self._face)
        self._faces = QStackedWidget()
        for face in (self._orb, self._bars):
            self._faces.addWidget(face)
        self._fading = Fading(self._pace, self._foot.left, self._foot.time)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.length("page-x"), 24, theme.length("page-x"), 24)
        column.setSpacing(0)
        column.addWidget(self._pace)
        column.addWidget(self._faces, 1)
        column.addWidget(self._progress)
        column.addSpacing(24)
        column.addWidget(self._foot)
        self._join()
