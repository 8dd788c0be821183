"""A small card with one question of the editor: one answer, or several."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Signal

from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.text import heading
from easeful.ui.widgets.tick_row import TickRow

T = TypeVar("T")
ROOM = 200  # px at 100 % text of one answer


class Answers(Columns, Generic[T]):
    """One answer of several, side by side where there is room; `changed` tells that it is another."""

    changed = Signal()

    def __init__(self, theme: Theme, question: str, answers: Mapping[T, str]) -> None:
        """Nothing chosen yet; a screen reader hears the question before the answers."""
        super().__init__(12, lambda width: max(1, int(width / (ROOM * theme.text_size / 100))), stretches=False)
        self._options = {answer: Option(theme, words) for answer, words in answers.items()}
        self._group = OneOf(self)
        be_group(self, question)
        for option in self._options.values():
            self._group.addButton(option)
            option.switched.connect(lambda _: self.changed.emit())
            self.add(option)

    def choose(self, answer: T) -> None:
        """Choose one."""
        self._options[answer].show_checked()

    @property
    def chosen(self) -> T | None:
        """The one that is chosen; None before one is."""
        return next((answer for answer, option in self._options.items() if option.isChecked()), None)


class OneChosen(Paper, Generic[T]):
    """A question with one answer of several; `changed` tells that it is another."""

    changed = Signal()

    def __init__(self, theme: Theme, question: str, answers: Mapping[T, str]) -> None:
        """Nothing chosen yet."""
        super().__init__(theme)
        self._answers = Answers(theme, question, answers)
        self._answers.changed.connect(self.changed)
        self.column.addWidget(heading(theme, question, "text-h3"))
        self.column.addWidget(self._answers)

    def choose(self, answer: T) -> None:
        """Choose one."""
        self._answers.choose(answer)

    @property
    def chosen(self) -> T | None:
        """The one that is chosen; None before one is."""
        return self._answers.chosen


class ManyOf(Paper, Generic[T]):
    """Several answers; `changed` tells that they are others."""

    changed = Signal()

    def __init__(self, theme: Theme, question: str, answers: Mapping[T, str]) -> None:
        """Nothing chosen yet."""
        super().__init__(theme)
        be_group(self, question)
        self._ticks = {answer: TickRow(theme, words) for answer, words in answers.items()}
        self.column.addWidget(heading(theme, question, "text-h3"))
        for tick in self._ticks.values():
            tick.switched.connect(lambda _: self.changed.emit())
            self.column.addWidget(tick)

    def choose(self, answers: Iterable[T]) -> None:
        """Choose these."""
        chosen = set(answers)
        for answer, tick in self._ticks.items():
            tick.show_checked(answer in chosen)

    @property
    def chosen(self) -> tuple[T, ...]:
        """Those that are chosen."""
        return tuple(answer for answer, tick in self._ticks.items() if tick.isChecked())
