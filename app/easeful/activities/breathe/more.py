"""More ways to breathe: the other patterns, the person's own, those that hold the breath, and how it goes."""

from PySide6.QtCore import Qt, Signal

from easeful.activities.breathe.beginning import BeginningCard
from easeful.activities.breathe.pattern_list import HoldPatterns, OwnPatterns, PatternList
from easeful.activities.breathe.words import cautions
from easeful.core.breath import Level, Pattern
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.note import Bullets, Note
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.stacked import stacked
from easeful.ui.widgets.text import heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 900  # px


class More(ScrollPage):
    """`chosen` carries a pattern, `made` one to change into a new one or None, `changed` an own one to change."""

    chosen = Signal(object)
    made = Signal(object)
    changed = Signal(object)
    returned = Signal()

    def __init__(self, kit: Kit) -> None:
        """Empty until `look_again`."""
        super().__init__(kit.theme)
        self._kit = kit
        self._removed: Pattern | None = None
        self._others, self._holds = PatternList(kit, tr("Other patterns")), HoldPatterns(kit)
        self._own = OwnPatterns(kit)
        self._undo = Note(kit.theme, "trash")
        self._put_back = Button(kit.theme, tr("Undo"), "secondary", "arrow-u-up-left", height=48).with_line_icon()
        self._undo.row.add(self._put_back)
        self._build()
        self._join()

    def _build(self) -> None:
        theme, head = self._kit.theme, Beside(self._kit.theme)
        self._back = Button(theme, tr("Go back"), "secondary")
        head.add(heading(theme, tr("More ways to breathe")), 1)
        head.add(self._back)
        self.column.addWidget(head)
        self.column.addWidget(self._undo)
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, self._kit.theme), (1, 1))
        columns.add(stacked(self._others, self._holds))
        columns.add(stacked(self._own, BeginningCard(self._kit), self._careful()))
        self.column.addWidget(columns)
        self.column.addStretch(1)

    def _join(self) -> None:
        self._back.clicked.connect(self.returned)
        escape(self, self.returned.emit)
        for patterns in (self._others, self._own, self._holds):
            patterns.chosen.connect(self.chosen)
        self._holds.wanted.connect(self._show_own)
        self._own.made.connect(lambda: self.made.emit(None))
        self._own.copied.connect(self.made)
        self._own.changed.connect(self.changed)
        self._own.deleted.connect(self._remove)
        self._put_back.clicked.connect(self._restore)

    def _careful(self) -> Paper:
        card = Paper(self._kit.theme)
        card.column.addWidget(heading(self._kit.theme, tr("Good to know"), "text-h3"))
        card.column.addWidget(Bullets(self._kit.theme, cautions(), "breathe.accent", 1.4, 6))
        return card

    def look_again(self, shown: tuple[Pattern, ...]) -> None:
        """Read the patterns again; those that are `shown` as cards anyway are left out."""
        self._removed = None
        self._undo.hide()
        bundled = self._kit.breathing.patterns()
        holds = [pattern for pattern in bundled if pattern.level is Level.HOLDS]
        self._others.show_patterns(pattern for pattern in bundled if pattern not in (*shown, *holds))
        self._holds.show_patterns(holds)
        self._show_own()

    def _show_own(self) -> None:
        self._own.show_patterns(self._kit.breathing.own())
        tab_as_it_is_read(self)

    def take_focus(self) -> None:
        """Put the keyboard on the way back: the first thing of this page."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, pattern: Pattern) -> None:
        self._kit.breathing.remove(pattern.key)
        self._removed = pattern
        self._undo.say(tr("Deleted: {what}").format(what=pattern.name))
        self._undo.show()
        self._show_own()
        self._put_back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self) -> None:
        if self._removed is not None:
            self._kit.breathing.save(self._removed)
        self._removed = None
        self._undo.hide()
        self._show_own()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
