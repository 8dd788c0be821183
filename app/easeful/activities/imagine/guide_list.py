"""Cards of guides in the long list: the bundled ones, and the person's own."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from easeful.activities.imagine.words import kind_words
from easeful.core.guide import Guide, UnreadText
from easeful.ui.guide_words import length_words
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.choice_row import ChoiceRow
from easeful.ui.widgets.rows_card import Act, RowsCard, with_acts
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

LEFT = Qt.AlignmentFlag.AlignLeft


class GuideList(RowsCard):
    """A heading and rows to choose from; each signal carries the guide."""

    chosen = Signal(object)
    hidden = Signal(object)
    attached = Signal(object)
    detached = Signal(object)
    exported = Signal(object)
    copied = Signal(object)

    def __init__(self, kit: Kit, words: str) -> None:
        """Without rows until `show_guides`."""
        super().__init__(kit.theme, words)
        self._kit = kit
        self._choices: dict[str, ChoiceRow] = {}

    def show_guides(self, guides: Iterable[Guide]) -> None:
        """Show these."""
        self._choices.clear()
        self.show_rows(map(self._row, guides))

    def focus_row(self, key: str) -> bool:
        """Put the keyboard on the row of a guide; whether there is one."""
        if key in self._choices:
            self._choices[key].setFocus(Qt.FocusReason.OtherFocusReason)
        return key in self._choices

    def _row(self, guide: Guide) -> QWidget:
        """A guide's row, and what can be done with it below."""
        attached = self._kit.guiding.mark_of(guide.key).attached
        facts = f"{kind_words(guide.kind)}, {length_words(guide)}"
        recorded = "" if attached is None else tr("With a recording: {file}").format(file=attached.name)
        row = ChoiceRow(self._kit.theme, guide.title, (guide.line, facts, recorded))
        row.clicked.connect(lambda: self.chosen.emit(guide))
        self._choices[guide.key] = row
        return with_acts(row, self._buttons(guide, self._acts(guide)))

    def _buttons(self, thing: Guide | UnreadText, acts: Iterable[Act]) -> QWidget:
        buttons = Beside(self._kit.theme, 0, 2)
        for act in acts:
            buttons.add(act.button(self._kit.theme, thing.title, thing), align=LEFT)
        buttons.add(QWidget(), 1, 0)
        return buttons

    def _acts(self, guide: Guide) -> tuple[Act, ...]:
        mark = self._kit.guiding.mark_of(guide.key)
        record = Act(tr("Add a recording"), "quiet", self.attached)
        if mark.attached is not None:
            record = Act(tr("Use the voice"), "quiet", self.detached)
        copy, hide = Act(tr("Copy"), "quiet", self.copied), Act(tr("Hide"), "quiet", self.hidden)
        return copy, record, *(() if mark.is_hidden else (hide,))


class OwnGuideList(GuideList):
    """The person's own, and two ways to a new one."""

    made = Signal()
    imported = Signal()
    changed = Signal(object)
    deleted = Signal(object)

    def __init__(self, kit: Kit) -> None:
        """With the buttons for a new one below."""
        super().__init__(kit, tr("My own"))
        lead = tr("A guide is plain text: each line is read aloud. Anyone who knows you can write one.")
        self.column.insertWidget(1, Text(kit.theme, lead, colour="ink-2"))
        row = Beside(kit.theme)
        write = Button(kit.theme, tr("Write one"), "secondary", "pencil-simple").with_line_icon()
        bring = Button(kit.theme, tr("From a file"), "secondary", "folder-open").with_line_icon()
        for button, act in ((write, self.made), (bring, self.imported)):
            button.clicked.connect(act)
            row.add(button)
        self.column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)

    def show_own(self, guides: Iterable[Guide], unread: Iterable[UnreadText]) -> None:
        """Show these, and below them the texts that are none as they stand."""
        self._choices.clear()
        self.show_rows((*map(self._row, guides), *map(self._unread_row, unread)))

    def _unread_row(self, own: UnreadText) -> QWidget:
        row = ChoiceRow(self._kit.theme, own.title, (tr("It cannot be read."), own.why_not))
        row.clicked.connect(lambda: self.changed.emit(own))
        self._choices[own.key] = row
        return with_acts(row, self._buttons(own, self._ways()))

    def _ways(self) -> tuple[Act, Act, Act]:
        return (
            Act(tr("Change"), "quiet", self.changed),
            Act(tr("Export"), "quiet", self.exported),
            Act(tr("Delete"), "danger", self.deleted),
        )

    def _acts(self, guide: Guide) -> tuple[Act, ...]:
        change, give, delete = self._ways()
        _, record, *_ = super()._acts(guide)
        return change, record, give, delete
