"""The history's page: a note can be changed, a session deleted and brought back."""

from PySide6.QtCore import Qt, QTimer

from easeful.activities.history.details import Details
from easeful.activities.history.kept_here import KeptHere
from easeful.activities.history.row import INSET, SessionRow
from easeful.core.record import Record
from easeful.ui.kit import Kit
from easeful.ui.record_words import done_words
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.emptying import empty
from easeful.ui.widgets.note import Note
from easeful.ui.widgets.scroll_page import FOCUS_MARGIN, ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import day_words, tr

SHOWN_AT_ONCE = 30


class History(ScrollPage):
    """Reads the history each time the person comes here; one session at a time is open."""

    def __init__(self, kit: Kit) -> None:
        """Empty until `arrive`."""
        super().__init__(kit.theme)
        self._kit = kit
        self._shown = SHOWN_AT_ONCE
        self._removed: str | None = None
        self._open: Details | None = None
        self._opened_by: SessionRow | None = None
        self._status = Note(kit.theme, "warning", "warn")
        self._undo = Note(kit.theme, "trash")
        put_back = Button(kit.theme, tr("Undo"), "secondary", "arrow-u-up-left", height=48).with_line_icon()
        put_back.clicked.connect(self._put_back)
        self._undo.row.add(put_back)
        self._put_back_button = put_back
        self.column.addWidget(heading(kit.theme, tr("History")))
        self.column.addWidget(self._status)
        self.column.addWidget(self._undo)
        self._list = Paper(kit.theme, inset=16)
        self._list.column.setSpacing(2)
        self.column.addWidget(self._list)
        self._kept_here = KeptHere(kit)
        self._kept_here.save_button.clicked.connect(self._save_table)
        self.column.addWidget(self._kept_here)
        self.column.addStretch(1)
        self._undo.hide()

    def arrive(self, _name: str) -> None:
        """Show the sessions from the newest on."""
        self._shown, self._removed = SHOWN_AT_ONCE, None
        self._undo.hide()
        self._kept_here.told.tell("")
        self._show()

    def _show(self) -> None:
        status = self._kit.history.status()
        self._status.setVisible(bool(status))
        self._status.say(tr("Not everything is saved"), status)
        self._clear()
        records = self._kit.history.load()
        self._kept_here.offer(wanted=bool(records))
        if not records:
            self._list.column.addWidget(Text(self._kit.theme, tr("No sessions yet. Each appears here when it ends.")))
            return
        day = ""
        for record in records[: self._shown]:
            if (today := day_words(record.started_at, self._kit.clock.now())) != day:
                day = today
                self._list.column.addWidget(self._day(day))
            self._add_row(record)
        if len(records) > self._shown:
            more = Button(self._kit.theme, tr("Show more"), "quiet", height=48)
            more.clicked.connect(self._show_more)
            self._list.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        tab_as_it_is_read(self)

    def _day(self, day: str) -> Text:
        text = Text(self._kit.theme, day, "text-small", 600, "ink-2", 2.2)
        text.setContentsMargins(INSET, 0, 0, 0)
        return text

    def _clear(self) -> None:
        self._close()
        empty(self._list.column)

    def _add_row(self, record: Record) -> None:
        row = SessionRow(self._kit.theme, record)
        row.opened.connect(lambda is_open: self._show_details(row, is_open=is_open))
        self._list.column.addWidget(row)

    def _show_more(self) -> None:
        self._shown += SHOWN_AT_ONCE
        self._show()

    def _show_details(self, row: SessionRow, *, is_open: bool) -> None:
        if is_open:
            for other in self._list.findChildren(SessionRow):
                other.open(wanted=other is row)
            self._open_below(row)
        elif self._opened_by is row:
            self._close()

    def _close(self) -> None:
        if self._open is not None:
            self._open.hide()
            self._open.deleteLater()
            self._open = self._opened_by = None

    def _open_below(self, row: SessionRow) -> None:
        details = Details(self._kit.theme, row.record)
        details.noted.connect(lambda note: self._keep_note(row, note))
        details.finished.connect(lambda: self._finish(row))
        details.deleted.connect(lambda: self._remove(row.record))
        self._list.column.insertWidget(self._list.column.indexOf(row) + 1, details)
        details.come_after(row)
        self._open, self._opened_by = details, row
        QTimer.singleShot(0, details, lambda: self.show_part(details, FOCUS_MARGIN))

    def _keep_note(self, row: SessionRow, note: str) -> None:
        self._kit.history.amend(row.record.id, note=note)
        fresh = next((record for record in self._kit.history.load() if record.id == row.record.id), None)
        if fresh is not None:
            row.show_record(fresh)

    def _finish(self, row: SessionRow) -> None:
        row.open(wanted=False)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, record: Record) -> None:
        self._kit.history.remove(record.id)
        self._removed = record.id
        self._undo.say(tr("Deleted: {what}").format(what=done_words(record)))
        self._undo.show()
        self._show()
        self._put_back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self) -> None:
        if self._removed is not None:
            self._kit.history.put_back(self._removed)
        self._removed = None
        self._undo.hide()
        self._show()

    def _save_table(self) -> None:
        if self._open is not None:
            self._open.keep()
        self._kept_here.save()
        told = self._kept_here.told
        QTimer.singleShot(0, told, lambda: self.show_part(told, FOCUS_MARGIN))
