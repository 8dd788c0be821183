"""An idea while it is done: what it is, its time, what it opens or shows, and Stop in its corner."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.distract.opening import OpeningCard
from easeful.activities.distract.opinion import Opinion
from easeful.activities.distract.plate import IdeaPlate
from easeful.activities.distract.time_row import TimeRow
from easeful.activities.distract.words import icon_of, things_words
from easeful.core.idea import Idea
from easeful.core.idea_session import PACING_SECONDS, IdeaCue, IdeaSession
from easeful.core.mind_time import Mood
from easeful.ui.begins import give_keyboard
from easeful.ui.idea_words import cue_words, slept_words
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.footed_page import FootedPage
from easeful.ui.widgets.note import IconLine, Note
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

LOW, NARROW = 420, 780  # px of height and of width at 100 % text
AT_THE_CORNER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
HINT_SECONDS = 300.0  # for so long it is said that it is time to sit another way


class Doing(FootedPage):
    """It goes on when another page is opened: whoever waters a plant does not look at a screen."""

    def __init__(self, kit: Kit) -> None:
        """Empty until a session is on."""
        super().__init__(kit.theme)
        self._kit, self._runner, theme = kit, kit.distracting.runner, kit.theme
        self._shown: Idea | None = None
        self._inner: QWidget | None = None
        self._plate, self._title = IdeaPlate(theme), heading(theme, "", breaks=True)
        self._title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._line = Text(theme, "", "text-lead", colour="ink-2", breaks=True)
        self._things = Text(theme, "", colour="ink-2")
        self._paused = Note(theme, "moon")
        self._go_on = Button(theme, tr("Go on"), "primary", "play")
        self._opening = OpeningCard(kit)
        self._time = TimeRow(kit)
        self._inside = QVBoxLayout()
        self._hint = IconLine(theme, "armchair", "", "distract.deep", weight=600)
        self._opinion = Opinion(kit)
        self.stop = Button(theme, tr("Stop"), "stop", "stop")
        self._build()
        self._join()

    def _build(self) -> None:
        head, words = Beside(self._kit.theme, 20), QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for text in (self._title, self._line, self._things):
            column.addWidget(text)
        head.add(self._plate)
        head.add(words, 1, 300)
        self._paused.say(slept_words(), tr("Go on when you like."))
        self._paused.row.add(self._go_on)
        self.column.addWidget(head)
        for part in (self._paused, self._opening, self._time):
            self.column.addWidget(part)
        self.column.addLayout(self._inside, 100)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self._foot = Beside(self._kit.theme, 22)
        self._foot.add(self._opinion, 1)
        self._foot.add(self.stop, align=AT_THE_CORNER)
        self.stand_on(self._foot)

    def _join(self) -> None:
        runner = self._runner
        runner.changed.connect(self._follow)
        runner.ticked.connect(self._show_time)
        runner.cued.connect(self._suggest)
        self._go_on.clicked.connect(self._resume)
        self.stop.clicked.connect(runner.stop)
        self._kit.runner.changed.connect(lambda _: self._follow_pack())
        escape(self, runner.stop)

    def _follow(self, session: IdeaSession) -> None:
        if not session.is_on:
            self._clear()
            return
        if session.idea is not self._shown:
            self._show_idea(session.idea)
        is_paused = session.mood is Mood.PAUSED
        self._paused.setVisible(is_paused)
        if self._inner is not None:
            self._inner.setVisible(not is_paused)
        self._time.show_session(session)
        if is_paused and self.isVisible():
            self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_idea(self, idea: Idea) -> None:
        self._shown = idea
        self._plate.show_icon(icon_of(idea))
        self._title.setText(idea.title)
        for text, words in ((self._line, idea.line), (self._things, things_words(idea.things))):
            text.setText(words)
            text.setVisible(bool(words))
        self._opening.show_idea(idea)
        self._opinion.show_idea(idea)
        self._show_inside(idea)
        self._follow_pack()

    def _show_inside(self, idea: Idea) -> None:
        empty(self._inside)
        self._inner = None
        self._time.setVisible(idea.inside is None)  # no clock beside a quiet thing
        if idea.inside is not None:
            from easeful.activities.distract.quiet.gallery import make_quiet  # noqa: PLC0415 (seldom wanted)

            self._things.hide()
            self._inner = make_quiet(self._kit, idea.inside)
            self._inside.addWidget(self._inner)

    def _clear(self) -> None:
        """Keep nothing of it: a picture takes room, and a word that was guessed is no use."""
        self._shown = self._inner = None
        empty(self._inside)

    def _show_time(self, session: IdeaSession) -> None:
        self._time.show_session(session)
        if session.elapsed(self._kit.clock) - session.told * PACING_SECONDS >= HINT_SECONDS:
            self._hint.setVisible(self._is_unfit())

    def _suggest(self, cue: IdeaCue, session: IdeaSession) -> None:
        """Say for a while that it is time to sit another way; beside a pack one stays as one is."""
        if cue is IdeaCue.MOVE and self._kit.runner.session is None:
            self._hint.say(cue_words(cue, session))
            self._hint.show()

    def _is_unfit(self) -> bool:
        """Whether a pack was put on meanwhile, with which this does not go."""
        pack, idea = self._kit.runner.session, self._shown
        return pack is not None and idea is not None and not idea.goes_with_a_pack

    def _follow_pack(self) -> None:
        self._name_stop()
        if self._is_unfit():
            self._hint.say(tr("A pack is on. Leave this for later."))
        self._hint.setVisible(self._is_unfit())

    def _name_stop(self) -> None:
        """Name what is stopped, where there are two."""
        self.stop.setText(tr("Stop this") if self._kit.runner.session is not None else tr("Stop"))

    def _resume(self) -> None:
        self._runner.go_on()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on what there is to do, or on the heading."""
        tab_as_it_is_read(self)
        if self._paused.isVisible():
            self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            give_keyboard(self._inner or self._title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, leave the foot to Stop."""
        super().resizeEvent(event)
        growth = self._kit.theme.text_size / 100
        is_small = self.height() < LOW * growth or self.width() < NARROW * growth
        if is_small and self._foot.isAncestorOf(self._opinion):
            self._foot.take(self._opinion)
            self.column.insertWidget(self.column.indexOf(self._hint), self._opinion)
        elif not is_small and not self._foot.isAncestorOf(self._opinion):
            self.column.removeWidget(self._opinion)
            self._foot.take(self.stop)
            self._foot.add(self._opinion, 1)
            self._foot.add(self.stop, align=AT_THE_CORNER)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the time as it is now."""
        super().showEvent(event)
        if self._runner.session is not None:
            self._follow(self._runner.session)
