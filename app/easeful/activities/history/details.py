"""The rest of one session: what is known besides, its note to change, and Delete."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from easeful.activities.history.row import INSET, WORDS_LEFT
from easeful.core.record import LONGEST_NOTE, Record
from easeful.ui.record_words import skin_words
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class Details(QWidget):
    """The rest of one session: its note to change, and Delete."""

    noted = Signal(str)
    deleted = Signal()

    def __init__(self, theme: Theme, record: Record) -> None:
        """Nothing is saved before Save note is pressed."""
        super().__init__()
        self._note = QPlainTextEdit(record.note)
        self._note.setAccessibleName(tr("Note"))
        self._note.setPlaceholderText(tr("A note for yourself, if you like"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(round(theme.px("text-body") * 1.5 * 3 + 30))
        self._save = Button(theme, tr("Save note"), "secondary", height=48)
        delete = Button(theme, tr("Delete this session"), "danger", "trash", height=48).with_line_icon()
        column = QVBoxLayout(self)
        column.setContentsMargins(WORDS_LEFT, 8, INSET, 12)
        later = skin_words(record.skin_later)
        facts = [
            tr("Skin checks: {n} of {all} looked fine.").format(n=record.checks_answered, all=record.checks_total)
            if record.checks_total
            else "",
            tr("15 minutes later: {skin}.").format(skin=later.lower()) if later else "",
        ]
        for fact in facts:
            if fact:
                column.addWidget(Text(theme, fact, "text-small", colour="ink-2"))
        column.addWidget(self._note)
        row = Beside(theme)
        row.add(self._save)
        row.add(delete)
        column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        self._save.clicked.connect(lambda: self.noted.emit(self._note.toPlainText().strip()[:LONGEST_NOTE]))
        delete.clicked.connect(self.deleted)
