"""All guides of one library, and the person's own: read from a file, written here, given away, removed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from easeful.activities.imagine.guide_list import GuideList, OwnGuideList
from easeful.activities.imagine.own_texts import copied, file_name
from easeful.activities.imagine.words import guide_files, recording_files, tool_title
from easeful.core.guide import Guide, UnreadText
from easeful.core.guide_record import tool_of
from easeful.ui.file_dialogs import ask_to_open, ask_to_save
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.telling_foot import TellingFoot
from easeful.ui.whole_file import write_whole
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.footed_page import FootedPage
from easeful.ui.widgets.stacked import stacked
from easeful.ui.widgets.text import heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 900  # px


class More(FootedPage):
    """`chosen` carries a guide, `written` an own one to change (or None) with the text to begin with."""

    chosen = Signal(object)
    written = Signal(object, str)
    returned = Signal()

    def __init__(self, kit: Kit, tool: str) -> None:
        """Empty until `look_again`."""
        super().__init__(kit.theme)
        self._kit, self._tool, theme = kit, tool, kit.theme
        self._shown: tuple[Guide, ...] = ()
        self._key = ""  # of what can be undone
        self._undone: Callable[[], object] = lambda: None
        self._others = GuideList(kit, tr("Other guides"))
        self._hidden = GuideList(kit, tr("Hidden"))
        self._own = OwnGuideList(kit)
        self._foot = TellingFoot(kit)
        self._back = Button(theme, tr("Go back"), "secondary")
        self._build()
        self._join()

    def _build(self) -> None:
        head = Beside(self._kit.theme)
        head.add(heading(self._kit.theme, tr("More: {library}").format(library=tool_title(self._tool))), 1)
        head.add(self._back)
        self.column.addWidget(head)
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, self._kit.theme), (1, 1))
        columns.add(stacked(self._others, self._hidden))
        columns.add(stacked(self._own))
        self.column.addWidget(columns)
        self.column.addStretch(1)
        self.stand_on(self._foot)

    def _join(self) -> None:
        self._back.clicked.connect(self.returned)
        escape(self, self.returned.emit)
        for guides in (self._others, self._hidden, self._own):
            guides.chosen.connect(self._choose)
            guides.hidden.connect(self._hide)
            guides.attached.connect(self._attach)
            guides.detached.connect(self._detach)
            guides.exported.connect(self._export)
            guides.copied.connect(lambda guide: self.written.emit(None, copied(self._kit.guiding.text_of(guide))))
        self._own.imported.connect(self._import)
        self._own.made.connect(lambda: self.written.emit(None, ""))
        self._own.changed.connect(lambda guide: self.written.emit(guide, self._kit.guiding.text_of(guide)))
        self._own.deleted.connect(self._remove)
        self._foot.undone.connect(self._restore)
        self._kit.guiding.recordings.watch(self._note_attached)

    def look_again(self, shown: tuple[Guide, ...] | None = None) -> None:
        """Read the guides again; those that are `shown` as cards anyway come last."""
        guiding = self._kit.guiding
        self._shown = self._shown if shown is None else shown
        bundled = [guide for guide in guiding.bundled() if tool_of(guide) == self._tool]
        hidden = [guide for guide in bundled if guiding.mark_of(guide.key).is_hidden]
        others = [guide for guide in bundled if guide not in hidden]
        self._others.show_guides(sorted(others, key=lambda guide: guide in self._shown))
        self._hidden.show_guides(hidden)
        self._hidden.setVisible(bool(hidden))
        self._own.show_own(guiding.own(), guiding.unread())
        self.tell(listening_words() if guiding.recordings.is_listening() else "")
        tab_as_it_is_read(self)

    def take_focus(self) -> None:
        """Put the keyboard on the way back: the first thing of this page."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_focus_to(self, key: str) -> None:
        """Put the keyboard on the row of a guide, for its rows are new ones."""
        if not any(guides.focus_row(key) for guides in (self._others, self._hidden, self._own)):
            self.take_focus()

    def tell(self, words: str, *, can_undo: bool = False) -> None:
        """Say what came of an act, with Undo where it can be undone."""
        self._foot.tell(words, can_undo=can_undo)

    def _choose(self, guide: Guide) -> None:
        if self._kit.guiding.mark_of(guide.key).is_hidden:
            self._kit.guiding.hide(guide.key, wanted=False)
        self.chosen.emit(guide)

    def _hide(self, guide: Guide) -> None:
        self._kit.guiding.hide(guide.key, wanted=True)
        self.look_again()
        self.take_focus()

    def _remove(self, guide: Guide | UnreadText) -> None:
        guiding, text = self._kit.guiding, self._kit.guiding.text_of(guide)
        guiding.remove(guide.key)
        words = tr("Deleted: {what}").format(what=guide.title)
        self._offer_undo(words, guide.key, lambda: guiding.save(text, guide.key))

    def _offer_undo(self, words: str, key: str, undone: Callable[[], object]) -> None:
        self.look_again()
        self._key, self._undone = key, undone
        self.tell(words, can_undo=True)
        self._foot.take_focus()

    def _restore(self) -> None:
        self._undone()
        self.look_again()
        self._take_focus_to(self._key)

    def _import(self) -> None:
        path = ask_to_open(self, tr("A guide as text"), guide_files())
        if path is None:
            return
        text, why_not = self._kit.guiding.open_file(path)
        if why_not:
            self.tell(tr("Not added. {why_not}").format(why_not=why_not))
            return
        self._kit.guiding.save(text)
        self.look_again()
        self.tell(tr("Added: {what}").format(what=path.name))

    def _export(self, guide: Guide | UnreadText) -> None:
        path = ask_to_save(self, tr("Save the guide"), file_name(guide.title), tr("Guides (*.md)"))
        if path is None:
            return
        is_saved = write_whole(path, self._kit.guiding.text_of(guide).encode())
        self.tell(tr("Saved: {what}").format(what=path.name) if is_saved else tr("It could not be saved there."))

    def _attach(self, guide: Guide) -> None:
        recordings = self._kit.guiding.recordings
        if recordings.is_listening():
            self.tell(tr("One moment. The program still listens to the other recording."))
            return
        path = ask_to_open(self, tr("A recording of this guide"), recording_files())
        if path is not None:
            self.tell(listening_words())
            recordings.attach(guide.key, path)

    def _note_attached(self, key: str, why_not: str) -> None:
        guides = (*self._kit.guiding.bundled(), *self._kit.guiding.own())
        guide = next((guide for guide in guides if guide.key == key), None)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.look_again()
        if guide is not None and why_not:
            self.tell(tr("Not added. {why_not}").format(why_not=why_not))
        elif guide is not None:
            self.tell(tr("The recording plays for: {what}").format(what=guide.title))
        if had_focus:
            self._take_focus_to(key)

    def _detach(self, guide: Guide) -> None:
        guiding, attached = self._kit.guiding, self._kit.guiding.mark_of(guide.key).attached
        if attached is not None:
            guiding.recordings.detach(guide.key)
            words = tr("The voice reads again: {what}").format(what=guide.title)
            self._offer_undo(words, guide.key, lambda: guiding.recordings.attach_again(guide.key, attached))


def listening_words() -> str:
    """That a recording is being examined, which may take a minute."""
    return tr("Listening to the recording. One moment.")
