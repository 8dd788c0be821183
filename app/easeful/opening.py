"""The first moments: the first page, a pack found again, what must be told, and the statement."""

from typing import TYPE_CHECKING

from easeful.core.session import ContactSession
from easeful.store.keeper import Keeper
from easeful.ui.kit import Kit
from easeful.ui.window import Window
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.ui.notice_bar import Notice

STATEMENT = 1  # raise it when the statement's words change, and they are asked again


class Opening:
    """Happens once, when everything is joined."""

    def __init__(self, window: Window, kit: Kit, keeper: Keeper) -> None:
        """Nothing happens before `begin`."""
        self._window, self._kit, self._keeper = window, kit, keeper
        self._told: dict[str, Notice] = {}

    def begin(self, page: str) -> None:
        """Open the page, find a session again, and ask for the statement when it was never read."""
        self._window.open(page)
        running = sorted(self._keeper.running(), key=self._age)
        if running:
            self._window.open("heat_ice")
            self._kit.runner.find_again(*running)
            self.tell(tr("Easeful was closed while a pack was on. The time went on."))
        if self._keeper.carried_over:
            self.tell(tr("Your last session was cut short. Its minutes are in the history."))
        for words in filter(None, (*self._keeper.notices, self._keeper.status)):
            self.tell(words)
        if self._kit.preferences.now.statement_read < STATEMENT and self._kit.runner.session is None:
            self._ask_statement()

    def _age(self, session: ContactSession) -> tuple[bool, float]:
        """Later is newer: of this run of the computer by its own clock, which nobody can set, else by the wall's."""
        is_of_this_run = session.start.boot_id == self._kit.clock.boot_id()
        return is_of_this_run, session.start.boot if is_of_this_run else session.start.at.timestamp()

    def tell(self, words: str) -> None:
        """Show something that went wrong, or comes to rights, until it is answered."""
        from easeful.ui.notice_bar import Notice  # noqa: PLC0415 (start-up time)

        self._told[words] = Notice(words, "info", ((tr("All right"), lambda: None),))
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

        statement = Statement(self._kit.theme)

        def keep() -> None:
            self._kit.preferences.change("statement_read", STATEMENT)
            self._window.calls.hang_up(statement)
            self._window.open(self._window.current)

        statement.read.connect(keep)
        self._window.calls.call(statement)
