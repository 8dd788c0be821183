"""What an idea of one's own opens: typed, or chosen as a file or a folder, and shown as it will be opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from easeful.activities.distract.target_words import refusal_words, target_words
from easeful.core.target import LONGEST_ADDRESS, NotOpened, Target, Way, target_from
from easeful.ui.file_dialogs import ask_for_folder, ask_to_open
from easeful.ui.kit import Kit
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr


class TargetField(Paper):
    """`changed` tells that it opens something else. `target` is what it opens, `why_not` why what was given is none."""

    changed = Signal()

    def __init__(self, kit: Kit) -> None:
        """Opens nothing."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self.target: Target | None = None
        self.why_not = ""
        self._field = QLineEdit()
        self._field.setMaxLength(LONGEST_ADDRESS)
        self._field.setPlaceholderText(tr("A web page, a mail address or a phone number"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.setMinimumHeight(theme.length("target-main"))
        self._file = Button(theme, tr("Choose a file"), "secondary", "folder-open", height=48).with_line_icon()
        self._folder = Button(theme, tr("Choose a folder"), "secondary", "folder-open", height=48).with_line_icon()
        self._nothing = Button(theme, tr("Take it away"), "quiet", height=48)
        self._told = Text(theme, "", colour="ink-2", breaks=True)
        row = Beside(theme)
        for button in (self._file, self._folder, self._nothing):
            row.add(button)
        self.column.addWidget(heading(theme, tr("What does it open?"), "text-h3"))
        self.column.addWidget(self._field)
        self.column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._told)
        self._field.textEdited.connect(self._read)
        self._file.clicked.connect(self._choose_file)
        self._folder.clicked.connect(self._choose_folder)
        self._nothing.clicked.connect(lambda: self.show_target(None))

    def show_target(self, target: Target | None) -> None:
        """Show what is opened."""
        is_typed = target is not None and target.way not in (Way.FILE, Way.FOLDER)
        self._field.setText(target.shown if target is not None and is_typed else "")
        self._take(target, "")

    def _read(self, text: str) -> None:
        if not text.strip():
            self._take(None, "")
            return
        try:
            target = target_from(text)
        except NotOpened as error:
            self._take(None, refusal_words(error.why))
            return
        why_not = self._kit.distracting.opening.refusal(target)
        self._take(target if why_not is None else None, "" if why_not is None else refusal_words(why_not))

    def _choose_file(self) -> None:
        self._take_path(ask_to_open(self, tr("What does it open?"), tr("All files (*)")))

    def _choose_folder(self) -> None:
        self._take_path(ask_for_folder(self, tr("What does it open?")))

    def _take_path(self, path: Path | None) -> None:
        if path is None:
            return
        self._field.clear()
        try:
            self._take(self._kit.distracting.opening.at(path), "")
        except NotOpened as error:
            self._take(None, refusal_words(error.why))

    def _take(self, target: Target | None, why_not: str) -> None:
        self.target, self.why_not = target, why_not
        told = why_not or (tr("Nothing, if you like.") if target is None else target_words(target))
        self._told.setText(told)
        self._told.wear("danger" if why_not else "ink-2")
        self._nothing.setVisible(target is not None or bool(why_not))
        self.changed.emit()
