"""A word whose letters are mixed: put them in order, or have it shown; nothing is counted."""

import random

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.quiet import LONGEST_WORD, WordGroup, mixed
from easeful.ui.begins import Begins
from easeful.ui.keys import at_key
from easeful.ui.kit import Kit
from easeful.ui.paint import CENTRE
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.flow import Flow
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

NO_LETTER = "·"


class MixedLetters(Begins, QWidget):
    """A press on a letter, or its key, puts it behind the others; Backspace or Left takes the last one back.

    Right brings another word.
    """

    def __init__(self, kit: Kit) -> None:
        """At a first word."""
        super().__init__()
        self._kit, self._dice, theme = kit, kit.distracting.dice, kit.theme
        self._queue = in_any_order(kit.distracting.words().groups, self._dice)
        self._word = self._mixed = ""
        self._taken: list[int] = []
        self._hint = Text(theme, "", "text-lead", colour="ink-2", align=CENTRE)
        self._line = Text(theme, "", "num-large", 600, "distract.deep", 1.2, align=CENTRE, spacing=6.0)
        self._told = Text(theme, "", "text-lead", 600, align=CENTRE)
        self._tiles = Flow(theme.length("gap"), is_centred=True)
        self._letters = [self._tile(at) for at in range(LONGEST_WORD)]
        self._back = Button(theme, tr("Take one back"), "secondary", "arrow-u-up-left").with_line_icon()
        self._show = Button(theme, tr("Show me the word"), "secondary", "eye")
        self._next = Button(theme, tr("Another word"), "secondary", "caret-right").with_line_icon().with_icon_last()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.begins_with = self._letters[0]
        at_key(self, Qt.Key.Key_Left, self._take_back)
        at_key(self, Qt.Key.Key_Right, self._begin)
        self._build()
        self._begin()

    def _build(self) -> None:
        theme, card, column = self._kit.theme, Paper(self._kit.theme), QVBoxLayout(self)
        card.column.addStretch(1)
        for part in (self._hint, self._line, self._told):
            card.column.addWidget(part)
        self._told.keep_room_for(*told_words())
        card.column.addWidget(self._tiles)
        card.column.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card, 1)
        row = Beside(theme)
        for button, act in ((self._back, self._take_back), (self._show, self._reveal), (self._next, self._begin)):
            row.add(button, 1)
            button.clicked.connect(act)
        column.addWidget(row)

    def _tile(self, at: int) -> Button:
        tile = Button(self._kit.theme, "", "secondary", height=72, role="text-h2")
        tile.setMinimumWidth(72)
        tile.clicked.connect(lambda: self._take(at))
        self._tiles.add(tile)
        return tile

    def _begin(self) -> None:
        """Go to the next word; where there are none, say so."""
        if not self._queue:
            self._queue = in_any_order(self._kit.distracting.words().groups, self._dice)
        if not self._queue:
            self._hint.setText(tr("The words could not be read."))
            for button in (self._back, self._show, self._next):
                button.setEnabled(False)
            return
        hint, self._word = self._queue.pop()
        self._mixed, self._taken = mixed(self._word, self._dice), []
        self._hint.setText(hint)
        self._label_tiles()
        self._show_line()
        if self.isVisible():
            self._letters[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._kit.announce(tr("{hint}. The letters are {letters}").format(hint=hint, letters=" ".join(self._mixed)))

    def _label_tiles(self) -> None:
        """The tiles stay, so that Tab finds them where they were."""
        for tile, letter in zip(self._letters, self._mixed.ljust(LONGEST_WORD), strict=True):
            tile.setText(letter.upper())
            tile.setVisible(letter != " ")

    def _take(self, at: int) -> None:
        if at not in self._taken:
            self._taken.append(at)
            self._show_line()

    def _take_back(self) -> None:
        if self._taken:
            at = self._taken.pop()
            self._show_line()
            self._letters[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self) -> None:
        letters, self._taken = list(self._mixed), []
        for wanted in self._word:
            at = letters.index(wanted)
            letters[at] = ""
            self._taken.append(at)
        self._show_line()

    def _show_line(self) -> None:
        laid = "".join(self._mixed[at] for at in self._taken)
        self._line.setText(laid.upper() + NO_LETTER * (len(self._word) - len(laid)))
        self._line.setAccessibleName(laid.upper() or tr("No letter yet"))
        is_whole, is_right = len(laid) == len(self._word), laid == self._word
        there, not_yet, start = told_words()
        self._told.setText(there if is_right else not_yet if is_whole else start if not laid else "")
        self._next.wear("primary" if is_right else "secondary")
        self._allow(is_right=is_right)
        if is_whole:
            self._kit.announce(f"{laid}. {self._told.text()}")

    def _allow(self, *, is_right: bool) -> None:
        for at, tile in enumerate(self._letters):
            tile.setEnabled(at not in self._taken)
        self._back.setEnabled(bool(self._taken) and not is_right)
        self._show.setEnabled(not is_right)
        left = next((tile for tile in self._letters if tile.isEnabled()), None)
        focused = self.focusWidget()
        if focused is not None and not focused.isEnabled():
            (left or (self._next if is_right else self._back)).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter by its key, or the last one back."""
        typed = event.text().lower()
        free = [at for at, letter in enumerate(self._mixed) if letter == typed and at not in self._taken]
        if event.key() == Qt.Key.Key_Backspace:
            self._take_back()
        elif free:
            self._take(free[0])
        else:
            super().keyPressEvent(event)


def in_any_order(groups: tuple[WordGroup, ...], dice: random.Random) -> list[tuple[str, str]]:
    """All words with their hints."""
    words = [(group.hint, word) for group in groups for word in group.words]
    dice.shuffle(words)
    return words


def told_words() -> tuple[str, str, str]:
    """What is said of a word that is there, of one in another order, and before the first letter."""
    return tr("That is the word."), tr("Not yet. Take some letters back."), tr("Put the letters in order.")
