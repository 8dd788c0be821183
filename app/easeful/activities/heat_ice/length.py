"""How long: 15 to 20 minutes in steps of one, 10 as "shorter", and never more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.pack import MINUTES, SHORTER_MINUTES, SessionLength
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.choice import Choice
from easeful.ui.widgets.stepper import Stepper
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class LengthRow(QWidget):
    """`chosen` is the length in view."""

    def __init__(self, theme: Theme, length: SessionLength) -> None:
        """Begins with `length`."""
        super().__init__()
        be_group(self, tr("How long?"))
        self._stepper = Stepper(theme, tr("How long?"), tr("One minute less"), tr("One minute more"))
        self._shorter = Choice(theme, tr("Shorter: {n}").format(n=SHORTER_MINUTES))
        self._shorter.setToolTip(tr("For thin skin, a bony place, or from 75 years on."))
        self._shorter.setAccessibleDescription(self._shorter.toolTip())
        row, column = Beside(theme), QVBoxLayout(self)
        row.add(self._stepper, 1)
        row.add(self._shorter, align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(theme, tr("How long?"), weight=600))
        column.addWidget(row)
        self._stepper.picked.connect(lambda minutes: self.choose(SessionLength(round(minutes))))
        self._shorter.switched.connect(lambda _: self.choose(SessionLength(SHORTER_MINUTES)))
        self.choose(length)

    def choose(self, length: SessionLength) -> None:
        """Choose a length; at an end the button there is off and says why."""
        self.chosen = length
        self._shorter.show_checked(length.minutes == SHORTER_MINUTES)
        less = tr("Choose Shorter for 10 minutes.")
        more = tr("20 minutes is the longest. More can harm your skin.")
        self._stepper.offer(MINUTES, length.minutes, tr("minutes"), least=less, most=more)
