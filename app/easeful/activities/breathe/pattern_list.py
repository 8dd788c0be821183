"""Cards of patterns in the long list: others, the person's own, and those that hold the breath."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from easeful.activities.breathe.pattern_row import PatternRow
from easeful.activities.breathe.words import hindrance_words, holds_caution
from easeful.core.breath import Pattern
from easeful.core.breath_record import hindrance
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.rows_card import Act, RowsCard, with_acts
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import tr


class PatternList(RowsCard):
    """A heading and rows to choose from; `chosen` carries the pattern."""

    chosen = Signal(object)

    def __init__(self, kit: Kit, words: str) -> None:
        """Without rows until `show_patterns`."""
        super().__init__(kit.theme, words)
        self._kit = kit

    def show_patterns(self, patterns: Iterable[Pattern]) -> None:
        """Show these, each with the reason where it cannot be begun now."""
        self.show_rows(map(self.row, patterns))

    def row(self, pattern: Pattern) -> QWidget:
        """A pattern's row."""
        wants_holds = self._kit.preferences.now.breath_holds
        why = hindrance(pattern, self._kit.history.load(), self._kit.clock.now(), wants_holds=wants_holds)
        row = PatternRow(self._kit.theme, pattern, hindrance_words(why))
        row.clicked.connect(lambda: self.chosen.emit(pattern))
        return row


class OwnPatterns(PatternList):
    """The person's own, each with Change, Copy and Delete; `made` wants a new one."""

    made = Signal()
    changed = Signal(object)
    copied = Signal(object)
    deleted = Signal(object)

    def __init__(self, kit: Kit) -> None:
        """With a button for a new one below."""
        super().__init__(kit, tr("Your own"))
        make = Button(kit.theme, tr("Make your own"), "secondary", "plus").with_line_icon()
        make.clicked.connect(self.made)
        self.column.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)

    def row(self, pattern: Pattern) -> QWidget:
        """A pattern's row, and what can be done with it below."""
        acts = (
            Act(tr("Change"), "quiet", self.changed),
            Act(tr("Copy"), "quiet", self.copied),
            Act(tr("Delete"), "danger", self.deleted),
        )
        buttons = Beside(self._kit.theme)
        for act in acts:
            buttons.add(act.button(self._kit.theme, pattern.name, pattern))
        return with_acts(super().row(pattern), buttons, Qt.AlignmentFlag.AlignLeft)


class HoldPatterns(PatternList):
    """Those that hold the breath: behind the caution, until the person has ticked that it was read.

    `wanted` tells that this has changed.
    """

    wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        """The caution stays in view also afterwards."""
        super().__init__(kit, tr("Holding the breath"))
        self.column.insertWidget(1, Text(kit.theme, holds_caution()))
        self._tick = TickRow(kit.theme, tr("I have read this. Show them."))
        self._tick.switched.connect(self._keep)
        self.column.insertWidget(2, self._tick)
        self._patterns: tuple[Pattern, ...] = ()

    def _keep(self, is_wanted: bool) -> None:
        self._kit.preferences.change("breath_holds", is_wanted)
        self.show_patterns(self._patterns)
        self.wanted.emit()

    def show_patterns(self, patterns: Iterable[Pattern]) -> None:
        """Show these when they are wanted."""
        self._patterns, wants_holds = tuple(patterns), self._kit.preferences.now.breath_holds
        self._tick.show_checked(wants_holds)
        super().show_patterns(self._patterns if wants_holds else ())
