"""The foot of a breathing session: pause, sound, the time, and Stop in its corner."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from easeful.activities.breathe.time_left import TimeLeft
from easeful.core.breathing import BreathSession
from easeful.core.mind_time import Mood
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.words import tr

CENTRE = Qt.AlignmentFlag.AlignCenter


class Foot(QWidget):
    """One row where there is room for it; else the time stands above the buttons."""

    def __init__(self, theme: Theme) -> None:
        """As for a session that runs."""
        super().__init__()
        self.pause = Button(theme, tr("Pause"), "secondary", "pause")
        self.sound = Button(theme, "", "secondary", "bell-simple")
        self.stop = Button(theme, tr("Stop"), "stop", "stop")
        self.time = TimeLeft(theme)
        self.left = QWidget()
        buttons = QHBoxLayout(self.left)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.length("gap"))
        for button in (self.pause, self.sound):
            buttons.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.length("gap"))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._is_one_row: bool | None = None
        self._time_room = 0
        self._arrange()

    def _arrange(self) -> None:
        left, stop = self.left.sizeHint().width(), self.stop.sizeHint().width()
        self._time_room = max(self._time_room, self.time.sizeHint().width())  # its words come and go
        is_one_row = self.time.isHidden() or self.width() >= left + stop + self._time_room + 48
        room = min(left, self.width() - stop)  # else the time in the middle would squeeze the words
        if self._grid.columnMinimumWidth(0) != room:
            self._grid.setColumnMinimumWidth(0, room)
        if is_one_row is self._is_one_row:
            return
        self._is_one_row = is_one_row
        row = 0 if is_one_row else 1
        self._grid.addWidget(self.left, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.time, 0, 1 if is_one_row else 0, 1, 1 if is_one_row else 3, CENTRE)
        self._grid.addWidget(self.stop, row, 2, Qt.AlignmentFlag.AlignRight)

    def be_short(self, *, wanted: bool) -> None:
        """Where there is little height, show Pause and the sound by their icons alone, and leave out the time."""
        self.time.setVisible(not wanted)
        self._grid.setColumnStretch(0, 0 if wanted else 1)
        for button in (self.pause, self.sound):
            button.show_words(wanted=not wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again when a word or the text size has changed."""
        if event.type() == QEvent.Type.StyleChange:
            self._time_room = 0
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self._arrange()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """The buttons alone."""
        width = self.left.minimumSizeHint().width() + self.stop.minimumSizeHint().width() + 12
        return QSize(width, super().minimumSizeHint().height())

    def show_session(self, session: BreathSession) -> None:
        """Show what can be done now."""
        is_paused = session.mood is Mood.PAUSED
        self.pause.setText(tr("Go on") if is_paused else tr("Pause"))
        self.pause.wear_icon("play" if is_paused else "pause")
        self.pause.wear("primary" if is_paused else "secondary")

    def show_sound(self, cues: str) -> None:
        """Show whether the breath is heard."""
        is_heard = cues != "silent"
        self.sound.setText(tr("Sound on") if is_heard else tr("Sound off"))
        self.sound.wear_icon("bell-simple" if is_heard else "speaker-slash")

    def name_stop(self, *, is_beside_pack: bool) -> None:
        """Name what is stopped, where there are two."""
        self.stop.setText(tr("Stop breathing") if is_beside_pack else tr("Stop"))
