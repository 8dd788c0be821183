"""The pages about one's own ideas: the lists, and the editor."""

import os

from PySide6.QtCore import QObject, Signal

from easeful.core.idea import Idea
from easeful.ui.kit import Kit
from easeful.ui.passing import Passing
from easeful.ui.words import tr

OWN = "own-"


class Own(QObject):
    """`started` carries an idea to be done now, `returned` wants the first page."""

    started = Signal(object)
    returned = Signal()

    def __init__(self, kit: Kit, passing: Passing) -> None:
        """Nothing is shown before `show_more`."""
        super().__init__()
        self._kit, self._passing = kit, passing
        self.is_writing = False  # what is half written stays when another page is opened

    def unsaved(self) -> str:
        """What is half written, as a sentence."""
        from easeful.activities.distract.editor import Editor  # noqa: PLC0415 (seldom wanted)

        page = self._passing.page
        is_open = isinstance(page, Editor) and page.is_changed
        return tr("An idea that you wrote is not saved yet.") if is_open else ""

    def show_more(self, kept: Idea | None = None) -> None:
        """Show the lists, and say what was saved."""
        from easeful.activities.distract.more import More  # noqa: PLC0415 (seldom wanted)

        self.is_writing = False
        more = More(self._kit)
        more.started.connect(self.started)
        more.returned.connect(self.returned)
        more.written.connect(self._write)
        self._passing.show(more)
        more.look_again()
        if kept is None:
            more.take_focus()
        else:
            more.tell(tr("Saved: {what}").format(what=kept.title))
            more.take_focus_to(kept.key)

    def _write(self, idea: Idea | None) -> None:
        from easeful.activities.distract.editor import Editor  # noqa: PLC0415 (seldom wanted)

        self.is_writing = True
        editor = Editor(self._kit)
        editor.returned.connect(self.show_more)
        self._passing.show(editor)
        editor.edit(idea, f"{OWN}{os.urandom(8).hex()}" if idea is None else idea.key)
