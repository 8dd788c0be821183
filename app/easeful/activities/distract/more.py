"""The person's own ideas, favourites and hidden ones, and whether the spine is sore."""

from PySide6.QtCore import Qt, Signal

from easeful.activities.distract.idea_list import AllIdeas, IdeaList, OwnIdeas
from easeful.core.idea import Idea
from easeful.core.settings import SORE, WELL
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.telling_foot import TellingFoot
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.footed_page import FootedPage
from easeful.ui.widgets.note import Bullets
from easeful.ui.widgets.stacked import stacked
from easeful.ui.widgets.text import Text, heading
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 900  # px


class More(FootedPage):
    """`started` carries an idea to be done now, `written` an own one to change, or None for a new one."""

    started = Signal(object)
    written = Signal(object)
    returned = Signal()

    def __init__(self, kit: Kit) -> None:
        """Empty until `look_again`."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self._deleted: Idea | None = None
        self._own = OwnIdeas(kit)
        self._favourites, self._hidden = IdeaList(kit, tr("Favourites")), IdeaList(kit, tr("Hidden"))
        self._all = AllIdeas(kit)
        self._none = Text(theme, tr("While you do an idea, you can make it a favourite."), colour="ink-2")
        self._favourites.column.insertWidget(1, self._none)
        self._spine = TickRow(theme, tr("My spine is sore or fragile, or I am not sure"))
        self._foot = TellingFoot(kit)
        self._back = Button(theme, tr("Go back"), "secondary")
        self._build()
        self._join()

    def _build(self) -> None:
        theme, head = self._kit.theme, Beside(self._kit.theme)
        head.add(heading(theme, tr("More, and my own")), 1)
        head.add(self._back)
        spine = Paper(theme)
        spine.column.addWidget(heading(theme, tr("What suits me"), "text-h3"))
        spine.column.addWidget(self._spine)
        spine.column.addWidget(Text(theme, tr("Then only ideas without bending or lifting are shown."), colour="ink-2"))
        known = Paper(theme)
        known.column.addWidget(heading(theme, tr("Good to know"), "text-h3"))
        known.column.addWidget(Bullets(theme, good_to_know(), "distract.accent", 1.4))
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, theme), (1, 1))
        columns.add(stacked(self._own, spine))
        columns.add(stacked(self._favourites, self._hidden, known))
        self.column.addWidget(head)
        self.column.addWidget(columns)
        self.column.addWidget(self._all)
        self.column.addStretch(1)
        self.stand_on(self._foot)

    def _join(self) -> None:
        self._back.clicked.connect(self.returned)
        escape(self, self.returned.emit)
        for ideas in (self._own, self._all, self._favourites, self._hidden):
            ideas.started.connect(self.started)
            ideas.favoured.connect(self._toggle_favourite)
            ideas.hidden.connect(self._toggle_hidden)
        self._all.reshown.connect(lambda: tab_as_it_is_read(self))
        self._own.made.connect(lambda: self.written.emit(None))
        self._own.changed.connect(self.written)
        self._own.deleted.connect(self._remove)
        self._foot.undone.connect(self._restore)
        self._spine.switched.connect(self._keep_spine)

    def _keep_spine(self, is_sore: bool) -> None:
        self._kit.preferences.change("spine", SORE if is_sore else WELL)
        self.look_again()

    def look_again(self) -> None:
        """Read the ideas again, and what is thought of them."""
        offered, mark_of = self._kit.distracting, self._kit.distracting.mark_of
        shown = [idea for idea in offered.bundled() if not mark_of(idea.key).is_hidden]
        favourites = [idea for idea in shown if mark_of(idea.key).is_favourite]
        hidden = [idea for idea in offered.bundled() if mark_of(idea.key).is_hidden]
        self._own.show_ideas(offered.own())
        self._all.offer(shown)
        self._favourites.show_ideas(favourites)
        self._none.setVisible(not favourites)
        self._hidden.show_ideas(hidden)
        self._hidden.setVisible(bool(hidden))
        self._spine.show_checked(self._kit.preferences.now.spine != WELL)
        self.tell("")
        tab_as_it_is_read(self)

    def take_focus(self) -> None:
        """Put the keyboard on the way back: the first thing of this page."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus_to(self, key: str) -> None:
        """Put the keyboard on the row of an idea, for its rows are new ones."""
        if not any(ideas.focus_row(key) for ideas in (self._own, self._all, self._favourites, self._hidden)):
            self.take_focus()

    def tell(self, words: str, *, can_undo: bool = False) -> None:
        """Say what came of an act, with Undo where it can be undone."""
        self._foot.tell(words, can_undo=can_undo)

    def _toggle_favourite(self, idea: Idea) -> None:
        wanted = not self._kit.distracting.mark_of(idea.key).is_favourite
        self._kit.distracting.favour(idea.key, wanted=wanted)
        self.look_again()
        self.take_focus_to(idea.key)

    def _toggle_hidden(self, idea: Idea) -> None:
        wanted = not self._kit.distracting.mark_of(idea.key).is_hidden
        self._kit.distracting.hide(idea.key, wanted=wanted)
        self.look_again()
        self.take_focus_to(idea.key)

    def _remove(self, idea: Idea) -> None:
        self._kit.distracting.remove(idea.key)
        self.look_again()
        self._deleted = idea
        self.tell(tr("Deleted: {what}").format(what=idea.title), can_undo=True)
        self._foot.take_focus()

    def _restore(self) -> None:
        if self._deleted is not None:
            self._kit.distracting.save(self._deleted)
            self.look_again()
            self.take_focus_to(self._deleted.key)


def good_to_know() -> tuple[str, ...]:
    """What a distraction can do, and how it is learnt; content reference 4.1."""
    return (
        tr("Something that takes you in can push pain into the background for a while."),
        tr("That does not mean that the pain is not real."),
        tr("Try things on a better day first, and try each a few times."),
        tr("Have something in mind for home, for out, and for the night."),
    )
