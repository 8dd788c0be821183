"""Makes or changes a pattern of one's own: its name, the seconds of each phase, and what comes of them."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from easeful.activities.breathe.phase_field import PhaseField
from easeful.activities.breathe.preview import WavePreview
from easeful.activities.breathe.words import fault_words, holds_caution
from easeful.core.breath import Breath, Level, Pattern, Phase
from easeful.core.one_line import is_one_line
from easeful.core.own_pattern import LONGEST_NAME, faults
from easeful.ui.breath_words import number_words, rate_words
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.footed_page import FootedPage, foot_of
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 760  # px
PLAIN = Breath(inhale=4.0, exhale=6.0)


class Editor(FootedPage):
    """`saved` carries the pattern; `returned` that nothing is to be kept."""

    saved = Signal(object)
    returned = Signal()

    def __init__(self, kit: Kit) -> None:
        """Empty until `edit`."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self._pattern = Pattern("", "", PLAIN, is_own=True)
        self._title = heading(theme, "")
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setAccessibleName(tr("Name"))
        self._name.setPlaceholderText(tr("A name for it"))
        self._name.setMinimumHeight(theme.length("target-main"))
        self._fields = {phase: PhaseField(theme, phase) for phase in Phase}
        self._wave = WavePreview(theme, PLAIN)
        self._facts = Text(theme, "", "text-lead", 600)
        self._fault = Text(theme, "", colour="danger")
        self._holds = Text(theme, holds_caution(), colour="ink-2")
        self._why_not = Text(theme, "", weight=600)
        self._back, self._save = Button(theme, tr("Cancel"), "quiet"), Button(theme, tr("Save"), "primary")
        self._save.setMinimumWidth(200)
        self._build()
        self._join()

    def _build(self) -> None:
        theme = self._kit.theme
        self.stand_on(foot_of(self._back, self._save, words=self._why_not))
        self.column.setSpacing(14)
        self.column.addWidget(self._title)
        self.column.addWidget(self._name)
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, self._kit.theme), (56, 40))
        fields, outcome = Paper(theme), Paper(theme)
        fields.column.setSpacing(10)
        for field in self._fields.values():
            fields.column.addWidget(field)
        for part in (self._wave, self._facts, self._fault, self._holds):
            outcome.column.addWidget(part)
        outcome.column.addStretch(1)
        columns.add(fields)
        columns.add(outcome)
        self.column.addWidget(columns)
        self.column.addStretch(1)

    def _join(self) -> None:
        self._name.textChanged.connect(lambda _: self._look())
        for field in self._fields.values():
            field.changed.connect(self._look)
        self._back.clicked.connect(self.returned)
        self._save.clicked.connect(self._keep)
        escape(self, self.returned.emit)

    def edit(self, pattern: Pattern, *, is_new: bool) -> None:
        """Show this pattern, to be saved under its key."""
        self._pattern = pattern
        self._title.setText(tr("Make your own") if is_new else tr("Change your own"))
        self._name.setText(pattern.name)
        breath = pattern.breath or PLAIN
        for phase, field in self._fields.items():
            field.show_seconds(breath.length(phase))
        self._look()
        tab_as_it_is_read(self)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_changed(self) -> bool:
        """Whether something was made and not kept."""
        given = (self._pattern.name, self._pattern.breath or PLAIN)
        return (self._name.text(), self._breath()) != given

    def _breath(self) -> Breath:
        seconds = {phase: field.seconds for phase, field in self._fields.items()}
        return Breath(
            inhale=seconds[Phase.IN],
            exhale=seconds[Phase.OUT],
            second_inhale=seconds[Phase.SECOND_IN],
            hold=seconds[Phase.HOLD],
            hold_out=seconds[Phase.HOLD_OUT],
        )

    def _look(self) -> None:
        """Show what comes of the seconds, and which limit they break."""
        breath = self._breath()
        broken = faults(breath)
        self._wave.show_breath(breath)
        seconds = tr("{n} seconds a breath").format(n=number_words(breath.seconds))
        self._facts.setText(f"{seconds}, {rate_words(breath.rate)}")
        whole = [fault_words(fault) for fault in broken if fault.phase is None]
        self._fault.setText("\n".join(whole))
        self._fault.setVisible(bool(whole))
        for phase, field in self._fields.items():
            field.tell(next((fault for fault in broken if fault.phase is phase), None))
        self._holds.setVisible(breath.holds)
        why_not = tr("Give it a name first.") if not self._called() else ""
        if broken:
            why_not = tr("Look at the seconds again.")
        self._why_not.setText(why_not)
        self._save.setEnabled(not why_not)
        self._save.setAccessibleDescription(why_not)

    def _keep(self) -> None:
        breath = self._breath()
        level = Level.HOLDS if breath.holds else Level.ALL
        self.saved.emit(replace(self._pattern, name=self._called(), breath=breath, level=level, is_own=True))

    def _called(self) -> str:
        """The name on one line; a hidden character that was pasted with it is left out."""
        return " ".join("".join(sign if is_one_line(sign) else " " for sign in self._name.text()).split())
