"""The rest of one session: what is known besides, its note to change, and Delete."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from easeful.activities.history.row import INSET, WORDS_LEFT
from easeful.core.record import LONGEST_NOTE, Record
from easeful.ui.record_words import check_words, mind_words, second_look_words
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class Details(QWidget):
    """The rest of one session: its note to change, and Delete.

    `noted` carries a note that was changed, also when the person leaves without Save note: nothing typed is lost.
    """

    noted = Signal(str)
    finished = Signal()
    deleted = Signal()

    def __init__(self, theme: Theme, record: Record) -> None:
        """Shows what is saved of this record."""
        super().__init__()
        self._kept = record.note
        self._note = QPlainTextEdit(record.note)
        self._note.setAccessibleName(tr("Note"))
        self._note.setPlaceholderText(tr("A note for yourself, if you like"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(round(theme.px("text-body") * 1.5 * 3 + 30))
        self._save = Button(theme, tr("Save note"), "secondary", height=48)
        self._delete = Button(theme, tr("Delete this session"), "danger", "trash", height=48).with_line_icon()
        column = QVBoxLayout(self)
        column.setContentsMargins(WORDS_LEFT, 8, INSET, 12)
        column.setSpacing(theme.length("gap"))
        for fact in (check_words(record), second_look_words(record.skin_later), mind_words(record)):
            if fact:
                column.addWidget(Text(theme, fact, "text-small", colour="ink-2"))
        column.addWidget(self._note)
        row = Beside(theme)
        row.add(self._save)
        row.add(self._delete)
        column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        self._join()

    def _join(self) -> None:
        self._save.clicked.connect(self.keep)
        self._save.clicked.connect(self.finished)
        self._delete.clicked.connect(self.keep)  # Undo brings the note back too
        self._delete.clicked.connect(self.deleted)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.keep)

    def come_after(self, widget: QWidget) -> None:
        """Be reached with Tab from this widget."""
        for before, after in ((widget, self._note), (self._note, self._save), (self._save, self._delete)):
            QWidget.setTabOrder(before, after)

    def keep(self) -> None:
        """Tell the note, if it was changed."""
        note = self._note.toPlainText().strip()[:LONGEST_NOTE]
        if note != self._kept:
            self._kept = note
            self.noted.emit(note)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the page, the session or the program is left, or a call covers it."""
        super().hideEvent(event)
        self.keep()
