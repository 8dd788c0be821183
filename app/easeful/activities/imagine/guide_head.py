"""The head of the player: what is read, on to the next part, and the screen for closed eyes."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.guide_record import tool_of
from easeful.core.guided import GuideSession
from easeful.core.mind_time import Mood
from easeful.ui.theme import Theme
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import Icon
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class GuideHead(QWidget):
    """`part` goes to the next part, `dark` darkens the screen or shows the scene again."""

    def __init__(self, theme: Theme) -> None:
        """Empty until a guide is on."""
        super().__init__()
        self._icon = Icon(theme, "mountains", 30, "ink")
        self._title = Text(theme, "", "text-lead", lines=1.3)
        self.part = Button(theme, tr("Next part"), "quiet", height=48)
        self.dark = Button(theme, "", "secondary", "moon", height=48)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        row.addWidget(self.part)
        row.addWidget(self.dark)

    def show_session(self, session: GuideSession) -> None:
        """Show what is read, and whether there is a next part."""
        self._icon.wear(tool_icon(tool_of(session.guide)), "ink")
        title = session.guide.title
        is_paused = session.mood is Mood.PAUSED
        self._title.setText(tr("{guide}, paused").format(guide=title) if is_paused else title)
        self.part.setVisible(session.next_part() is not None)

    def show_dark(self, *, is_dark: bool) -> None:
        """Say what a press on `dark` does."""
        self.dark.setText(tr("Eyes open") if is_dark else tr("Eyes closed"))

    def be_short(self, *, wanted: bool) -> None:
        """Where there is little room, show the moon alone."""
        self.dark.show_words(wanted=not wanted)
