"""The second look: 15 minutes after the pack came off, the skin should be as it was."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from easeful.core.record import Record, Skin
from easeful.core.rest import look_due, look_is_coming, packs
from easeful.ui.kit import Kit
from easeful.ui.notice_bar import Notice
from easeful.ui.words import place_words, tr

ASK_EVERY_MS = 15_000


class SecondLook(QObject):
    """Asks for the look once it is due, also after a restart; `due` sounds its chime. At rest nothing ticks."""

    due = Signal(object)

    def __init__(self, kit: Kit) -> None:
        """Looks at once for a session that waits."""
        super().__init__()
        self._kit = kit
        self._asked: set[str] = set()
        self._open: tuple[str, Notice] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(ASK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Ask if a look is due now, and keep asking the clock while one is to come."""
        records, now = self._kit.history.load(), self._kit.clock.now()
        if self._open is not None and self._open[0] not in {record.id for record in records}:
            self._kit.withdraw(self._open[1])
            self._asked.discard(self._open[0])  # it may be put back
            self._open = None
        record = look_due(records, now)
        if record is not None and record.id not in self._asked:
            self._asked.add(record.id)
            self._ask(record)
        is_coming = any(look_is_coming(each, now) for each in packs(records))
        if is_coming:
            self._timer.start()
        else:
            self._timer.stop()

    def _ask(self, record: Record) -> None:
        assert record.place is not None
        words = tr("Look at your {place} once more. How is the skin?").format(place=place_words(record.place))
        answers = (
            (tr("As before"), lambda: self._answer(record, Skin.AS_BEFORE)),
            (tr("Still changed"), lambda: self._answer(record, Skin.PINK)),
        )
        notice = Notice(words, "hand-eye", answers)
        self._open = (record.id, notice)
        self._kit.tell(notice)
        self._kit.announce(words)
        self.due.emit(record)

    def _answer(self, record: Record, skin: Skin) -> None:
        self._open = None
        self._kit.history.amend(record.id, skin_later=skin)
        if skin is not Skin.AS_BEFORE:
            words = tr("Skip the next session. Ask a nurse or doctor if it stays.")
            self._kit.tell(Notice(words, "bandaids", ((tr("All right"), lambda: None),)))
