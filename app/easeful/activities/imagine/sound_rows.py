"""The quiet sounds, each with its own volume; at the left end it is not heard."""

from PySide6.QtCore import Signal
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
        self._sliders: dict[str, Slider] = {}
        self._values: dict[str, Text] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(QUIET_SOUNDS):
            slider = Slider(kit.theme, tr("Volume of {sound}").format(sound=sound_words(name)), 0, LOUDEST, STEP)
            slider.valueChanged.connect(lambda value, name=name: self._turn(name, value))
            value = Text(kit.theme, "", "text-small", colour="ink-2", wraps=False)
            value.keep_room_for(tr("100 %"))
            self._sliders[name], self._values[name] = slider, value
            grid.addWidget(Text(kit.theme, sound_words(name), weight=500, wraps=False), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(value, row, 2)
        self.show_settings(kit.preferences.now)
        kit.preferences.changed.connect(self.show_settings)

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
