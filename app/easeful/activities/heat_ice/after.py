"""After the pack is off: pain, how the skin looks, a note; all of it may be skipped."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from easeful.activities.heat_ice.pain import PainCard
from easeful.activities.heat_ice.words import hurt_advice
from easeful.core.pack import Method
from easeful.core.record import LONGEST_NOTE, Record, Skin
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.note import IconLine, Note
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import minutes_words, session_words, tr

SKIN_ICONS = {Skin.AS_BEFORE: "check-circle", Skin.PINK: "hand-palm", Skin.HURT: "bandaids"}


class Said(NamedTuple):
    """What the person said afterwards, under the names of a record's fields."""

    note: str = ""
    pain_after: int | None = None
    skin: Skin | None = None


class After(QWidget):
    """`saved` carries what was added, as the record's fields; skipping adds nothing but hurt skin.

    `left` carries the same when the person went elsewhere without an answer: the page can still be gone on with.
    """

    saved = Signal(object)
    left = Signal(object)

    def __init__(self, kit: Kit, record: Record) -> None:
        """For the record of the session that just ended."""
        super().__init__()
        self._kit, self.record = kit, record
        theme = kit.theme
        self._is_answered, self._given = False, Said()
        self._pain = PainCard(kit)
        self._skin: dict[Skin, Option] = {}
        self._advice = Note(theme, "first-aid", "danger")
        self._advice.wear("danger-tint", "danger")
        self._advice.say(tr("Look after the skin first"), hurt_advice(Method(record.tool)))
        self._advice.hide()
        self._note = QLineEdit()
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.setPlaceholderText(tr("A note for yourself, if you like"))
        self._note.setAccessibleName(tr("Note"))
        self._note.setMinimumHeight(theme.length("target-main"))
        self._note.returnPressed.connect(self._save)
        self._page = ScrollPage(theme, bottom=8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._foot())
        self._fill(self._page.column)

    def _fill(self, column: QVBoxLayout) -> None:
        theme = self._kit.theme
        column.addWidget(heading(theme, tr("How are you now?")))
        column.setSpacing(12)
        column.addWidget(Text(theme, self._what(), "text-lead", colour="ink-2"))
        column.addSpacing(8)
        column.addWidget(self._pain)
        column.addSpacing(4)
        column.addWidget(self._skin_card())
        column.addWidget(self._advice)
        column.addWidget(self._note)
        column.addStretch(1)

    def take_focus(self) -> None:
        """Put the keyboard on the scale; nothing is chosen by that."""
        # Only now: Qt loses an order that was set before the page came into its window.
        controls = (*self._pain.scale.buttons, *self._skin.values(), self._note, self.skip, self.save)
        for before, after in pairwise(controls):
            self.setTabOrder(before, after)
        self._pain.scale.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _what(self) -> str:
        assert self.record.place is not None
        words = session_words(Method(self.record.tool), self.record.place)
        return f"{words}, {minutes_words(self.record.actual)}"

    def _skin_card(self) -> Paper:
        card = Paper(self._kit.theme, inset=28)
        card.column.addWidget(heading(self._kit.theme, tr("How does the skin look?"), "text-h3"))
        words = {
            Skin.AS_BEFORE: tr("As before"),
            Skin.PINK: tr("A little pink or warm"),
            Skin.HURT: tr("Blisters, patchy or numb"),
        }
        row = Beside(self._kit.theme, 14)
        group = QButtonGroup(self)
        for skin, word in words.items():
            option = Option(self._kit.theme, word, "primary", SKIN_ICONS[skin], height=68)
            group.addButton(option)
            self._skin[skin] = option
            row.add(option, option.sizeHint().width())
            option.toggled.connect(self._advise)
        card.column.addWidget(row)
        return card

    def _advise(self) -> None:
        is_hurt = self._skin[Skin.HURT].isChecked()
        self._advice.setVisible(is_hurt)
        if is_hurt:
            QTimer.singleShot(0, self._advice, lambda: self._page.ensureWidgetVisible(self._advice, 0, 0))

    def _foot(self) -> QWidget:
        theme = self._kit.theme
        foot, buttons = Beside(theme, 22), QWidget()
        side = theme.length("page-x")
        foot.setContentsMargins(side, 10, side, theme.length("page-y"))
        self.skip = Button(theme, tr("Skip"), "quiet")
        self.save = Button(theme, tr("Save"), "primary")
        self.save.setMinimumWidth(200)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(22)
        foot.add(IconLine(theme, "lock-simple", tr("Kept on this computer only")), 1, 260)
        foot.add(buttons)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.save)
        self.skip.clicked.connect(self._leave_out)
        self.save.clicked.connect(self._save)
        return foot

    @property
    def _chosen_skin(self) -> Skin | None:
        return next((skin for skin, option in self._skin.items() if option.isChecked()), None)

    def _leave_out(self) -> None:
        self._is_answered = True
        hurt = Skin.HURT if self._chosen_skin is Skin.HURT else None
        self.saved.emit(self._changed(Said(skin=hurt)))

    def _save(self) -> None:
        self._is_answered = True
        self.saved.emit(self._changed(self._said()))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was chosen so far."""
        super().hideEvent(event)
        if not self._is_answered:
            self.left.emit(self._changed(self._said()))

    def _said(self) -> Said:
        return Said(self._note.text().strip(), self._pain.scale.number, self._chosen_skin)

    def _changed(self, said: Said) -> dict[str, object]:
        """What is other than it was given away before: a note that was changed in the history stays so."""
        before, self._given = self._given, said
        return {name: value for name, value in said._asdict().items() if value != getattr(before, name)}
