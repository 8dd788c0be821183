"""One step at a time: a large sign, a sentence, and on or back when you like."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.distract.quiet.step_lists import Step
from easeful.ui.begins import Begins
from easeful.ui.keys import at_key
from easeful.ui.kit import Kit
from easeful.ui.paint import CENTRE
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr


class Steps(Begins, QWidget):
    """Right goes on, Left goes back; after the last step it begins again."""

    def __init__(self, kit: Kit, steps: Sequence[Step]) -> None:
        """At the first step."""
        super().__init__()
        self._kit, self._steps, self._at, theme = kit, steps, 0, kit.theme
        self._sign = Text(theme, "", "num-ring", 600, "distract.deep", 1.1, tabular=True, align=CENTRE)
        self._sentence = Text(theme, "", "text-h2", 600, lines=1.3, align=CENTRE)
        self._sentence.keep_room_for(*(step.sentence for step in steps))
        self._example = Text(theme, "", "text-lead", colour="ink-2", align=CENTRE)
        self._back = Button(theme, tr("Back"), "secondary", "caret-left").with_line_icon()
        self._show = Button(theme, tr("Show me one"), "secondary", "eye")
        self._next = Button(theme, "", "primary", "caret-right").with_line_icon().with_icon_last()
        self._sign.keep_room_for("0")
        card = Paper(theme)
        card.column.addStretch(1)
        for part in (self._sign, self._sentence, self._example):
            card.column.addWidget(part)
        card.column.addStretch(1)
        column, row = QVBoxLayout(self), Beside(theme)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card, 1)
        for button in (self._back, self._show, self._next):
            row.add(button, 1)
        column.addWidget(row)
        self._show.setVisible(any(step.example for step in steps))
        self._example.setVisible(any(step.example for step in steps))
        self._join()
        self.begins_with = self._next
        self._show_step()

    def _join(self) -> None:
        self._back.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(lambda: self._go(1))
        self._show.clicked.connect(self._show_example)
        at_key(self, Qt.Key.Key_Left, lambda: self._go(-1))
        at_key(self, Qt.Key.Key_Right, lambda: self._go(1))

    @property
    def _is_last(self) -> bool:
        return self._at == len(self._steps) - 1

    def _go(self, by: int) -> None:
        at = 0 if by > 0 and self._is_last else max(0, self._at + by)
        if at != self._at:
            self._at = at
            self._show_step()
            self._kit.announce(f"{self._steps[at].sign}. {self._steps[at].sentence}")

    def _show_step(self) -> None:
        step = self._steps[self._at]
        self._sign.setText(step.sign)
        self._sentence.setText(step.sentence)
        self._example.setText("")
        self._show.setEnabled(bool(step.example))
        if self._at == 0 and self._back.hasFocus():
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.setEnabled(self._at > 0)
        self._next.setText(tr("Begin again") if self._is_last else tr("Next"))

    def _show_example(self) -> None:
        words = tr("For example: {word}").format(word=self._steps[self._at].example)
        self._example.setText(words)
        self._kit.announce(words)
