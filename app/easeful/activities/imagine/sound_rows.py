"""The quiet sounds, each with its own volume; at the left end it is not heard."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from easeful.activities.imagine.words import sound_words
from easeful.core.settings import LOUDEST, QUIET_SOUNDS, Settings
from easeful.ui.kit import Kit
from easeful.ui.widgets.slider import Slider
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

STEP = 10


class SoundRows(QWidget):
    """Each change applies at once; `turned` tells that the person turned one."""

    turned = Signal()

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__()
        self._kit = kit
        self._names: dict[str, Text] = {}
        self._sliders: dict[str, Slider] = {}
        self._values: dict[str, Text] = {}
        self._is_high: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        for name in QUIET_SOUNDS:
            slider = Slider(kit.theme, tr("Volume of {sound}").format(sound=sound_words(name)), 0, LOUDEST, STEP)
            slider.valueChanged.connect(lambda value, name=name: self._turn(name, value))
            value = Text(kit.theme, "", "text-small", colour="ink-2", wraps=False)
            value.keep_room_for(tr("100 %"))
            self._names[name] = Text(kit.theme, sound_words(name), weight=500, wraps=False)
            self._sliders[name], self._values[name] = slider, value
        self._arrange()
        self.show_settings(kit.preferences.now)
        kit.preferences.changed.connect(self.show_settings)

    def _arrange(self) -> None:
        """A row a sound; where words are large, its slider below its name."""
        if self._is_high is self._kit.theme.is_large:
            return
        self._is_high = is_high = self._kit.theme.is_large
        for place, name in enumerate(QUIET_SOUNDS):
            row = place * (1 + is_high)
            self._grid.addWidget(self._names[name], row, 0)
            self._grid.addWidget(self._sliders[name], row + is_high, 0 if is_high else 1, 1, 3 if is_high else 1)
            self._grid.addWidget(self._values[name], row, 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _turn(self, name: str, value: int) -> None:
        if value != getattr(self._kit.preferences.now, name):
            self._kit.preferences.change(name, value)
            self.turned.emit()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for name, slider in self._sliders.items():
            volume = getattr(settings, name)
            slider.setValue(volume)
            self._values[name].setText(tr("off") if volume == 0 else f"{volume} %")
