"""The seconds of one phase, in half seconds, with the limit that it breaks or has reached."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.breathe.words import fault_words, field_words
from easeful.core.breath import Phase
from easeful.core.own_pattern import LIMITS, STEP, Fault
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.stepper import Stepper
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

NAME_ROOM, SECONDS_ROOM = 150, 160  # px at 100 % text
STEPPER = 140  # px that a stepper takes beside its words


class PhaseField(QWidget):
    """`seconds` is what is set; `changed` after each step."""

    changed = Signal()

    def __init__(self, theme: Theme, phase: Phase) -> None:
        """At the shortest, until `show_seconds`."""
        super().__init__()
        self._phase = phase
        self.seconds = LIMITS[phase][0]
        name = field_words(phase)
        shorter, longer = tr("{phase}: shorter").format(phase=name), tr("{phase}: longer").format(phase=name)
        self._stepper = Stepper(theme, name, shorter, longer, spread=True)
        self._stepper.setMinimumWidth(STEPPER + theme.px(SECONDS_ROOM))
        self._fault = Text(theme, "", "text-small", colour="danger", lines=1.4)
        row, column = Beside(theme), QVBoxLayout(self)
        row.add(Text(theme, name, weight=600), 1, NAME_ROOM)
        row.add(self._stepper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(row)
        column.addWidget(self._fault)
        self._stepper.picked.connect(self._pick)
        self.tell(None)

    def _pick(self, seconds: float) -> None:
        self.show_seconds(seconds)
        self.changed.emit()

    def show_seconds(self, seconds: float) -> None:
        """Show this length; at an end of what is allowed the button there is off and says why."""
        self.seconds = seconds
        least, most = LIMITS[self._phase]
        self._stepper.offer(
            [least + STEP * step for step in range(round((most - least) / STEP) + 1)],
            seconds,
            tr("seconds"),
            least=tr("{n} seconds is the shortest.").format(n=f"{least:g}"),
            most=tr("{n} seconds is the longest.").format(n=f"{most:g}"),
        )

    def tell(self, fault: Fault | None) -> None:
        """Say which limit it breaks; None for none."""
        self._fault.setText("" if fault is None else fault_words(fault))
        self._fault.setVisible(fault is not None)
