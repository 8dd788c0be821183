"""After a session: pain, a card of the activity's own, a note; all of it may be skipped."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from easeful.core.record import LONGEST_NOTE, Record
from easeful.ui.kit import Kit
from easeful.ui.pain import PainCard
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.footed_page import FootedPage, foot_of
from easeful.ui.widgets.note import IconLine
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

Said = dict[str, object]
NOTHING: Said = {"note": "", "pain_after": None}


class Question(Protocol):
    """A card with a question of an activity's own; what it is answered stands under the names of a record's fields."""

    @property
    def view(self) -> QWidget:
        """The card, with what it may open."""
        ...

    @property
    def controls(self) -> Sequence[QWidget]:
        """What Tab reaches in it, in order."""
        ...

    def said(self) -> Said:
        """What was answered so far, every field of the question."""
        ...

    def kept(self) -> Said:
        """The same when the questions are skipped: what is kept nevertheless."""
        ...


class After(FootedPage):
    """`saved` carries what was added, as the record's fields; skipping adds nothing but what a question keeps.

    `left` carries the same when the person went elsewhere without an answer: the page can still be gone on with.
    """

    saved = Signal(object)
    left = Signal(object)

    def __init__(
        self, kit: Kit, record: Record, what: str, question: Question | None = None, *, leads: bool = False
    ) -> None:  # fmt: skip
        """For the record of the session that just ended; `what` says in a line what was done.

        A question that `leads` stands before the pain.
        """
        super().__init__(kit.theme)
        self._kit, self.record, self._question = kit, record, question
        self._leads = leads
        self._is_answered = False
        self._given: Said = {}
        self._pain = PainCard(kit)
        self._note = self._note_field()
        whole = self.column
        whole.addWidget(heading(kit.theme, tr("How are you now?")))
        whole.setSpacing(12)
        whole.addWidget(Text(kit.theme, what, "text-lead", colour="ink-2"))
        whole.addSpacing(8)
        views: list[QWidget] = [self._pain] if question is None else [self._pain, question.view]
        first, *rest = reversed(views) if leads else views
        whole.addWidget(first)
        whole.addSpacing(4)
        for view in rest:
            whole.addWidget(view)
        whole.addWidget(self._note)
        whole.addStretch(1)
        self.stand_on(self._foot())

    def _note_field(self) -> QLineEdit:
        note = QLineEdit()
        note.setMaxLength(LONGEST_NOTE)
        note.setPlaceholderText(tr("A note for yourself, if you like"))
        note.setAccessibleName(tr("Note"))
        note.setMinimumHeight(self._kit.theme.length("target-main"))
        note.returnPressed.connect(self._save)
        return note

    def _foot(self) -> QWidget:
        theme = self._kit.theme
        foot = Beside(theme, 22)
        self.skip = Button(theme, tr("Skip"), "quiet")
        self.save = Button(theme, tr("Save"), "primary")
        self.save.setMinimumWidth(200)
        foot.add(IconLine(theme, "lock-simple", tr("Kept on this computer only")), 1, 260)
        foot.add(foot_of(self.skip, self.save))
        self.skip.clicked.connect(self._leave_out)
        self.save.clicked.connect(self._save)
        return foot

    def take_focus(self) -> None:
        """Put the keyboard on the first question; nothing is chosen by that."""
        # Only now: Qt loses an order that was set before the page came into its window.
        own = () if self._question is None else self._question.controls
        asked = (*own, *self._pain.scale.buttons) if self._leads else (*self._pain.scale.buttons, *own)
        controls = (*asked, self._note, self.skip, self.save)
        for before, after in pairwise(controls):
            self.setTabOrder(before, after)
        controls[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_out(self) -> None:
        self._is_answered = True
        kept = {} if self._question is None else self._question.kept()
        self.saved.emit(self._changed({**NOTHING, **kept}))

    def _save(self) -> None:
        self._is_answered = True
        self.saved.emit(self._changed(self._said()))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was chosen so far."""
        super().hideEvent(event)
        if not self._is_answered:
            self.left.emit(self._changed(self._said()))

    def _said(self) -> Said:
        own = {} if self._question is None else self._question.said()
        return {"note": self._note.text().strip(), "pain_after": self._pain.scale.number, **own}

    def _changed(self, said: Said) -> Said:
        """What is other than it was given away before: a note that was changed in the history stays so."""
        before, self._given = {**NOTHING, **self._given}, said
        return {name: value for name, value in said.items() if value != before.get(name)}
