"""The first page of breathing: which pattern, how long, what is heard, and the start."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.breathe.cue_choice import CueChoice
from easeful.activities.breathe.minutes_row import MinutesRow
from easeful.activities.breathe.pattern_card import PatternCard
from easeful.activities.breathe.words import caution_words, hindrance_words
from easeful.core.breath import Pattern
from easeful.core.breath_record import breathing_records, hindrance, minutes_of
from easeful.ui.kit import Kit
from easeful.ui.roles import be_group
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.chip import Chip
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.note import Note
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

BOTTOM = 24  # px: with a pack on, all of the page stays in view above the dock
SHOWN = 4  # cards; the rest is one press away
CARD_ROOM, TWO_COLUMNS_FROM = 260, 860  # px at 100 % text


class Chooser(ScrollPage):
    """`started` carries the pattern and the minutes; `asked_pain` wants the pain scale, `asked_more` all patterns.

    `shown` are the patterns that have a card.
    """

    started = Signal(object, int)
    asked_pain = Signal()
    asked_more = Signal()

    def __init__(self, kit: Kit) -> None:
        """With the last choices of the person, once it is looked at."""
        super().__init__(kit.theme, bottom=BOTTOM)
        self._kit, theme = kit, kit.theme
        self._chosen: Pattern | None = None
        self.shown: tuple[Pattern, ...] = ()
        self._caution = Text(theme, "", "text-lead", colour="ink-2")
        self._pain = Chip(theme, tr("Pain now"), "heart-straight")
        self._left_out = Note(theme, "warning", "warn")
        self._cards = QVBoxLayout()
        self._group = OneOf(self)
        self._how = Text(theme, "", colour="ink-2")
        self._minutes = MinutesRow(theme)
        self._cues = CueChoice(kit)
        self._why_not = Text(theme, "", weight=600)
        self.button = Button(theme, tr("Start breathing"), "primary", "play", height=72, role="text-h3")
        self._build()
        self._pain.clicked.connect(self.asked_pain)
        self.button.clicked.connect(self._start)
        self._minutes.wanted.connect(lambda minutes: kit.preferences.change("breath_minutes", minutes))
        kit.breathing.watch(self._cues.show_trouble)

    def _build(self) -> None:
        theme, head = self._kit.theme, Beside(self._kit.theme)
        self.column.setSpacing(0)
        more = Button(theme, tr("More ways to breathe"), "quiet", height=48)
        more.clicked.connect(self.asked_more)
        head.add(heading(theme, tr("Breathe")), 1)
        head.add(more, align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.add(self._pain)
        self.column.addWidget(head)
        self.column.addSpacing(4)
        self.column.addWidget(self._caution)
        self.column.addSpacing(16)
        self.column.addWidget(self._left_out)
        columns = Columns(40, two_from(TWO_COLUMNS_FROM, self._kit.theme), (608, 328))
        columns.add(self._left())
        columns.add(self._right())
        self.column.addWidget(columns, 1)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._cards)
        column.addStretch(1)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._minutes)
        column.addSpacing(14)
        column.addWidget(self._cues)
        column.addSpacing(8)
        column.addWidget(self._how)
        column.addStretch(1)
        column.addWidget(self._why_not)
        column.addWidget(self.button)
        return right

    def look_again(self) -> None:
        """Read patterns and history again, and show what they mean for this start."""
        breathing = self._kit.breathing
        offered = (*breathing.patterns(), *breathing.own())
        left_out = breathing.left_out()
        self._left_out.say(tr("Not every pattern could be read"), "\n".join(left_out))
        self._left_out.setVisible(bool(left_out))
        wanted = self._kit.preferences.now.breath_pattern
        chosen = next((pattern for pattern in offered if pattern.key == wanted), offered[0] if offered else None)
        self._show_cards(offered, chosen)
        self.choose(chosen)
        self._caution.setText(caution_words(len(breathing_records(self._kit.history.load()))))
        tab_as_it_is_read(self)

    def show_pain(self, number: int | None) -> None:
        """Show the pain that was noted."""
        self._pain.show_value(tr("not noted") if number is None else str(number))

    def _show_cards(self, offered: tuple[Pattern, ...], chosen: Pattern | None) -> None:
        shown = list(offered[:SHOWN])
        if chosen is not None and chosen not in shown:
            shown[-1:] = [chosen]
        self.shown = tuple(shown)
        empty(self._cards)
        grid = Columns(self._kit.theme.length("gap-cards"), self._cards_beside)
        be_group(grid, tr("How to breathe?"))
        for pattern in shown:
            card = PatternCard(self._kit.theme, pattern)
            card.show_checked(pattern == chosen)
            card.picked.connect(partial(self._prefer, pattern))
            self._group.addButton(card)
            grid.add(card)
        self._cards.addWidget(grid)

    def _cards_beside(self, width: int) -> int:
        return 2 if width >= 2 * CARD_ROOM * self._kit.theme.text_size / 100 else 1

    def take_focus(self) -> None:
        """Put the keyboard on the chosen pattern."""
        chosen = self._group.checkedButton()
        (self.button if chosen is None else chosen).setFocus(Qt.FocusReason.OtherFocusReason)

    def _prefer(self, pattern: Pattern) -> None:
        self._kit.preferences.change("breath_pattern", pattern.key)
        self.choose(pattern)

    def choose(self, pattern: Pattern | None) -> None:
        """Choose a pattern, and allow the lengths that go with it."""
        self._chosen = pattern
        if pattern is not None:
            records = self._kit.history.load()
            self._how.setText(pattern.how)
            wanted, is_first = self._kit.preferences.now.breath_minutes, not breathing_records(records)
            self._minutes.allow(pattern, minutes_of(pattern, records), wanted, is_first=is_first)
        why_not = self._reason()
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))
        self.button.setEnabled(not why_not)
        self.button.setAccessibleDescription(why_not)

    def _reason(self) -> str:
        if self._chosen is None:
            return tr("There is no pattern to breathe with.")
        wants_holds = self._kit.preferences.now.breath_holds
        records, now = self._kit.history.load(), self._kit.clock.now()
        return hindrance_words(hindrance(self._chosen, records, now, wants_holds=wants_holds))

    def _start(self) -> None:
        self.choose(self._chosen)
        if self._chosen is None or not self.button.isEnabled():
            return
        self._kit.preferences.change("breath_pattern", self._chosen.key)
        self.started.emit(self._chosen, self._minutes.chosen)
