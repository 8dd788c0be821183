"""The controls of the player: three lists, back, pause, next, and Stop in its corner."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from easeful.activities.imagine.words import speed_words, voice_values
from easeful.core.guided import GuideSession
from easeful.core.mind_time import Mood
from easeful.core.paces import PACES
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.list_field import ListField
from easeful.ui.words import tr

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
GROUP_GAP = 24  # px between the lists and the keys


class Controls(QWidget):
    """One row where there is room for it; else the keys stand above the lists."""

    def __init__(self, theme: Theme) -> None:
        """As for a guide that goes on."""
        super().__init__()
        self.speed, self.voice, self.sound = (
            ListField(theme, words) for words in (tr("Speed"), tr("Voice"), tr("Sound"))
        )
        self.speed.keep_room_for(*map(speed_words, PACES))
        self.voice.keep_room_for(*voice_values())
        self.sound.keep_room_for(tr("On"), tr("Off"))
        self.back = Button(theme, tr("Back"), "secondary", "skip-back")
        self.pause = Button(theme, tr("Pause"), "primary", "pause")
        self.next = Button(theme, tr("Next"), "secondary", "skip-forward").with_icon_last()
        self.stop = Button(theme, tr("Stop"), "stop", "stop")
        self.pause.setMinimumWidth(144)
        self._lists = self._row(theme, self.speed, self.voice, self.sound)
        self._keys = self._row(theme, self.back, self.pause, self.next)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.length("gap"))
        self._grid.setColumnStretch(2, 1)
        self._is_one_row: bool | None = None
        self._arrange()

    def _row(self, theme: Theme, *widgets: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.length("gap"))
        for widget in widgets:
            row.addWidget(widget)
        return holder

    def _widths(self) -> tuple[int, int, int]:
        return (
            self._lists.sizeHint().width(),
            self._keys.sizeHint().width(),
            self.stop.sizeHint().width(),
        )

    def _arrange(self) -> None:
        lists, keys, stop = self._widths()
        wanted = self.width() >= lists + keys + stop + GROUP_GAP + 2 * self._grid.spacing()
        if wanted is self._is_one_row:
            return
        self._is_one_row = wanted
        self._grid.setColumnMinimumWidth(1, GROUP_GAP // 2 if wanted else 0)
        self._grid.addWidget(self._lists, 0 if wanted else 1, 0, LEFT)
        self._grid.addWidget(self._keys, 0, 2 if wanted else 0, 1, 1 if wanted else 4, LEFT)
        self._grid.addWidget(self.stop, 0 if wanted else 1, 3, RIGHT)

    def be_short(self, *, wanted: bool) -> None:
        """Where there is little room, show the keys by their icons alone."""
        for button in (self.back, self.pause, self.next):
            button.show_words(wanted=not wanted)
        self.pause.setMinimumWidth(0 if wanted else 144)

    def show_session(self, session: GuideSession) -> None:
        """Show what can be done now."""
        is_paused = session.mood is Mood.PAUSED
        self.pause.setText(tr("Go on") if is_paused else tr("Pause"))
        self.pause.wear_icon("play" if is_paused else "pause")

    def name_stop(self, *, is_beside_pack: bool) -> None:
        """Name what is stopped, where there are two."""
        self.stop.setText(tr("Stop the guide") if is_beside_pack else tr("Stop"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again when a word or the text size has changed."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self._arrange()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """The wider of the two rows."""
        lists, _, stop = self._widths()
        width = max(lists + stop + self._grid.spacing(), self._keys.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())
