"""How a guide sounds, before it begins: speed, voice, and quiet sounds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from easeful.activities.imagine.choices import SoundChoice, SpeedChoice, VoiceChoice
from easeful.core.guide import Guide
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.stacked import stacked
from easeful.ui.widgets.text import heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 860  # px


class SoundPage(ScrollPage):
    """Each change applies at once; `returned` wants the library again."""

    returned = Signal()

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self._voice = VoiceChoice(kit)
        head = Beside(theme)
        self._back = Button(theme, tr("Go back"), "secondary")
        head.add(heading(theme, tr("Voice and sound")), 1)
        head.add(self._back)
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, self._kit.theme), (1, 1))
        columns.add(stacked(*map(self._card, (self._voice, SpeedChoice(kit)))))
        columns.add(stacked(self._card(SoundChoice(kit))))
        self.column.addWidget(head)
        self.column.addWidget(columns)
        self.column.addStretch(1)
        self._back.clicked.connect(self.returned)
        escape(self, self.returned.emit)

    def _card(self, choice: QWidget) -> Paper:
        card = Paper(self._kit.theme)
        card.column.addWidget(choice)
        return card

    def show_guide(self, guide: Guide | None) -> None:
        """Offer what is there for the guide that is chosen."""
        is_recorded = guide is not None and self._kit.guiding.mark_of(guide.key).attached is not None
        self._voice.show_guide(guide, is_recorded=is_recorded)

    def take_focus(self) -> None:
        """Put the keyboard on the way back."""
        tab_as_it_is_read(self)
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
