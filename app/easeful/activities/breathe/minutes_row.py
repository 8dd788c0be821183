"""How long: the lengths that the pattern, and a first session, allow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.breathe.words import longest_words
from easeful.core.breath import MINUTES, Pattern
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.stepper import Stepper
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

DEFAULT_MINUTES = 5


class MinutesRow(QWidget):
    """`chosen` is the length in view, in minutes; `wanted` carries the one that the person has stepped to."""

    wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty until `allow`."""
        super().__init__()
        be_group(self, tr("How long?"))
        self.chosen = DEFAULT_MINUTES
        self._choices: tuple[int, ...] = MINUTES
        self._pattern: Pattern | None = None
        self._is_first = False
        self._stepper = Stepper(theme, tr("How long?"), tr("Shorter"), tr("Longer"), spread=True)
        self._why = Text(theme, "", "text-small", colour="ink-2", lines=1.3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(theme, tr("How long?"), weight=600, lines=1.3))
        column.addWidget(self._stepper)
        column.addWidget(self._why)
        self._stepper.picked.connect(self._pick)

    def allow(self, pattern: Pattern, choices: tuple[int, ...], wanted: int, *, is_first: bool) -> None:
        """Offer these lengths, and show the one nearest below what the person wants."""
        self._pattern, self._choices, self._is_first = pattern, choices, is_first
        fitting = [minutes for minutes in choices if minutes <= wanted]
        self.chosen = fitting[-1] if fitting else choices[0]
        self._show()

    def _pick(self, minutes: float) -> None:
        self.chosen = round(minutes)
        self._show()
        self.wanted.emit(self.chosen)

    def _show(self) -> None:
        assert self._pattern is not None
        pattern, most = self._pattern, self._pattern.most_cycles
        longest = longest_words(pattern, self._choices[-1], is_first=self._is_first)
        is_fixed = most is not None
        # Said for as long as it holds, whatever the number: words that come and go would move what is below.
        self._why.setText(longest)
        self._why.setVisible(is_fixed or self._is_first)
        least = tr("{n} minutes are the shortest.").format(n=self._choices[0])
        if most is not None:
            self._stepper.offer((most,), most, tr("breaths"), least=longest, most=longest)
        else:
            self._stepper.offer(self._choices, self.chosen, tr("minutes"), least=least, most=longest)
