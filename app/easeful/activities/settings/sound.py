"""The volume, and a test of both ways in which the end is heard."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.settings.section import section
from easeful.core.settings import LOUDEST, QUIETEST, Settings
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.note import IconLine
from easeful.ui.widgets.slider import Slider
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

VOLUME_STEP = 5


class SoundCard(Paper):
    """The volume, and a test of both ways in which the end is heard."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__(kit.theme)
        self._kit = kit
        theme = kit.theme
        self._slider = Slider(theme, tr("Chime volume"), QUIETEST, LOUDEST, VOLUME_STEP)
        self._percent = Text(theme, "", wraps=False)
        self._chime = Button(theme, tr("Test"), "secondary")
        self._bell = Button(theme, tr("Test"), "secondary")
        self._chime.setAccessibleName(tr("Test the chime"))
        self._bell.setAccessibleName(tr("Test the bell"))
        self._chime_said, self._bell_said = Text(theme, "", "text-small"), Text(theme, "", "text-small")
        self._build()
        self._slider.valueChanged.connect(self._set_volume)
        self._chime.clicked.connect(self._test_chime)
        self._bell.clicked.connect(self._test_bell)
        self.show_settings(kit.preferences.now)

    def _build(self) -> None:
        theme = self._kit.theme
        self.column.addLayout(section(theme, "speaker-high", tr("Sound")))
        name, words = QHBoxLayout(), QVBoxLayout()
        name.addWidget(Text(theme, tr("Chime volume"), weight=500), 1)
        name.addWidget(self._percent)
        words.setSpacing(0)
        words.addLayout(name)
        words.addWidget(self._slider)
        self.column.addWidget(self._row(words, self._chime))
        self.column.addWidget(self._chime_said)
        self.column.addSpacing(4)
        bell = QVBoxLayout()
        bell.setSpacing(0)
        bell.addWidget(Text(theme, tr("Bell at the end"), weight=500))
        bell.addWidget(Text(theme, tr("It rings even if this window hangs."), "text-small", colour="ink-2"))
        self.column.addWidget(self._row(bell, self._bell))
        self.column.addWidget(self._bell_said)
        self.column.addWidget(IconLine(theme, "bell-ringing", tr("The end also shows on screen."), size=22))
        self._chime_said.hide()
        self._bell_said.hide()

    def _row(self, words: QVBoxLayout, button: Button) -> Beside:
        holder, row = QWidget(), Beside(self._kit.theme, 18)
        words.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(words)
        row.add(holder, 1, 200)
        row.add(button)
        return row

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._slider.setValue(settings.volume)
        self._percent.setText(f"{settings.volume} %")

    def _set_volume(self, value: int) -> None:
        self._kit.preferences.change("volume", value)
        self._percent.setText(f"{value} %")

    def _test_chime(self) -> None:
        self._say(self._chime_said, tr("Listen now."), "ink-2")
        self._kit.devices.test_chime(lambda heard: self._tell(self._chime_said, heard=heard))

    def _test_bell(self) -> None:
        self._say(self._bell_said, tr("Listen now. It begins softly."), "ink-2")
        self._kit.devices.test_bell(lambda heard: self._tell(self._bell_said, heard=heard))

    def _tell(self, line: Text, *, heard: bool) -> None:
        if heard:
            self._say(line, tr("It was played. If you heard nothing, turn your computer's sound up."), "good")
        else:
            self._say(line, tr("No sound could be played here. The end still shows on screen."), "warn")
        self._kit.announce(line.text())

    def _say(self, line: Text, words: str, colour: str) -> None:
        line.setText(words)
        line.wear(colour)
        line.show()
