"""Joins the screens of Imagine and Ease with their runner: each shows what the session has become."""

from dataclasses import replace

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.activities.imagine.library import Library
from easeful.activities.imagine.player import PlayerView
from easeful.activities.imagine.wishes import wish_of
from easeful.core.guide import Guide, UnreadText
from easeful.core.guide_mark import Place
from easeful.core.guide_record import EASE, IMAGINE, Hindrance, hindrance, tool_of
from easeful.core.record import Record
from easeful.ui.after import After
from easeful.ui.asked_after import AskedAfter
from easeful.ui.bother import BotherCard, BotherQuestion
from easeful.ui.kit import Kit
from easeful.ui.pain import AskedBefore, NotedPain, PainCard
from easeful.ui.words import minutes_words, tr

SOUNDS = "sounds"


class ImaginePage(QStackedWidget):
    """Library, player and after; all else is made when it is wanted."""

    def __init__(self, kit: Kit) -> None:
        """Shows the guide that is on, or the library."""
        super().__init__()
        self._kit = kit
        self._pain, self._bother = NotedPain(kit.clock), NotedPain(kit.clock)
        self._passing: QWidget | None = None
        self._drafts: dict[tuple[str, str], str] = {}  # what was written and not kept: by key, and what it began with
        self.library, self.player = Library(kit), PlayerView(kit)
        self._before = AskedBefore(kit, PainCard(kit), BotherCard(kit))
        for page in (self.library, self.player, self._before):
            self.addWidget(page)
        self._asked = AskedAfter(kit, self, self.library)
        self.currentChanged.connect(lambda _: kit.hold_presses())
        self.library.started.connect(self._start)
        self.library.asked_pain.connect(self._ask_pain)
        self.library.asked_more.connect(self._show_more)
        self.library.asked_sound.connect(self._show_sound)
        self._before.noted.connect(self._note_pain)
        kit.guiding.runner.closed.connect(self._end)
        kit.guiding.recordings.watch(self._note_attached)
        kit.preferences.begun_anew.connect(self._begin_anew)

    def arrive(self, name: str) -> None:
        """Come here for a guide, for the one that pauses, or for quiet sounds alone."""
        if name == SOUNDS:
            self._show_sounds()
            return
        if self._kit.guiding.runner.session is not None:
            self.setCurrentWidget(self.player)
            self.player.take_focus()
            return
        self._asked.forget_what_is_over()
        if self.currentWidget() in (self.library, self.player, self._passing):
            self._choose_again(EASE if name == EASE else IMAGINE)

    def _choose_again(self, tool: str = "") -> None:
        self._take_away()
        self.setCurrentWidget(self.library)
        self.library.show_pain(self._pain.number)
        self.library.look_again(tool)
        self._prepare()

    def _prepare(self) -> None:
        """Wake the voice, which takes some seconds."""
        if self._kit.preferences.now.guide_speaks:
            self._kit.guiding.prepare()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the voice ready for what is here."""
        super().showEvent(event)
        if not event.spontaneous() and self.currentWidget() in (self.library, self.player):
            self._prepare()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the voice rest while something else is open."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._kit.guiding.rest()

    def _forget(self) -> None:
        self._pain.note(None)
        self._bother.note(None)

    def _begin_anew(self) -> None:
        self._forget()
        self._drafts.clear()

    def _start(self, guide: Guide, minutes: int | None, place: Place | None) -> None:
        settings = self._kit.preferences.now
        why = hindrance(
            guide,
            self._kit.runner.session,
            wants_hypnosis=settings.guide_hypnosis,
            wants_tensing=settings.guide_tensing,
        )
        if why in (Hindrance.HYPNOSIS, Hindrance.TENSING):
            self._ask_first(why, guide, minutes, place)
            return
        if settings.guide_dark:
            self._kit.preferences.change("guide_dark", False)  # a page that is black without a press puzzles
        wish = replace(wish_of(self._kit, guide), minutes=minutes, left_at=place)
        wish = replace(wish, pain_before=self._pain.number, bother_before=self._bother.number)
        self._kit.guiding.runner.start(guide, wish)
        self._take_away()
        self.setCurrentWidget(self.player)
        self.player.take_focus()

    def _ask_first(self, why: Hindrance, guide: Guide, minutes: int | None, place: Place | None) -> None:
        from easeful.activities.imagine.caution import Caution  # noqa: PLC0415 (seldom wanted)

        caution = Caution(self._kit, why)
        caution.accepted.connect(lambda: self._start(guide, minutes, place))
        caution.returned.connect(self._leave)
        self._show_for_now(caution)
        caution.take_focus()

    def _ask_pain(self) -> None:
        self.setCurrentWidget(self._before)
        self._before.ask(self._pain.number, self._bother.number)

    def _note_pain(self, noted: tuple[int | None, int | None]) -> None:
        pain, bother = noted
        self._pain.note(pain)
        self._bother.note(bother)
        self._leave()

    def _end(self, record: Record | None) -> None:
        """Ask how it was; a guide of which nothing was said leaves nothing to ask."""
        if record is None:
            self._leave()
            return
        self._forget()
        what = tr("{guide}, {minutes}. Stand up slowly, and hold on to something.").format(
            guide=record.title, minutes=minutes_words(record.actual)
        )
        self._asked.ask(After(self._kit, record, what, BotherQuestion(self._kit)), "imagine")

    def _show_more(self, kept: str = "") -> None:
        from easeful.activities.imagine.more import More  # noqa: PLC0415 (seldom wanted)

        more = More(self._kit, self.library.tool)
        more.chosen.connect(self._choose)
        more.returned.connect(self._leave)
        more.written.connect(self._write)
        self._show_for_now(more)
        more.look_again(self.library.shown)
        more.take_focus()
        if kept:
            more.tell(tr("Saved: {what}").format(what=kept))

    def _note_attached(self, _key: str, why_not: str) -> None:
        """Say why a recording cannot be used, where the page that asked for it is not seen any more."""
        from easeful.activities.imagine.more import More  # noqa: PLC0415 (seldom wanted)
        from easeful.ui.notice_bar import Notice  # noqa: PLC0415 (seldom wanted)

        is_told_there = isinstance(self._passing, More) and self._passing.isVisible()
        if why_not and not is_told_there:
            self._kit.tell(Notice(why_not, "info", ((tr("All right"), lambda: None),)))

    def _choose(self, guide: Guide) -> None:
        self._kit.preferences.change(f"{tool_of(guide)}_guide", guide.key)
        self._choose_again(tool_of(guide))
        self.library.take_focus()

    def _write(self, guide: Guide | UnreadText | None, text: str) -> None:
        from easeful.activities.imagine.editor import Editor  # noqa: PLC0415 (seldom wanted)

        editor = Editor(self._kit)
        editor.returned.connect(self._show_more)
        editor.left.connect(self._note_draft)
        self._show_for_now(editor)
        key = "" if guide is None else guide.key
        editor.edit(key, text, self._drafts.get((key, text), ""))

    def _note_draft(self, key: str, text: str, draft: str) -> None:
        self._drafts[key, text] = draft

    def _show_sound(self) -> None:
        from easeful.activities.imagine.sound_page import SoundPage  # noqa: PLC0415 (seldom wanted)

        page = SoundPage(self._kit)
        page.show_guide(self.library.chosen)
        page.returned.connect(self._leave)
        self._show_for_now(page)
        page.take_focus()

    def _show_sounds(self) -> None:
        from easeful.activities.imagine.sounds_alone import SoundsAlone  # noqa: PLC0415 (seldom wanted)

        page = SoundsAlone(self._kit)
        page.returned.connect(lambda: self._kit.open("home"))
        self._show_for_now(page)
        page.take_focus()

    def _leave(self) -> None:
        self._choose_again()
        self.library.take_focus()

    def _show_for_now(self, page: QWidget) -> None:
        self._take_away()
        self.addWidget(page)
        self.setCurrentWidget(page)
        self._passing = page

    def _take_away(self) -> None:
        if self._passing is not None:
            page, self._passing = self._passing, None
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
