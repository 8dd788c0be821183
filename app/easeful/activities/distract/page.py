"""Joins the screens of Distract with its runner: each shows what the session has become."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from easeful.activities.distract.choosing import limits_of, pain_of
from easeful.activities.distract.doing import Doing
from easeful.activities.distract.helped import HelpedQuestion
from easeful.activities.distract.own import Own
from easeful.activities.distract.picker import Picker
from easeful.core.idea import Idea
from easeful.core.record import Record
from easeful.ui.after import After
from easeful.ui.asked_after import AskedAfter
from easeful.ui.kit import Kit
from easeful.ui.pain import AskedBefore, NotedPain, PainCard
from easeful.ui.passing import Passing
from easeful.ui.words import minutes_words, tr

if TYPE_CHECKING:
    from easeful.ui.notice_bar import Notice


class DistractPage(QStackedWidget):
    """Picker, doing and after; all else is made when it is wanted."""

    def __init__(self, kit: Kit) -> None:
        """Shows the idea that is on, or the picker."""
        super().__init__()
        self._kit = kit
        self._pain = NotedPain(kit.clock)
        kit.pains.append(self._pain)
        self._over: Notice | None = None
        self._passing = Passing(self)
        self.picker, self.doing = Picker(kit), Doing(kit)
        self._before = AskedBefore(kit, PainCard(kit))
        for page in (self.picker, self.doing, self._before):
            self.addWidget(page)
        self._asked = AskedAfter(kit, self, self.picker)
        self.currentChanged.connect(lambda _: kit.hold_presses())
        self.picker.started.connect(self._start)
        self.picker.asked_pain.connect(self._ask_pain)
        self._own = Own(kit, self._passing)
        self.picker.asked_more.connect(self._own.show_more)
        self._own.started.connect(self._start)
        self._own.returned.connect(self._leave_more)
        self._before.noted.connect(self._note_pain)
        self._before.left.connect(self._leave)
        kit.distracting.runner.closed.connect(self._end)
        kit.preferences.begun_anew.connect(self._begin_anew)

    def arrive(self, _name: str) -> None:
        """Come here for an idea, or for the one that is on."""
        self._say_no_more()
        if self._kit.distracting.runner.session is not None:
            self._passing.take_away()
            self.setCurrentWidget(self.doing)
            self.doing.take_focus()
            return
        self._asked.forget_what_is_over()
        if self.currentWidget() in (self.picker, self.doing, self._passing.page) and not self._own.is_writing:
            self._choose_again()

    def unsaved(self) -> str:
        """What is half written here."""
        return self._own.unsaved()

    def _begin_anew(self) -> None:
        self._pain.note(None)
        self._own.is_writing = False
        self._choose_again()

    def _choose_again(self) -> None:
        self._passing.take_away()
        self.setCurrentWidget(self.picker)
        self.picker.look_again()

    def _leave(self) -> None:
        self._choose_again()
        self.picker.take_focus()

    def _leave_more(self) -> None:
        self._choose_again()
        self.picker.take_focus_back()

    def _start(self, idea: Idea) -> None:
        if limits_of(self._kit).in_the_way(idea) is not None:  # time has passed since it was shown
            self._leave()
            return
        self._say_no_more()
        rings = self._kit.preferences.now.idea_rings and idea.inside is None
        self._kit.distracting.runner.start(idea, rings=rings, pain_before=pain_of(self._kit))
        self._passing.take_away()
        self.setCurrentWidget(self.doing)
        self.doing.take_focus()

    def _ask_pain(self) -> None:
        self.setCurrentWidget(self._before)
        self._before.ask(pain_of(self._kit))

    def _note_pain(self, noted: tuple[int | None]) -> None:
        (number,) = noted
        self._pain.note(number)
        self._leave()

    def _end(self, record: Record | None) -> None:
        """Ask whether it helped; an idea that was only opened leaves nothing to ask.

        One that ended by itself takes nobody away from a skin check, or from another page.
        """
        if record is None:
            self._leave()
            return
        self._pain.note(None)  # the record has it
        what = tr("{idea}, {minutes}").format(idea=record.title, minutes=minutes_words(record.actual))
        after = After(self._kit, record, what, HelpedQuestion(self._kit.theme), leads=True)
        if self.isVisible():
            self._asked.ask(after, "distract")
        else:
            self._asked.put(after)
            self._tell_end(record)

    def _tell_end(self, record: Record) -> None:
        from easeful.ui.notice_bar import Notice  # noqa: PLC0415 (seldom wanted)

        words = tr("The time for “{idea}” is over.").format(idea=record.title)
        answers = ((tr("Say how it was"), lambda: self._kit.open("distract")), (tr("Not now"), lambda: None))
        self._over = Notice(words, "puzzle-piece", answers)
        self._kit.tell(self._over)

    def _say_no_more(self) -> None:
        if self._over is not None:
            self._kit.withdraw(self._over)
            self._over = None

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what waited while a call was in front."""
        super().showEvent(event)
        if not event.spontaneous() and self._over is not None:
            self._say_no_more()
            QTimer.singleShot(0, self, self._asked.take_focus)
