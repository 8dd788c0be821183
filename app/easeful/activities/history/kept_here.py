"""The foot of the history: where it is kept, and all of it saved as a table for somebody else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.history.columns import columns
from easeful.core.table import table_of
from easeful.ui.file_dialogs import ask_to_save
from easeful.ui.kit import Kit
from easeful.ui.telling_foot import TellingFoot
from easeful.ui.whole_file import write_whole
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import IconLine
from easeful.ui.words import tr

WORDS_ROOM = 300  # px
WITH_MARK = "utf-8-sig"  # without its mark in front a spreadsheet may guess other letters


class KeptHere(QWidget):
    """`save_button` is for the page to connect to `save`; it shows only while there is something to save."""

    def __init__(self, kit: Kit) -> None:
        """Nothing to save yet."""
        super().__init__()
        self._kit = kit
        self.save_button = Button(kit.theme, tr("Save as a table"), "quiet", "export", height=48).with_line_icon()
        self.told = TellingFoot(kit)
        row = Beside(kit.theme)
        row.add(IconLine(kit.theme, "lock-simple", tr("Kept on this computer only")), 1, WORDS_ROOM)
        row.add(self.save_button, align=Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.theme.length("gap"))
        column.addWidget(row)
        column.addWidget(self.told)
        self.told.tell("")

    def offer(self, *, wanted: bool) -> None:
        """Show the button, or not."""
        self.save_button.setVisible(wanted)

    def save(self) -> None:
        """Ask where, write the table there, and say what came of it."""
        today = self._kit.clock.now().astimezone().date().isoformat()
        name = tr("Easeful history {date}").format(date=today)
        path = ask_to_save(self, tr("Save as a table"), f"{name}.csv", tr("Tables (*.csv)"))
        if path is None:
            return
        table = table_of(self._kit.history.load(), columns())
        if write_whole(path, table.encode(WITH_MARK)):
            self.told.tell(tr("Saved: {what}. Anyone who opens that file can read it.").format(what=path.name))
        else:
            self.told.tell(tr("It could not be saved there."))
