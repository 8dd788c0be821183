"""The pages about all guides and one's own: the long list, and the editor with what is half written."""

from PySide6.QtCore import QObject, Signal

from easeful.activities.imagine.library import Library
from easeful.core.guide import Guide, UnreadText
from easeful.ui.kit import Kit
from easeful.ui.passing import Passing
from easeful.ui.words import tr


class Writing(QObject):
    """`chosen` carries a guide of the long list, `returned` wants the library."""

    chosen = Signal(object)
    returned = Signal()

    def __init__(self, kit: Kit, passing: Passing, library: Library) -> None:
        """`library` tells which guides have a card there."""
        super().__init__()
        self._kit, self._passing, self._library = kit, passing, library
        self._drafts: dict[tuple[str, str], str] = {}  # what was written and not kept: by key, and what it began with
        kit.guiding.recordings.watch(self._note_attached)

    def forget(self) -> None:
        """Know of nothing that is half written."""
        self._drafts.clear()

    def unsaved(self) -> str:
        """What is half written, as a sentence."""
        from easeful.activities.imagine.editor import Editor  # noqa: PLC0415 (seldom wanted)

        page = self._passing.page
        is_open = isinstance(page, Editor) and page.is_changed
        return tr("A guide that you wrote is not saved yet.") if is_open or any(self._drafts.values()) else ""

    def show_more(self, kept: str = "") -> None:
        """Show all guides, and say which one was saved."""
        from easeful.activities.imagine.more import More  # noqa: PLC0415 (seldom wanted)

        more = More(self._kit, self._library.tool)
        more.chosen.connect(self.chosen)
        more.returned.connect(self.returned)
        more.written.connect(self._write)
        self._passing.show(more)
        more.look_again(self._library.shown)
        more.take_focus()
        if kept:
            more.tell(tr("Saved: {what}").format(what=kept))

    def _note_attached(self, _key: str, why_not: str) -> None:
        """Say why a recording cannot be used, where the page that asked for it is not seen any more."""
        from easeful.activities.imagine.more import More  # noqa: PLC0415 (seldom wanted)
        from easeful.ui.notice_bar import Notice  # noqa: PLC0415 (seldom wanted)

        is_told_there = isinstance(self._passing.page, More) and self._passing.page.isVisible()
        if why_not and not is_told_there:
            self._kit.tell(Notice(why_not, "info", ((tr("All right"), lambda: None),)))

    def _write(self, guide: Guide | UnreadText | None, text: str) -> None:
        from easeful.activities.imagine.editor import Editor  # noqa: PLC0415 (seldom wanted)

        editor = Editor(self._kit)
        editor.returned.connect(self.show_more)
        editor.left.connect(self._note_draft)
        self._passing.show(editor)
        key = "" if guide is None else guide.key
        editor.edit(key, text, self._drafts.get((key, text), ""))

    def _note_draft(self, key: str, text: str, draft: str) -> None:
        self._drafts[key, text] = draft
