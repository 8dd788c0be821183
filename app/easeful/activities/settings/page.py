"""The settings page; each change applies at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.settings.look import LookCard
from easeful.activities.settings.notes import EraseCard, ErasedNote, NotesCard
from easeful.activities.settings.sound import SoundCard
from easeful.core.safety import Answers
from easeful.ui.kit import Kit
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 900  # px


class SettingsPage(ScrollPage):
    """Three cards; the erase question takes their place, and above them stands what came of it."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__(kit.theme)
        self._kit = kit
        self._look, self._sound, self._notes = LookCard(kit), SoundCard(kit), NotesCard(kit)
        self._question, self._erased = EraseCard(kit), ErasedNote(kit.theme)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self._sound)
        column.addWidget(self._notes, 1)
        self._cards = Columns(20, two_from(TWO_COLUMNS_FROM, self._kit.theme), (496, 460))
        self._cards.add(self._look)
        self._cards.add(right)
        self.column.addWidget(heading(kit.theme, tr("Settings")))
        self.column.addWidget(self._erased)
        self.column.addWidget(self._cards)
        self.column.addWidget(self._question)
        self.column.addStretch(1)
        self._notes.erase.clicked.connect(lambda: self._ask(wanted=True))
        self._question.keep.clicked.connect(lambda: self._ask(wanted=False))
        self._question.erase.clicked.connect(self._erase)
        self._ask(wanted=False)
        kit.preferences.changed.connect(self._look.show_settings)
        kit.preferences.changed.connect(self._sound.show_settings)

    def arrive(self, _name: str) -> None:
        """Begin with the settings, not with the question, nor with what was told last time."""
        self._sound.rest()
        self._ask(wanted=False)

    def _ask(self, *, wanted: bool) -> None:
        self._erased.hide()
        self._cards.setVisible(not wanted)
        self._question.setVisible(wanted)
        self._kit.hold_presses()
        if wanted:
            self._question.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _erase(self) -> None:
        history = self._kit.history
        left = history.erase()
        self._ask(wanted=False)
        self._erased.tell(is_all_gone=not left and not history.load() and history.answers() == Answers())
        self.bar.setValue(0)
        self._erased.take_focus()
