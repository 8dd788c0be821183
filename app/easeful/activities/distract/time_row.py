"""The time of an idea: how long so far, or how long yet, and whether it rings."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from easeful.core.idea_session import IdeaSession
from easeful.ui.kit import Kit
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import countdown, minutes_words, stopwatch, tr


class TimeRow(Paper):
    """A change of the tick is remembered for the next idea."""

    def __init__(self, kit: Kit) -> None:
        """Empty until `show_session`."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self._time = Text(theme, "", "num-dock", 600, lines=1.2, tabular=True, wraps=False)
        self._word = Text(theme, "", "text-lead", colour="ink-2", wraps=False)
        self._rings = TickRow(theme, "")
        row, whole = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._time)
        row.addWidget(self._word, 1)
        whole.addLayout(row)
        whole.addWidget(self._rings)
        self.column.addLayout(whole)
        self._rings.switched.connect(self._change)

    def _change(self, wanted: bool) -> None:
        self._kit.preferences.change("idea_rings", wanted)
        self._kit.distracting.runner.ring(wanted=wanted)

    def show_session(self, session: IdeaSession) -> None:
        """Show the session as it stands now."""
        clock = self._kit.clock
        left, elapsed = session.left(clock), session.elapsed(clock)
        self._time.setText(stopwatch(elapsed) if left is None else countdown(left))
        self._word.setText(tr("so far") if left is None else tr("left"))
        after = session.can_ring_after
        self._rings.setText(tr("Ring after {minutes}").format(minutes=minutes_words(after)))
        self._rings.show_checked(left is not None)
        self._rings.setVisible(elapsed < after)
