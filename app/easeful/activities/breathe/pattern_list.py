"""Cards of patterns in the long list: others, the person's own, and those that hold the breath."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.breathe.pattern_row import PatternRow
from easeful.activities.breathe.words import hindrance_words, holds_caution
from easeful.core.breath import Pattern
from easeful.core.breath_record import hindrance
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.text import Text, heading
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import tr


class PatternList(Paper):
    """A heading and rows to choose from; `chosen` carries the pattern."""

    chosen = Signal(object)

    def __init__(self, kit: Kit, words: str) -> None:
        """Without rows until `show_patterns`."""
        super().__init__(kit.theme)
        self._kit = kit
        self.column.setSpacing(12)
        self.column.addWidget(heading(kit.theme, words, "text-h3"))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(10)
        self.column.addLayout(self.rows)

    def show_patterns(self, patterns: Iterable[Pattern]) -> None:
        """Show these, each with the reason where it cannot be begun now."""
        empty(self.rows)
        for pattern in patterns:
            self.rows.addWidget(self.row(pattern))

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
        holder, buttons = QWidget(), Beside(self._kit.theme)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(super().row(pattern))
        for words, kind, act in (
            (tr("Change"), "quiet", self.changed),
            (tr("Copy"), "quiet", self.copied),
            (tr("Delete"), "danger", self.deleted),
        ):
            button = Button(self._kit.theme, words, kind, height=48)
            button.setAccessibleName(f"{words} {pattern.name}")
            button.clicked.connect(lambda _=False, act=act: act.emit(pattern))
            buttons.add(button)
        column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignLeft)
        return holder


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
        self._tick.clicked.connect(self._keep)
        self.column.insertWidget(2, self._tick)
        self._patterns: tuple[Pattern, ...] = ()

    def _keep(self, is_wanted: bool) -> None:
        self._kit.preferences.change("breath_holds", is_wanted)
        self.show_patterns(self._patterns)
        self.wanted.emit()

    def show_patterns(self, patterns: Iterable[Pattern]) -> None:
        """Show these when they are wanted."""
        self._patterns, wants_holds = tuple(patterns), self._kit.preferences.now.breath_holds
        self._tick.setChecked(wants_holds)
        super().show_patterns(self._patterns if wants_holds else ())
