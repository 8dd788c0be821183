"""Writes or changes an idea of one's own: a name, and two answers for its safety; the rest if one likes."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from easeful.activities.distract.choice_card import ManyOf, OneChosen
from easeful.activities.distract.target_field import TargetField
from easeful.activities.distract.words import (
    company_words,
    energy_words,
    hands_words,
    idea_minutes_words,
    position_words,
)
from easeful.core.idea import LONGEST_LINE, LONGEST_TITLE, MINUTES, Company, Energy, Hands, Idea, Position
from easeful.core.one_line import is_one_line
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.disclosure import Disclosure
from easeful.ui.widgets.footed_page import FootedPage, foot_of
from easeful.ui.widgets.stacked import stacked
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 860  # px
# As most ideas are that one does lying or sitting; until it is said, it counts as one for both hands.
NEW = Idea("-", "-", company=(Company.ALONE, Company.SOMEONE, Company.PET), hands=Hands.TWO, is_own=True)


class Editor(FootedPage):
    """`returned` carries the idea that was kept, or None where none was."""

    returned = Signal(object)

    def __init__(self, kit: Kit) -> None:
        """Empty until `edit`."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self._idea = NEW
        self._heading = heading(theme, "")
        self._title = self._field(tr("Its name"), LONGEST_TITLE)
        self._line = self._field(tr("A few words about it, if you like"), LONGEST_LINE)
        self._target = TargetField(kit)
        self._minutes = OneChosen(theme, tr("About how long?"), {n: idea_minutes_words(n) for n in MINUTES})
        self._energy = OneChosen(theme, tr("How much energy?"), {energy: energy_words(energy) for energy in Energy})
        self._positions = ManyOf(theme, tr("How can you do it?"), {one: position_words(one) for one in Position})
        self._company = ManyOf(theme, tr("With whom?"), {one: company_words(one) for one in Company})
        self._hands = OneChosen(theme, tr("How many hands?"), {one: hands_words(one) for one in Hands})
        yes_or_no = {True: tr("Yes"), False: tr("No")}
        self._spine = OneChosen(theme, tr("Is it without bending, twisting and lifting?"), yes_or_no)
        self._flare = OneChosen(theme, tr("Is it easy enough with strong pain?"), yes_or_no)
        self._when = Disclosure(theme, tr("When it suits"), "list-checks")
        self._when.head.say(tr("Minutes, energy, position, company, if you like"))
        self._why_not = Text(theme, "", weight=600)
        self._back, self._save = Button(theme, tr("Cancel"), "quiet"), Button(theme, tr("Save"), "primary")
        self._save.setMinimumWidth(200)
        self._build()
        self._join()

    def _field(self, words: str, longest: int) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(longest)
        field.setAccessibleName(words)
        field.setMinimumHeight(self._kit.theme.length("target-main"))
        return field

    def _build(self) -> None:
        theme = self._kit.theme
        self.stand_on(foot_of(self._back, self._save, words=self._why_not))
        self.column.setSpacing(14)
        self.column.addWidget(self._heading)
        for field in (self._title, self._line):
            self.column.addWidget(Text(theme, field.accessibleName(), weight=600))
            self.column.addWidget(field)
        self.column.addWidget(self._target)
        questions = Columns(20, two_from(TWO_COLUMNS_FROM, theme), (1, 1))
        questions.add(self._spine)
        questions.add(self._flare)
        self.column.addWidget(questions)
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, theme), (1, 1))
        columns.add(stacked(self._minutes, self._energy, self._hands))
        columns.add(stacked(self._positions, self._company))
        self._when.body.addWidget(columns)
        self.column.addWidget(self._when)
        self.column.addStretch(1)

    def _join(self) -> None:
        self._title.textChanged.connect(lambda _: self._look())
        for part in (self._target, self._positions, self._company, self._spine, self._flare):
            part.changed.connect(self._look)
        self._back.clicked.connect(lambda: self.returned.emit(None))
        self._save.clicked.connect(self._keep)
        escape(self, self._leave)

    def edit(self, idea: Idea | None, key: str) -> None:
        """Show this idea, or an empty one, to be saved under this key."""
        self._heading.setText(tr("Add an idea") if idea is None else tr("Change your idea"))
        self._idea = replace(idea or NEW, key=key)
        self._title.setText("" if idea is None else idea.title)
        self._line.setText("" if idea is None else idea.line)
        self._target.show_target(self._idea.opens)
        self._minutes.choose(self._idea.minutes)
        self._energy.choose(self._idea.energy)
        self._positions.choose(self._idea.positions)
        self._company.choose(self._idea.company)
        self._hands.choose(self._idea.hands)
        if idea is not None:  # what was never said is asked
            self._flare.choose(idea.flare_ok)
            self._spine.choose(idea.spine_safe)
        self._when.open(wanted=False)
        self._look()
        tab_as_it_is_read(self)
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        """Show what is missing yet."""
        why_not = ""
        if self._spine.chosen is None or self._flare.chosen is None:
            why_not = tr("Answer the two questions.")
        if not self._company.chosen:
            why_not = tr("Tick with whom it suits.")
        if not self._positions.chosen:
            why_not = tr("Tick how you can do it.")
        if self._target.why_not:
            why_not = tr("What it opens cannot be used.")
        if not one_line(self._title.text()):
            why_not = tr("Give it a name first.")
        self._why_not.setText(why_not)
        self._save.setEnabled(not why_not)
        self._save.setAccessibleDescription(why_not)

    def _written(self) -> Idea | None:
        """The idea as it is in the fields; None while something is missing."""
        energy, minutes, hands = self._energy.chosen, self._minutes.chosen, self._hands.chosen
        if not self._save.isEnabled() or energy is None or minutes is None or hands is None:
            return None
        return replace(
            self._idea,
            title=one_line(self._title.text()),
            line=one_line(self._line.text()),
            minutes=minutes,
            energy=energy,
            hands=hands,
            positions=self._positions.chosen,
            company=self._company.chosen,
            flare_ok=self._flare.chosen is True,
            spine_safe=self._spine.chosen is True,
            opens=self._target.target,
        )

    def _keep(self) -> None:
        if (idea := self._written()) is not None:
            self._kit.distracting.save(idea)
            self.returned.emit(idea)

    @property
    def is_changed(self) -> bool:
        """Whether something was written and not kept."""
        is_empty = not (self._title.text() or self._line.text() or self._target.target)
        return not is_empty and self._written() != self._idea

    def _leave(self) -> None:
        """Escape costs nothing that was written: then only Cancel leaves."""
        if not self.is_changed:
            self.returned.emit(None)


def one_line(text: str) -> str:
    """The words on one line; a hidden character that was pasted with them is left out."""
    return " ".join("".join(sign if is_one_line(sign) else " " for sign in text).split())
