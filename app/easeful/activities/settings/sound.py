"""The volume, and a test of both ways in which the end is heard."""

from PySide6.QtCore import Qt
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
        self._kit, self._tests = kit, 0
        theme = kit.theme
        self._slider = Slider(theme, tr("Chime volume"), QUIETEST, LOUDEST, VOLUME_STEP)
        self._percent = Text(theme, "", wraps=False)
        self._chime = Button(theme, tr("Test"), "secondary")
        self._bell = Button(theme, tr("Test"), "secondary")
        self._chime.setAccessibleName(tr("Test the chime"))
        self._bell.setAccessibleName(tr("Test the bell"))
        self._said = IconLine(theme, "bell-ringing", at_rest(), size=22)
        self._said.text.keep_room_for(*all_words())
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
        self.column.addSpacing(4)
        bell = QVBoxLayout()
        bell.setSpacing(0)
        bell.addWidget(Text(theme, tr("Bell at the end"), weight=500))
        bell.addWidget(Text(theme, tr("It rings even if this window stops working."), "text-small", colour="ink-2"))
        self.column.addWidget(self._row(bell, self._bell))
        self.column.addWidget(self._said)

    def _row(self, words: QVBoxLayout, button: Button) -> Beside:
        holder, row = QWidget(), Beside(self._kit.theme, 18)
        words.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(words)
        row.add(holder, 1, 200)
        row.add(button, align=Qt.AlignmentFlag.AlignVCenter)
        return row

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._slider.setValue(settings.volume)
        self._percent.setText(f"{settings.volume} %")

    def _set_volume(self, value: int) -> None:
        self._kit.preferences.change("volume", value)
        self._percent.setText(f"{value} %")

    def _test_chime(self) -> None:
        number = self._begin_test(listen_words(), "speaker-high")
        self._kit.devices.test_chime(lambda heard: self._tell(number, chime_words(heard=heard), heard=heard))

    def _test_bell(self) -> None:
        number = self._begin_test(listen_to_bell_words(), "bell-ringing")
        self._kit.devices.test_bell(lambda heard: self._tell(number, bell_words(heard=heard), heard=heard))

    def _begin_test(self, words: str, icon: str) -> int:
        self._say(words, icon, "ink-2")
        self._tests += 1
        return self._tests

    def _tell(self, number: int, words: str, *, heard: bool) -> None:
        if number != self._tests:
            return  # what an earlier test came to, while a later one is listened to
        self._say(words, "speaker-high" if heard else "speaker-slash", "good" if heard else "warn")
        self._kit.announce(words)

    def _say(self, words: str, icon: str, colour: str) -> None:
        self._said.say(words, icon, colour)

    def rest(self) -> None:
        """Forget what the tests told."""
        self._say(at_rest(), "bell-ringing", "ink-2")


def at_rest() -> str:
    """What stands below the tests before one was made."""
    return tr("The end also shows on screen.")


def listen_words() -> str:
    """While the chime sounds."""
    return tr("Listen now.")


def listen_to_bell_words() -> str:
    """While the bell rings."""
    return tr("Listen now. It begins softly.")


def chime_words(*, heard: bool) -> str:
    """What came of the test of the chime."""
    if heard:
        return tr("The chime was played. If you heard nothing, turn your computer's sound up.")
    return tr("No sound could be played here. The end still shows on screen.")


def bell_words(*, heard: bool) -> str:
    """What came of the test of the bell."""
    if heard:
        return tr("The bell rang. If you heard nothing, turn your computer's sound up.")
    return tr("The bell could not ring here. The end still shows on screen.")


def all_words() -> tuple[str, ...]:
    """Everything that the line below the tests may say."""
    told = [words(heard=heard) for words in (chime_words, bell_words) for heard in (True, False)]
    return (at_rest(), listen_words(), listen_to_bell_words(), *told)
