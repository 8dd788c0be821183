"""What to read before self-hypnosis, or before tensing: once, and then never in the way again."""

from PySide6.QtCore import Qt, Signal

from easeful.activities.imagine.words import hypnosis_cautions, tensing_cautions
from easeful.core.guide_record import Hindrance
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.footed_page import FootedPage, foot_of
from easeful.ui.widgets.note import Bullets
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr


class Caution(FootedPage):
    """`accepted` tells that it was read and is wanted, `returned` that it is not."""

    accepted = Signal()
    returned = Signal()

    def __init__(self, kit: Kit, why: Hindrance) -> None:
        """For the kind of guide that asks for it."""
        super().__init__(kit.theme)
        theme, is_hypnosis = kit.theme, why is Hindrance.HYPNOSIS
        title = tr("Is this for you?")
        lead = (
            tr("Self-hypnosis is quiet attention. You stay in control the whole time.")
            if is_hypnosis
            else tr("A little tensing is not for every body. Resting alone works as well.")
        )
        points = hypnosis_cautions() if is_hypnosis else tensing_cautions()
        setting = "guide_hypnosis" if is_hypnosis else "guide_tensing"
        card = Paper(theme, inset=28)
        card.column.addWidget(Bullets(theme, points, "imagine.accent" if is_hypnosis else "ease.accent", 1.4, 8))
        self._back = Button(theme, tr("Choose another"), "secondary")
        begin = Button(theme, tr("It suits me, begin"), "primary", "play")
        self.column.addWidget(heading(theme, title))
        self.column.addWidget(Text(theme, lead, "text-lead", colour="ink-2"))
        self.column.addWidget(card)
        self.column.addWidget(Text(theme, tr("If you are not sure, ask your care team first."), weight=600))
        self.column.addStretch(1)
        self.stand_on(foot_of(self._back, begin))
        self._back.clicked.connect(self.returned)
        escape(self, self.returned.emit)
        begin.clicked.connect(lambda: kit.preferences.change(setting, True))
        begin.clicked.connect(self.accepted)

    def take_focus(self) -> None:
        """Put the keyboard on the way back: Enter begins nothing."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
