"""The first page of Distract: two quick questions at most, three ideas, and the start of one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.distract.cards import IdeaCards
from easeful.activities.distract.choosing import Choosing, is_asked_of_spine, pain_of
from easeful.activities.distract.filters import Filters
from easeful.activities.distract.reason_words import limits_words, loosened_words, nothing_words
from easeful.activities.distract.spine import SpineQuestion
from easeful.core.idea_choice import Choice
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.chip import Chip
from easeful.ui.widgets.note import Note
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

BOTTOM = 24  # px: with a pack on, all of the page stays in view above the dock
TOLD_ROOM = 240  # px at 100 % text


class Picker(ScrollPage):
    """`started` carries an idea; `asked_pain` wants the pain scale, `asked_more` the person's own."""

    started = Signal(object)
    asked_pain = Signal()
    asked_more = Signal()

    def __init__(self, kit: Kit) -> None:
        """Without ideas until it is looked at."""
        super().__init__(kit.theme, bottom=BOTTOM)
        self._kit, theme = kit, kit.theme
        self._choosing = Choosing(kit)
        self._shown: tuple[Choice, ...] | None = None
        self._pain = Chip(theme, tr("Pain now"), "heart-straight")
        self._more = Button(theme, tr("More, and my own"), "quiet", height=48)
        self._left_out = Note(theme, "warning", "warn")
        self._filters = Filters(kit, self)
        self._spine = SpineQuestion(kit)
        self._cards = IdeaCards(theme)
        self._others = Button(theme, tr("Show me three others"), "secondary", "arrows-clockwise").with_line_icon()
        self._back = Button(theme, tr("The last three"), "secondary", "arrow-u-up-left").with_line_icon()
        self._why = Button(theme, tr("Why these?"), "quiet")
        self._told = Text(theme, "", "text-small", colour="ink-2", lines=1.35)
        self._build()
        self._join()

    def _build(self) -> None:
        theme, head = self._kit.theme, Beside(self._kit.theme)
        self.column.setSpacing(0)
        head.add(heading(theme, tr("Distract")), 1)
        head.add(self._more, align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.add(self._pain)
        foot = Beside(theme)
        foot.add(self._others)
        foot.add(self._back)
        foot.add(self._why)
        foot.add(self._told, 1, TOLD_ROOM)
        self._spine_room = stacked_tight(self._spine, below=16)
        parts = ((head, 14), (self._left_out, 0), (self._filters, 24), (self._spine_room, 0), (self._cards, 24))
        for part, below in parts:
            self.column.addWidget(part)
            self.column.addSpacing(below)
        self.column.addWidget(foot)
        self.column.addStretch(1)

    def _join(self) -> None:
        self._more.clicked.connect(self.asked_more)
        self._pain.clicked.connect(self.asked_pain)
        self._filters.changed.connect(self.look_again)
        self._spine.answered.connect(self._follow_spine)
        self._cards.wanted.connect(self.started)
        self._others.clicked.connect(self._show_others)
        self._back.clicked.connect(self._show_last)
        self._why.clicked.connect(self._toggle_why)
        self._kit.runner.ticked.connect(lambda _: self._follow_time())

    def look_again(self) -> None:
        """Read ideas, history and pain again, and show what suits now."""
        self._choosing.look_again()
        left_out = self._kit.distracting.left_out()
        self._left_out.say(tr("Not every idea could be read"), "\n".join(left_out))
        self._left_out.setVisible(bool(left_out))
        self._filters.show_wish(self._choosing.wish)
        self._spine_room.setVisible(is_asked_of_spine(self._kit, self._choosing.wish))
        pain = pain_of(self._kit)
        self._pain.show_value(tr("not noted") if pain is None else str(pain))
        self._show()
        tab_as_it_is_read(self)

    def _show(self) -> None:
        choosing = self._choosing
        choices = choosing.choices
        if choices != self._shown:  # else a card that has the keyboard keeps it
            self._shown = choices
            self._cards.show_choices(choices)
        self._others.setEnabled(choosing.has_others)
        self._back.setEnabled(choosing.can_go_back)
        told = (loosened_words(choices), limits_words(choosing.limits, choosing.wish))
        self._told.setText(" ".join(filter(None, told)) if choices else nothing_words(choosing.limits))

    def showEvent(self, event: QShowEvent) -> None:
        """Look again after a call, too: time has passed under it."""
        super().showEvent(event)
        if not event.spontaneous() and self._shown is not None:
            self.look_again()

    def _follow_time(self) -> None:
        """Let go of what takes longer by now than the pack stays on."""
        if self.isVisible() and self._choosing.is_over:
            self.look_again()

    def _show_others(self) -> None:
        self._show_why(wanted=False)
        self._choosing.others()
        self._show_and_say()

    def _show_last(self) -> None:
        self._choosing.back()
        if not self._choosing.can_go_back:
            self._others.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_and_say()

    def _show_and_say(self) -> None:
        self._show()
        tab_as_it_is_read(self)
        self._kit.announce(". ".join(choice.idea.title for choice in self._choosing.choices))

    def _toggle_why(self) -> None:
        self._show_why(wanted=not self._cards.shows_why)

    def _show_why(self, *, wanted: bool) -> None:
        self._cards.show_why(wanted=wanted)
        self._why.setText(tr("Show the ideas again") if wanted else tr("Why these?"))

    def _follow_spine(self) -> None:
        self.look_again()
        self.take_focus()

    def take_focus_back(self) -> None:
        """Put the keyboard where the way to More is."""
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the keyboard on the best idea."""
        first: QWidget = self._cards.first_button() or self._others
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def stacked_tight(widget: QWidget, below: int) -> QWidget:
    """A widget with so many px below it, which come and go with it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, below)
    column.addWidget(widget)
    return holder
