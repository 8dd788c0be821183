"""How a guide is read, each on a sheet of its own: the speed, the voice, and the sound behind it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.imagine.sound_rows import SoundRows
from easeful.activities.imagine.words import pace_words
from easeful.core.guide import Guide
from easeful.core.paces import PACES
from easeful.core.settings import LOUDEST, QUIETEST, Settings
from easeful.ui.kit import Kit
from easeful.ui.roles import be_group
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.slider import Slider
from easeful.ui.widgets.stepper import Stepper
from easeful.ui.widgets.text import Text, heading
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import tr

LANGUAGE = "en"  # where there is no guide yet
VOLUME_STEP = 5


class SpeedChoice(QWidget):
    """Steps through the paces that a guide may be read at."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__()
        self._kit = kit
        self._stepper = Stepper(kit.theme, tr("Speed"), tr("Slower"), tr("Faster"))
        self._words = Text(kit.theme, "", colour="ink-2")
        self._note = Text(kit.theme, "", "text-small", colour="ink-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(kit.theme, tr("Speed"), "text-h3"))
        column.addWidget(self._stepper)
        column.addWidget(self._words)
        column.addWidget(self._note)
        self._stepper.picked.connect(lambda pace: kit.preferences.change("guide_pace", pace))
        self.show_settings(kit.preferences.now)
        kit.preferences.changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        pace = settings.guide_pace
        slowest, fastest = tr("This is the slowest."), tr("This is the fastest.")
        self._stepper.offer(PACES, pace, tr("of the usual speed"), least=slowest, most=fastest)
        self._words.setText(pace_words(pace))
        from_when, limit = tr("It changes from the next line on."), tr("Not every voice can speak so slowly.")
        self._note.setText(f"{from_when} {limit}" if pace < 1 else from_when)
        self._note.keep_room_for(f"{from_when} {limit}")


def step_pace(kit: Kit, by: int) -> None:
    """Read slower (-1) or faster (+1), as far as that goes."""
    place = PACES.index(kit.preferences.now.guide_pace) + by
    if 0 <= place < len(PACES):
        kit.preferences.change("guide_pace", PACES[place])


def toggle_dark(kit: Kit) -> None:
    """Darken the screen for closed eyes, or show the scene again."""
    kit.preferences.change("guide_dark", not kit.preferences.now.guide_dark)


class VoiceChoice(QWidget):
    """The voices of this computer, the best first; the last choice is none."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set; the list comes when the computer has told it."""
        super().__init__()
        self._kit, theme = kit, kit.theme
        self._group = OneOf(self)
        self._guide: Guide | None = None
        self._is_recorded = False
        self._names: tuple[str, ...] | None = None
        self._options = QVBoxLayout()
        self._options.setSpacing(8)
        self._told = Text(theme, "", colour="ink-2")
        self._slider = Slider(theme, tr("Volume of the voice"), QUIETEST, LOUDEST, VOLUME_STEP)
        self._test = Button(theme, tr("Test"), "secondary", height=48)
        self._test.setAccessibleName(tr("Test the voice"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        be_group(self, tr("Voice"))
        column.addWidget(heading(theme, tr("Voice"), "text-h3"))
        column.addLayout(self._volume())  # first: there may be many voices
        column.addWidget(self._told)
        column.addLayout(self._options)
        kit.guiding.watch(self.show_voices)
        kit.preferences.changed.connect(self.show_settings)
        self.show_voices()

    def _volume(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Text(self._kit.theme, tr("Volume"), weight=500, wraps=False))
        row.addWidget(self._slider, 1)
        row.addWidget(self._test, 0, Qt.AlignmentFlag.AlignVCenter)
        self._slider.valueChanged.connect(lambda value: self._kit.preferences.change("guide_volume", value))
        self._test.clicked.connect(lambda: self._kit.guiding.test(self._guide))
        return row

    def show_guide(self, guide: Guide | None, *, is_recorded: bool) -> None:
        """Offer the voices of a guide's language; none where a recording plays, which has a volume alone."""
        self._guide, self._is_recorded = guide, is_recorded
        if not is_recorded:
            self._kit.guiding.prepare()  # one that failed may have come back
        self.show_voices()

    def take_focus(self) -> None:
        """Put the keyboard on the voice that is chosen, where one is."""
        if (chosen := self._group.checkedButton()) is not None and chosen.isVisible():
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_voices(self) -> None:
        """Show what the computer has told."""
        names = self._kit.guiding.voices(LANGUAGE if self._guide is None else self._guide.language)
        told = self._words(names)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._test.setVisible(not self._is_recorded)
        self._test.setEnabled(names != ())
        self._offer(names)
        self.show_settings(self._kit.preferences.now)

    def _words(self, names: tuple[str, ...] | None) -> str:
        if self._is_recorded:
            return tr("A recording plays instead of the voice.")
        if names is None or (not names and self._kit.guiding.seeks()):
            return tr("Looking for the voices of this computer.")
        return "" if names else tr("This computer has no voice for this text. Help says how to get one.")

    def _offer(self, names: tuple[str, ...] | None) -> None:
        if names != self._names or not self._group.buttons():
            self._names = names
            for option in self._group.buttons():
                self._group.removeButton(option)
            empty(self._options)
            for name in names or ():
                self._add(name, name)
            self._add(tr("No voice, captions only"), None)
        for option in self._group.buttons():
            option.setVisible(not self._is_recorded)

    def _add(self, words: str, name: str | None) -> None:
        option = Option(self._kit.theme, words, "imagine")
        option.setProperty("voice", name)
        option.picked.connect(lambda: self._choose(name))
        self._group.addButton(option)
        self._options.addWidget(option)

    def _choose(self, name: str | None) -> None:
        self._kit.preferences.change("guide_speaks", name is not None)
        if name is not None:
            self._kit.preferences.change("guide_voice", name)

    def show_settings(self, settings: Settings) -> None:
        """Mark what is set, as far as it is known; a voice that is gone is replaced by the best."""
        self._slider.setValue(settings.guide_volume)
        names = self._names or ()
        wanted = settings.guide_voice if settings.guide_voice in names else next(iter(names), None)
        if self._names is None and settings.guide_speaks:
            return
        wanted = wanted if settings.guide_speaks else None
        for option in self._group.buttons():
            if isinstance(option, Option) and option.property("voice") == wanted:
                option.show_checked()


class SoundChoice(QWidget):
    """Whether quiet sounds are heard behind the voice, and which."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__()
        self._kit = kit
        self._tick = TickRow(kit.theme, tr("Quiet sounds behind the voice"))
        self._rows = SoundRows(kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(kit.theme, tr("Sound"), "text-h3"))
        column.addWidget(self._tick)
        column.addWidget(self._rows)
        self._rows.turned.connect(lambda: kit.preferences.change("sounds_on", True))
        self._tick.switched.connect(lambda wanted: kit.preferences.change("sounds_on", wanted))
        self.show_settings(kit.preferences.now)
        kit.preferences.changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._tick.show_checked(settings.sounds_on)
