"""Quiet sounds by themselves: which, how loud, and when they stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from easeful.activities.imagine.sound_rows import SoundRows
from easeful.core.settings import QUIET_SOUNDS, SOUND_MINUTES
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.roles import be_group
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import minutes_words, tr


class SoundsAlone(ScrollPage):
    """They go on when another page is opened; `returned` wants Home."""

    returned = Signal()

    def __init__(self, kit: Kit) -> None:
        """Shows what is set, and whether they play."""
        super().__init__(kit.theme)
        self._kit, self._sounds, theme = kit, kit.guiding.sounds, kit.theme
        self._group = OneOf(self)
        self._options: dict[int, Option] = {}
        self._time = Text(theme, "", "text-lead", 600, tabular=True)
        self._button = Button(theme, "", "primary", height=72, role="text-h3")
        self._back = Button(theme, tr("Go back"), "secondary")
        self._build()
        self._join()
        self._show()

    def _build(self) -> None:
        theme, head, card = self._kit.theme, Beside(self._kit.theme), Paper(self._kit.theme)
        head.add(heading(theme, tr("Quiet sounds")), 1)
        head.add(self._back)
        card.column.addWidget(SoundRows(self._kit))
        self.column.setSpacing(12)
        self.column.addWidget(head)
        self.column.addWidget(card)
        self.column.addWidget(Text(theme, tr("Stop by itself after"), weight=600))
        row = Beside(theme)
        be_group(row, tr("Stop by itself after"))
        for minutes in SOUND_MINUTES:
            row.add(self._option(minutes))
        self.column.addWidget(row)
        self.column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._time, 1)
        foot.addWidget(self._button)
        self.column.addLayout(foot)

    def _option(self, minutes: int) -> Option:
        option = Option(self._kit.theme, minutes_words(minutes * 60.0), "imagine")
        option.picked.connect(lambda: self._choose(minutes))
        self._options[minutes] = option
        self._group.addButton(option)
        return option

    def _join(self) -> None:
        self._back.clicked.connect(self.returned)
        escape(self, self.returned.emit)
        self._button.clicked.connect(self._toggle)
        self._sounds.changed.connect(self._show)
        self._sounds.ticked.connect(self._show)
        self._kit.preferences.changed.connect(self._show)

    def _choose(self, minutes: int) -> None:
        self._kit.preferences.change("sounds_minutes", minutes)
        if self._sounds.is_on:
            self._sounds.start(minutes)

    def _toggle(self) -> None:
        if self._sounds.is_on:
            self._sounds.stop()
        else:
            self._sounds.start(self._kit.preferences.now.sounds_minutes)

    def _show(self, _changed: object = None) -> None:
        settings, is_on = self._kit.preferences.now, self._sounds.is_on
        can_be_heard = any(getattr(settings, name) for name in QUIET_SOUNDS)
        self._options[settings.sounds_minutes].show_checked()
        self._button.setText(tr("Stop the sound") if is_on else tr("Play"))
        self._button.wear_icon("stop" if is_on else "play")
        self._button.setEnabled(can_be_heard or is_on)
        self._button.setAccessibleDescription("" if can_be_heard else tr("Turn a sound up first."))
        left = tr("It stops in {minutes}.").format(minutes=minutes_words(self._sounds.left())) if is_on else ""
        self._time.setText(left if can_be_heard else tr("Turn a sound up first."))

    def take_focus(self) -> None:
        """Put the keyboard on the button that plays."""
        tab_as_it_is_read(self)
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)
