"""The notes above the towel question, each with the tick that passes it where it can be passed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.heat_ice.conditions import Condition
from easeful.ui.theme import Theme
from easeful.ui.widgets.note import IconLine, Note
from easeful.ui.widgets.tick_row import TickRow


class ConditionNote(Note):
    """One condition; `ticked` tells when its tick changes."""

    ticked = Signal()

    def __init__(self, theme: Theme, condition: Condition) -> None:
        """A stop has a danger edge and no tick."""
        super().__init__(theme, condition.icon, "danger" if condition.stops else "warn")
        self.condition = condition
        self.say(condition.title, condition.line)
        self.tick: TickRow | None = None
        if condition.stops:
            self.wear("danger-tint", "danger")
            return
        self.tick = TickRow(theme, condition.consent)
        self.tick.toggled.connect(lambda _: self.ticked.emit())
        self.column.addWidget(self.tick)

    @property
    def is_passed(self) -> bool:
        """Whether its tick is set."""
        return self.tick is not None and self.tick.isChecked()


class ConditionLine(IconLine):
    """A condition that only tells, and lets the person go on."""

    is_passed = True
    tick = None

    def __init__(self, theme: Theme, condition: Condition) -> None:
        """One or two lines beside the icon."""
        super().__init__(theme, condition.icon, f"{condition.title}. {condition.line}", "warn")
        self.condition = condition


class ConditionNotes(QWidget):
    """All conditions of this start; a tick lasts only while its condition stands unchanged."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty, and then hidden."""
        super().__init__()
        self._theme = theme
        self._notes: list[ConditionNote | ConditionLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.length("gap"))
        self.hide()

    def show_conditions(self, conditions: list[Condition]) -> None:
        """Show these; a note that stays the same keeps its tick."""
        before = {note.condition: note for note in self._notes}
        if conditions == list(before):
            return
        for condition, note in before.items():
            self._column.removeWidget(note)
            if condition not in conditions:
                note.hide()
                note.deleteLater()
        self._notes = [before.get(condition) or self._make_note(condition) for condition in conditions]
        for note in self._notes:
            self._column.addWidget(note)
        self.setVisible(bool(conditions))

    def _make_note(self, condition: Condition) -> ConditionNote | ConditionLine:
        if not condition.consent and not condition.stops:
            return ConditionLine(self._theme, condition)
        note = ConditionNote(self._theme, condition)
        note.ticked.connect(self.changed)
        return note

    @property
    def stop(self) -> Condition | None:
        """The condition that cannot be passed, if there is one."""
        return next((note.condition for note in self._notes if note.condition.stops), None)

    @property
    def are_passed(self) -> bool:
        """Whether every condition was passed by its tick."""
        return all(note.is_passed for note in self._notes)

    @property
    def passed(self) -> tuple[str, ...]:
        """The keys of what was passed by a tick, for the record."""
        return tuple(note.condition.key for note in self._notes if note.tick is not None and note.is_passed)
