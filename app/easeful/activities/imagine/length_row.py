"""How long: the forms of the chosen guide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.guide import Guide
from easeful.core.guide_mark import Attached
from easeful.ui.guide_words import length_words, whole_lengths
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.stepper import Stepper
from easeful.ui.widgets.text import Text
from easeful.ui.words import minutes_words, tr


class LengthRow(QWidget):
    """`chosen` is the form in minutes, None where the guide takes what it takes; `wanted` one that was stepped to."""

    wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty until `allow`."""
        super().__init__()
        be_group(self, tr("How long?"))
        self.chosen: int | None = None
        self._minutes: dict[int, int] = {}  # as offered, each with its form
        self._stepper = Stepper(theme, tr("How long?"), tr("Shorter"), tr("Longer"), spread=True)
        self._fixed = Text(theme, "", "text-lead")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(theme, tr("How long?"), weight=600, lines=1.3))
        column.addWidget(self._stepper)
        column.addWidget(self._fixed)
        self._stepper.picked.connect(self._pick)

    def allow(self, guide: Guide, wanted: int, share: float, attached: Attached | None) -> None:
        """Offer the forms of a guide at a share of its pace, and show the one nearest to what the person wants."""
        self._minutes = whole_lengths(guide, share)
        forms = self._minutes.values()
        wanted = wanted if attached is None else round(attached.seconds / 60)  # it has the length that it has
        self.chosen = min(forms, key=lambda form: abs(form - wanted), default=None)
        is_fixed = attached is not None or len(forms) < 2
        self._stepper.setVisible(not is_fixed)
        self._fixed.setVisible(is_fixed)
        length = length_words(guide) if attached is None else minutes_words(attached.seconds)
        self._fixed.setText(length if attached is None else tr("{length}, as recorded").format(length=length))
        if not is_fixed:
            self._show()

    def _pick(self, minutes: float) -> None:
        self.chosen = self._minutes[round(minutes)]
        self._show()
        self.wanted.emit(self.chosen)

    def _show(self) -> None:
        minutes = tuple(self._minutes)
        (shown,) = (offered for offered, form in self._minutes.items() if form == self.chosen)
        shortest = tr("{n} minutes are the shortest.").format(n=minutes[0])
        longest = tr("{n} minutes are the longest.").format(n=minutes[-1])
        self._stepper.offer(minutes, shown, tr("minutes"), least=shortest, most=longest)
