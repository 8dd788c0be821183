"""Packs of which only a bell knows, and nothing but when it rings."""

import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from easeful.core.found import BY_BELL
from easeful.core.record import PACK, Record
from easeful.core.session import Reason
from easeful.ports import EarlierBells
from easeful.ringer.hush import ArmedNote
from easeful.store.keeper import Keeper
from easeful.ui.kit import Kit
from easeful.ui.words import time_words, tr

if TYPE_CHECKING:
    from easeful.ui.notice_bar import Notice


class UnknownPacks:
    """Asks about them, all at once, until somebody says that nothing is on; their bells go on until then."""

    def __init__(self, kit: Kit, keeper: Keeper, bells: EarlierBells) -> None:
        """Nothing is asked yet."""
        self._kit, self._keeper, self._bells = kit, keeper, bells
        self._asked: tuple[ArmedNote, ...] = ()
        self._answered: set[Path] = set()
        self._notice: Notice | None = None

    @property
    def notes(self) -> set[Path]:
        """The notes of the bells that are not to be hushed."""
        return {note.path for note in self._asked}

    def ask(self, notes: Iterable[ArmedNote]) -> None:
        """Nothing explains these notes now. What was answered is not asked again, as where a note cannot be removed."""
        before = self.notes
        self._asked = tuple(note for note in notes if note.path not in self._answered)
        if self.notes == before:
            return
        if self._notice is not None:
            self._kit.withdraw(self._notice)
            self._notice = None
        if self._asked:
            self._show()

    def _show(self) -> None:
        from easeful.ui.notice_bar import Notice  # noqa: PLC0415 (start-up time)

        words = self._words()
        self._notice = Notice(words, "warning", ((tr("It is off"), self._end),), comes_first=True)
        self._kit.tell(self._notice)
        self._kit.announce(words)

    def _words(self) -> str:
        """The cautious thing: a time that is over before one that is not, and no bell that cannot ring."""
        clock = self._kit.clock
        left = [0.0 if note.end is None else note.end - clock.boot() for note in self._asked if note.is_alive]
        if not left:
            return tr("A pack may still be on, and its bell is silent. Take it off.")
        if min(left) <= 0:
            return tr("A pack may still be on. Its time is over: take it off.")
        at = time_words(clock.now() + timedelta(seconds=min(left)))
        return tr("A pack may still be on. Its bell rings at {time}.").format(time=at)

    def _end(self) -> None:
        """Hush their bells, and note that there was a pack, of which nothing else is known."""
        self._notice = None
        for note in self._asked:
            self._bells.hush_one(note)
        self._answered |= self.notes
        self._asked = ()
        now = self._kit.clock.now()
        record = Record(os.urandom(16).hex(), PACK, None, now, now, 0.0, 0.0, Reason.STOPPED, went_on=(BY_BELL,))
        self._keeper.close(replace(record, app_version=self._kit.version))
