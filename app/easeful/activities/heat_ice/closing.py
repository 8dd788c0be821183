"""The question when the window is closed while a pack is on."""

from PySide6.QtCore import Signal

from easeful.core.session import ContactSession
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.question import Question
from easeful.ui.widgets.answer import Answer
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import method_words, place_words, tr


class Closing(Question):
    """`kept` leaves the timer and its small window, `stopped` ends the session, `returned` goes back."""

    kept = Signal()
    stopped = Signal()
    returned = Signal()

    def __init__(self, kit: Kit, session: ContactSession) -> None:
        """Three answers."""
        theme, key = kit.theme, session.plan.method.value
        method, place = method_words(session.plan.method).lower(), place_words(session.plan.place)
        words = tr("The {method} on your {place} goes on.").format(method=method, place=place)
        bell = tr("A small window stays, with the time and Stop. The bell rings at the end.")
        title = heading(theme, tr("A pack is still on"), "text-call")
        sentences = [Text(theme, f"{words}\n{bell}", 24, lines=1.45)]
        super().__init__(theme, title, sentences, "bg" if theme.is_contrast else f"{key}.tint")
        escape(self, self.returned.emit)
        back = Answer(theme, tr("Go back"), tr("Leave the window open"), "secondary", "monitor")
        keep = Answer(theme, tr("Keep running"), tr("Close to a small window"), "primary", "clock")
        stop = Answer(theme, tr("Stop {method}").format(method=method), tr("Take the pack off"), "stop", "stop")
        self.offer((back, self.returned), (keep, self.kept), (stop, self.stopped))
