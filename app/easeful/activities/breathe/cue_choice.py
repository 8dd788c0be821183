"""What is heard of the breath with closed eyes: tones, a voice, both or nothing, and how loud."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.breathe.words import cue_words, whole_cue_words
from easeful.core.settings import BREATH_CUES, LOUDEST, QUIETEST, Settings
from easeful.ui.kit import Kit
from easeful.ui.roles import be_group
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.columns import Columns
from easeful.ui.widgets.note import IconLine
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.slider import Slider
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

VOLUME_STEP = 5


class CueChoice(QWidget):
    """Each change applies at once."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__()
        be_group(self, tr("Sound cues"))
        self._kit, theme = kit, kit.theme
        self._group = OneOf(self)
        self._options: dict[str, Option] = {}
        self._slider = Slider(theme, tr("Volume of the breathing sounds"), QUIETEST, LOUDEST, VOLUME_STEP)
        self._test = Button(theme, tr("Test"), "secondary", height=48)
        self._test.setAccessibleName(tr("Test the breathing sounds"))
        self._trouble = IconLine(theme, "speaker-slash", "", "warn", size=22)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(theme, tr("Sound cues"), weight=600, lines=1.3))
        options = Columns(10, self._beside)
        for cues in BREATH_CUES:
            options.add(self._option(cues))
        column.addWidget(options)
        column.addLayout(self._volume())
        column.addWidget(self._trouble)
        self.show_settings(kit.preferences.now)
        kit.preferences.changed.connect(self.show_settings)

    def _beside(self, width: int) -> int:
        widest = max(option.sizeHint().width() for option in self._options.values())
        return 2 if width >= 2 * widest + 10 else 1

    def _option(self, cues: str) -> Option:
        option = Option(self._kit.theme, cue_words(cues), "breathe")
        option.setAccessibleDescription(whole_cue_words(cues))
        self._options[cues] = option
        self._group.addButton(option)
        option.picked.connect(lambda: self._kit.preferences.change("breath_cues", cues))
        return option

    def _volume(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._slider, 1)
        row.addWidget(self._test, 0, Qt.AlignmentFlag.AlignVCenter)
        self._slider.valueChanged.connect(lambda value: self._kit.preferences.change("breath_volume", value))
        self._test.clicked.connect(self._kit.breathing.test)
        return row

    def show_settings(self, settings: Settings) -> None:
        """Show what is set; without sound there is no volume to set."""
        self._options[settings.breath_cues].show_checked()
        self._slider.setValue(settings.breath_volume)
        is_heard = settings.breath_cues != "silent"
        self._slider.setEnabled(is_heard)
        self._test.setEnabled(is_heard)
        self.show_trouble()

    def show_trouble(self) -> None:
        """Say what cannot be heard here, if it is known."""
        trouble = self._kit.breathing.trouble() if self._kit.preferences.now.breath_cues != "silent" else ""
        self._trouble.say(trouble)
        self._trouble.setVisible(bool(trouble))
