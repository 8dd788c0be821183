"""Joins the screens of breathing with its runner: each shows what the session has become."""

import os
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.activities.breathe.chooser import Chooser
from easeful.activities.breathe.view import BreathView
from easeful.core.breath import Pattern
from easeful.core.record import Record
from easeful.ui.after import After
from easeful.ui.asked_after import AskedAfter
from easeful.ui.kit import Kit
from easeful.ui.pain import AskedBefore, NotedPain, PainCard
from easeful.ui.words import minutes_words, tr

if TYPE_CHECKING:
    from easeful.activities.breathe.more import More


class BreathePage(QStackedWidget):
    """Chooser, session and after; the long list of patterns and the editor are made when they are wanted."""

    def __init__(self, kit: Kit) -> None:
        """Shows the session that is on, or the chooser."""
        super().__init__()
        self._kit = kit
        self._pain = NotedPain(kit.clock)
        kit.pains.append(self._pain)
        self._more: More | None = None
        self.chooser, self.view, self._before = Chooser(kit), BreathView(kit), AskedBefore(kit, PainCard(kit))
        for page in (self.chooser, self.view, self._before):
            self.addWidget(page)
        self._asked = AskedAfter(kit, self, self.chooser)
        self.currentChanged.connect(lambda _: kit.hold_presses())
        self.chooser.started.connect(self._start)
        self.chooser.asked_pain.connect(self._ask_pain)
        self.chooser.asked_more.connect(self._show_more)
        self._before.noted.connect(self._note_pain)
        self._before.left.connect(self._leave)
        kit.breathing.runner.closed.connect(self._end)
        kit.preferences.begun_anew.connect(lambda: self._pain.note(None))

    def arrive(self, _name: str) -> None:
        """Come here for a session, or for the one that pauses."""
        if self._kit.breathing.runner.session is not None:
            self.setCurrentWidget(self.view)
            self.view.take_focus()
            return
        self._asked.forget_what_is_over()
        if self.currentWidget() in (self.chooser, self.view, self._more):
            self._choose_again()

    def unsaved(self) -> str:
        """What is half made here, as a sentence."""
        from easeful.activities.breathe.editor import Editor  # noqa: PLC0415 (seldom wanted)

        is_made = any(editor.is_changed for editor in self.findChildren(Editor))
        return tr("A way to breathe that you made is not saved yet.") if is_made else ""

    def _choose_again(self) -> None:
        if self._more is not None:
            self._take_away(self._more)
        self.setCurrentWidget(self.chooser)
        self.chooser.show_pain(self._pain.number)
        self.chooser.look_again()

    def _start(self, pattern: Pattern, minutes: int) -> None:
        settings = self._kit.preferences.now
        start_rate = settings.breath_start_rate if settings.breath_ramp else None
        self._kit.breathing.runner.start(pattern, minutes, start_rate, self._pain.number)
        self.setCurrentWidget(self.view)
        self.view.take_focus()

    def _ask_pain(self) -> None:
        self.setCurrentWidget(self._before)
        self._before.ask(self._pain.number)

    def _note_pain(self, noted: tuple[int | None]) -> None:
        (number,) = noted
        self._pain.note(number)
        self._choose_again()
        self.chooser.take_focus()

    def _end(self, record: Record | None) -> None:
        """Ask how it was; a session without a breath leaves nothing to ask."""
        if record is None:
            self._choose_again()
            self.chooser.take_focus()
            return
        self._pain.note(None)
        what = tr("{pattern}, {minutes}").format(pattern=record.title, minutes=minutes_words(record.actual))
        self._asked.ask(After(self._kit, record, what), "breathe")

    def _show_more(self) -> None:
        from easeful.activities.breathe.more import More  # noqa: PLC0415 (seldom wanted)

        more = More(self._kit)
        more.chosen.connect(self._choose)
        more.made.connect(lambda pattern: self._edit(more, _new(pattern), is_new=True))
        more.changed.connect(lambda pattern: self._edit(more, pattern, is_new=False))
        more.returned.connect(self._leave)
        self._show_for_now(more)
        self._more = more
        more.look_again(self.chooser.shown)
        more.take_focus()

    def _choose(self, pattern: Pattern) -> None:
        self._kit.preferences.change("breath_pattern", pattern.key)
        self._leave()

    def _edit(self, more: QWidget, pattern: Pattern, *, is_new: bool) -> None:
        from easeful.activities.breathe.editor import Editor  # noqa: PLC0415 (seldom wanted)

        editor = Editor(self._kit)
        editor.returned.connect(lambda: self._back_to_more(editor))
        editor.saved.connect(lambda made: self._keep(editor, made))
        self._take_away(more)
        self._show_for_now(editor)
        editor.edit(pattern, is_new=is_new)

    def _keep(self, editor: QWidget, pattern: Pattern) -> None:
        self._kit.breathing.save(pattern)
        self._back_to_more(editor)

    def _back_to_more(self, editor: QWidget) -> None:
        self._take_away(editor)
        self._show_more()

    def _leave(self) -> None:
        self._choose_again()
        self.chooser.take_focus()

    def _show_for_now(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)

    def _take_away(self, page: QWidget) -> None:
        self._more = None if page is self._more else self._more
        self.removeWidget(page)
        page.hide()
        page.deleteLater()


def _new(pattern: Pattern | None) -> Pattern:
    """A pattern of one's own, plain or as a copy of another."""
    from easeful.activities.breathe.editor import PLAIN  # noqa: PLC0415 (seldom wanted)

    key = f"own-{os.urandom(8).hex()}"
    if pattern is None:
        return Pattern(key, "", PLAIN, is_own=True)
    return pattern.renamed(key, tr("Copy of {name}").format(name=pattern.name))
