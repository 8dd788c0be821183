"""Cards of ideas in the long lists: the person's own, favourites, and hidden ones."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from easeful.activities.distract.choice_card import Answers
from easeful.activities.distract.choosing import limits_of
from easeful.activities.distract.reason_words import limit_words
from easeful.activities.distract.target_words import opens_words
from easeful.activities.distract.words import idea_minutes_words, kind_words
from easeful.core.idea import Idea, Kind
from easeful.ui.kit import Kit
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.choice_row import ChoiceRow
from easeful.ui.widgets.flow import Flow
from easeful.ui.widgets.rows_card import Act, RowsCard, with_acts
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

LEFT = Qt.AlignmentFlag.AlignLeft


class IdeaList(RowsCard):
    """A heading and rows to begin from; each signal carries the idea."""

    started = Signal(object)
    favoured = Signal(object)
    hidden = Signal(object)

    def __init__(self, kit: Kit, words: str) -> None:
        """Without rows until `show_ideas`."""
        super().__init__(kit.theme, words)
        self._kit = kit
        self._choices: dict[str, ChoiceRow] = {}

    def show_ideas(self, ideas: Iterable[Idea]) -> None:
        """Show these."""
        self._choices.clear()
        self.show_rows(map(self._row, ideas))

    def focus_row(self, key: str) -> bool:
        """Put the keyboard on the row of an idea; whether there is one."""
        if key in self._choices:
            self._choices[key].setFocus(Qt.FocusReason.OtherFocusReason)
        return key in self._choices

    def _row(self, idea: Idea) -> QWidget:
        opens = "" if idea.opens is None else opens_words(idea.opens.way)
        limit = limits_of(self._kit).in_the_way(idea)
        why_not = "" if limit is None else limit_words(limit)
        favourite = tr("A favourite") if self._kit.distracting.mark_of(idea.key).is_favourite else ""
        lines = (why_not, idea.line, idea_minutes_words(idea.minutes), opens, favourite)
        row = ChoiceRow(self._kit.theme, idea.title, lines, is_off=limit is not None)
        row.clicked.connect(lambda: self.started.emit(idea))
        self._choices[idea.key] = row
        buttons = Flow(0)
        for act in self._acts(idea):
            buttons.add(act.button(self._kit.theme, idea.title, idea))
        return with_acts(row, buttons)

    def _acts(self, idea: Idea) -> tuple[Act, ...]:
        mark = self._kit.distracting.mark_of(idea.key)
        favour = tr("Not a favourite") if mark.is_favourite else tr("Favourite")
        hide = tr("Show it again") if mark.is_hidden else tr("Hide")
        if mark.is_hidden:
            return (Act(hide, "quiet", self.hidden),)
        return Act(favour, "quiet", self.favoured), Act(hide, "quiet", self.hidden)


class OwnIdeas(IdeaList):
    """The person's own, and the way to a new one."""

    made = Signal()
    changed = Signal(object)
    deleted = Signal(object)

    def __init__(self, kit: Kit) -> None:
        """With the button for a new one below."""
        super().__init__(kit, tr("My own"))
        lead = tr("Something small that you like. It can open a page, a file or a number.")
        self.column.insertWidget(1, Text(kit.theme, lead, colour="ink-2"))
        make = Button(kit.theme, tr("Add one"), "secondary", "plus").with_line_icon()
        make.clicked.connect(self.made)
        self.column.addWidget(make, 0, LEFT)

    def _acts(self, idea: Idea) -> tuple[Act, ...]:
        change, delete = Act(tr("Change"), "quiet", self.changed), Act(tr("Delete"), "danger", self.deleted)
        return change, *super()._acts(idea), delete


class AllIdeas(IdeaList):
    """All of the program's, a kind at a time; `reshown` tells that others are in view."""

    reshown = Signal()

    def __init__(self, kit: Kit) -> None:
        """No kind is open yet."""
        super().__init__(kit, tr("All ideas"))
        self._ideas: tuple[Idea, ...] = ()
        self._kinds = Answers(kit.theme, tr("Of which kind?"), {kind: kind_words(kind) for kind in Kind})
        self._kinds.changed.connect(self._show_kind)
        self.column.insertWidget(1, self._kinds)

    def offer(self, ideas: Iterable[Idea]) -> None:
        """Offer these; those of the kind that is open are shown."""
        self._ideas = tuple(ideas)
        self._show_kind()

    def _show_kind(self) -> None:
        kind = self._kinds.chosen
        self.show_ideas(idea for idea in self._ideas if idea.kind is kind)
        self.reshown.emit()
