"""Joins the screens of Imagine and Ease with their runner: each shows what the session has become."""

from dataclasses import replace

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from easeful.activities.imagine.library import Library
from easeful.activities.imagine.player import PlayerView
from easeful.activities.imagine.wishes import wish_of
from easeful.activities.imagine.writing import Writing
from easeful.core.guide import Guide
from easeful.core.guide_mark import Place
from easeful.core.guide_record import EASE, IMAGINE, Hindrance, hindrance, tool_of
from easeful.core.record import Record
from easeful.ui.after import After
from easeful.ui.asked_after import AskedAfter
from easeful.ui.bother import BotherCard, BotherQuestion
from easeful.ui.kit import Kit
from easeful.ui.pain import AskedBefore, NotedPain, PainCard
from easeful.ui.passing import Passing
from easeful.ui.words import minutes_words, tr

SOUNDS = "sounds"


class ImaginePage(QStackedWidget):
    """Library, player and after; all else is made when it is wanted."""

    def __init__(self, kit: Kit) -> None:
        """Shows the guide that is on, or the library."""
        super().__init__()
        self._kit = kit
        self._pain, self._bother = NotedPain(kit.clock), NotedPain(kit.clock)
        kit.pains.append(self._pain)
        self._passing = Passing(self)
        self.library, self.player = Library(kit), PlayerView(kit)
        self._before = AskedBefore(kit, PainCard(kit), BotherCard(kit))
        for page in (self.library, self.player, self._before):
            self.addWidget(page)
        self._asked = AskedAfter(kit, self, self.library)
        self.currentChanged.connect(lambda _: kit.hold_presses())
        self.library.started.connect(self._start)
        self.library.asked_pain.connect(self._ask_pain)
        self._writing = Writing(kit, self._passing, self.library)
        self.library.asked_more.connect(self._writing.show_more)
        self._writing.chosen.connect(self._choose)
        self._writing.returned.connect(self._leave)
        self.library.asked_sound.connect(self._show_sound)
        self._before.noted.connect(self._note_pain)
        self._before.left.connect(self._leave)
        kit.guiding.runner.closed.connect(self._end)
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
        if self.currentWidget() in (self.library, self.player, self._passing.page):
            self._choose_again(EASE if name == EASE else IMAGINE)

    def unsaved(self) -> str:
        """What is half written here."""
        return self._writing.unsaved()

    def _choose_again(self, tool: str = "") -> None:
        self._passing.take_away()
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
        self._writing.forget()

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
        self._passing.take_away()
        self.setCurrentWidget(self.player)
        self.player.take_focus()

    def _ask_first(self, why: Hindrance, guide: Guide, minutes: int | None, place: Place | None) -> None:
        from easeful.activities.imagine.caution import Caution  # noqa: PLC0415 (seldom wanted)

        caution = Caution(self._kit, why)
        caution.accepted.connect(lambda: self._start(guide, minutes, place))
        caution.returned.connect(self._leave)
        self._passing.show(caution)
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

    def _choose(self, guide: Guide) -> None:
        self._kit.preferences.change(f"{tool_of(guide)}_guide", guide.key)
        self._choose_again(tool_of(guide))
        self.library.take_focus()

    def _show_sound(self) -> None:
        from easeful.activities.imagine.sound_page import SoundPage  # noqa: PLC0415 (seldom wanted)

        page = SoundPage(self._kit)
        page.show_guide(self.library.chosen)
        page.returned.connect(self._leave)
        self._passing.show(page)
        page.take_focus()

    def _show_sounds(self) -> None:
        from easeful.activities.imagine.sounds_alone import SoundsAlone  # noqa: PLC0415 (seldom wanted)

        page = SoundsAlone(self._kit)
        page.returned.connect(lambda: self._kit.open("home"))
        self._passing.show(page)
        page.take_focus()

    def _leave(self) -> None:
        self._choose_again()
        self.library.take_focus()
