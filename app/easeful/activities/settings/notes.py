"""The answers and the data: change them, open the folder, erase everything."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from easeful.activities.settings.section import section
from easeful.ui.begins import Begins
from easeful.ui.kit import Kit
from easeful.ui.theme import Theme
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.note import Note
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr


class NotesCard(Paper):
    """The answers and the data: change, open the folder, erase."""

    def __init__(self, kit: Kit) -> None:
        """Where everything lies is shown in full."""
        super().__init__(kit.theme)
        self._kit = kit
        theme = kit.theme
        self.column.addLayout(section(theme, "lock-simple", tr("Your notes")))
        self.column.addWidget(Text(theme, tr("They stay on this computer. They are not locked."), colour="ink-2"))
        answers = Button(theme, tr("My answers"), "secondary", "list-checks")
        answers.clicked.connect(lambda: kit.open("answers"))
        row = Beside(theme)
        row.add(answers, 1)
        self.column.addWidget(row)
        if kit.data_folder is not None:
            folder = Button(theme, tr("Open folder"), "secondary", "folder-open").with_line_icon()
            folder.clicked.connect(self._open_folder)
            row.add(folder, 1)
            self.column.addWidget(
                Text(theme, str(kit.data_folder), "text-small", colour="ink-2", lines=1.35, breaks=True)
            )
        self.column.addSpacing(4)
        self.erase = Button(theme, tr("Erase everything"), "danger", "trash").with_line_icon()
        self.column.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._kit.data_folder)))


class EraseCard(Paper):
    """The second question before everything is erased."""

    def __init__(self, kit: Kit) -> None:
        """Keeping is the filled button."""
        super().__init__(kit.theme)
        theme = kit.theme
        words = tr("Your sessions, answers, settings and their copies go for good. This cannot be undone.")
        self.keep = Button(theme, tr("Keep my notes"), "primary")
        self.erase = Button(theme, tr("Erase everything"), "danger", "trash").with_line_icon()
        self.column.addWidget(heading(theme, tr("Erase everything?"), "text-h2"))
        self.column.addWidget(Text(theme, words))
        row = Beside(theme)
        row.add(self.keep)
        row.add(self.erase)
        self.column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)


class ErasedNote(Begins, Note):
    """Says on the page itself what came of erasing; the keyboard can stand on it."""

    def __init__(self, theme: Theme) -> None:
        """Hidden until it is told something."""
        super().__init__(theme, "check-circle", "good")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begins_with = self.title
        self.hide()

    def tell(self, *, is_all_gone: bool) -> None:
        """Say that it is done, or that it is not."""
        if is_all_gone:
            self.icon.wear("check-circle", "good")
            self.say(tr("Erased"), tr("Everything you noted in Easeful is gone."))
        else:
            self.icon.wear("warning", "warn")
            self.say(tr("Not everything could be erased"), tr("Close Easeful, then delete the folder named below."))
        self.show()
