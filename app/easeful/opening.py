"""The first moments: the first page, a pack found again, what must be told, and the statement."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from easeful.core.found import BY_BELL, known_by_bell
from easeful.core.session import ContactSession
from easeful.finding import find_packs
from easeful.ports import EarlierBells
from easeful.store.keeper import Keeper
from easeful.ui.kit import Kit
from easeful.ui.window import Window
from easeful.ui.words import tr
from easeful.unknown_packs import UnknownPacks

if TYPE_CHECKING:
    from easeful.ui.notice_bar import Notice
    from easeful.ui.statement import Statement

STATEMENT = 1  # raise it when the statement's words change, and they are asked again


class Opening:
    """Happens once, when everything is joined; and again for what could not be read then."""

    def __init__(self, window: Window, kit: Kit, keeper: Keeper, bells: EarlierBells) -> None:
        """Nothing happens before `begin`."""
        self._window, self._kit, self._keeper, self._bells = window, kit, keeper, bells
        self._told: dict[str, Notice] = {}
        self._known: set[str] = set()
        self._status = ""
        self._statement: Statement | None = None
        self._unknown = UnknownPacks(kit, keeper, bells)

    @property
    def spared(self) -> Collection[Path]:
        """The notes of bells that no session explains: they go on until somebody says that the pack is off."""
        return self._unknown.notes

    def begin(self, page: str, *, came_back: bool = False) -> None:
        """Open the page, find a session again, and ask for the statement when it was never read; it covers no pack."""
        self._window.open(page)
        self._find_packs(came_back=came_back)
        self.tell_news()
        may_be_on = self.spared or self._kit.runner.session is not None
        if self._kit.preferences.now.statement_read < STATEMENT and not may_be_on:
            self._ask_statement()

    def look_again(self) -> None:
        """Find what the history could not tell at the start, once it can."""
        self.tell_news()
        self._find_packs()
        self._kit.preferences.follow(self._keeper.settings)
        if self._statement is not None and self._kit.preferences.now.statement_read >= STATEMENT:
            self._end_statement()

    def tell_news(self) -> None:
        """What is wrong with the history, and what was done about it."""
        self._tell_status()
        self._tell_what_was_found()

    def _tell_status(self) -> None:
        """What is wrong with the history, as long as it is."""
        status = self._keeper.status
        if status != self._status:
            self.take_back(self._status)
            self._status = status
            if status:
                self.tell(status)

    def _find_packs(self, *, came_back: bool = False) -> None:
        keeper, runner = self._keeper, self._kit.runner
        found = find_packs(keeper.running(), self._bells.notes(), keeper.session_of, keeper.has_closed)
        on_now = "" if runner.session is None else runner.session.id
        fresh = sorted((session for session in found.sessions if session.id != on_now), key=self._age)
        if fresh:
            by_bell = [known_by_bell(each) if each.id in found.by_bell else each for each in fresh]
            if runner.session is None:
                self._window.open("heat_ice")
            runner.find_again(*by_bell)
            self._tell_found(runner.session, came_back=came_back)
        self._unknown.ask(found.unknown)

    def _tell_found(self, session: ContactSession | None, *, came_back: bool) -> None:
        words = tr("Easeful was closed while a pack was on. The time went on.")
        if session is not None and BY_BELL in session.went_on:
            words = tr("A pack may still be on. Only its bell knew of it. The time went on.")
        elif came_back:
            words = tr("Easeful had stopped while a pack was on, and came back by itself. The time went on.")
        self.tell(words, comes_first=True)

    def _tell_what_was_found(self) -> None:
        """Each thing once."""
        broken_off = tr("Your last session was cut short. Its minutes are in the history.")
        for words in (*((broken_off,) if self._keeper.carried_over else ()), *self._keeper.notices):
            if words not in self._known:
                self._known.add(words)
                self.tell(words)

    def _age(self, session: ContactSession) -> tuple[bool, float]:
        """Later is newer: of this run of the computer by its own clock, which nobody can set, else by the wall's."""
        is_of_this_run = session.start.boot_id == self._kit.clock.boot_id()
        return is_of_this_run, session.start.boot if is_of_this_run else session.start.at.timestamp()

    def tell(self, words: str, *, comes_first: bool = False) -> None:
        """Show something that went wrong, or comes to rights, until it is answered."""
        from easeful.ui.notice_bar import Notice  # noqa: PLC0415 (start-up time)

        self._told[words] = Notice(words, "info", ((tr("All right"), lambda: None),), comes_first)
        self._kit.tell(self._told[words])

    def tell_mishap(self) -> None:
        """Say that something did not work: who pressed a button must not wait for what will not come."""
        self.tell(tr("Something in Easeful did not work. The time goes on."))

    def take_back(self, words: str) -> None:
        """Show it no longer: it came to rights by itself."""
        if words in self._told:
            self._kit.withdraw(self._told.pop(words))

    def _ask_statement(self) -> None:
        from easeful.ui.statement import Statement  # noqa: PLC0415 (start-up time)

        self._statement = Statement(self._kit.theme)
        self._statement.read.connect(self._keep_statement)
        self._window.calls.call(self._statement)

    def _keep_statement(self) -> None:
        self._kit.preferences.change("statement_read", STATEMENT)
        self._end_statement()
        self._window.open(self._window.current)

    def _end_statement(self) -> None:
        statement, self._statement = self._statement, None
        if statement is not None:
            self._window.calls.hang_up(statement)
