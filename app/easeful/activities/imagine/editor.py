"""Writes or changes a guide of one's own: its lines, and how long they take."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPlainTextEdit

from easeful.core.guide import Guide
from easeful.ui.guide_words import length_words, unmet_words
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.footed_page import FootedPage, foot_of
from easeful.ui.widgets.note import Bullets
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

TWO_COLUMNS_FROM = 860  # px
LINES = 14  # of text in view
WAIT_MS = 400  # after a key, until the text is read again
FIRST_TEXT = """---
title: My guide
---

Sit or lie in a way that suits you. [pause 5]
You may stop at any time.

Look round, and stand up slowly. Hold on to something.
"""


class Editor(FootedPage):
    """`returned` carries the title of what was kept, or "" where nothing was.

    `left` carries, when it is not seen any more, what `edit` was given, and what was written and not kept, or "".
    """

    returned = Signal(str)
    left = Signal(str, str, str)

    def __init__(self, kit: Kit) -> None:
        """Empty until `edit`."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self._key = self._given = self._kept = ""
        self._guide: Guide | None = None
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(tr("The text of the guide"))
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(round(theme.px("text-body") * 1.4 * LINES))
        self._length = Text(theme, "", "text-lead", 600)
        self._unmet = Text(theme, "", colour="ink-2")
        self._fault = Text(theme, "", colour="danger")
        self._back, self._save = Button(theme, tr("Cancel"), "quiet"), Button(theme, tr("Save"), "primary")
        self._save.setMinimumWidth(200)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._look)
        self._build()
        self._text.textChanged.connect(self._wait.start)
        self._back.clicked.connect(lambda: self.returned.emit(""))
        self._save.clicked.connect(self._keep)
        escape(self, lambda: self.returned.emit(""))

    def _build(self) -> None:
        theme = self._kit.theme
        self.stand_on(foot_of(self._back, self._save))
        self.column.setSpacing(14)
        self.column.addWidget(heading(theme, tr("Write a guide")))
        columns = Columns(20, two_from(TWO_COLUMNS_FROM, self._kit.theme), (60, 36))
        columns.add(self._text)
        columns.add(self._help())
        self.column.addWidget(columns, 1)

    def _help(self) -> Paper:
        card = Paper(self._kit.theme)
        points = (
            tr("Between the dashes: its name, behind “title:”."),
            tr("Each line is read aloud, and shown."),
            tr("[pause 8] at its end: eight seconds of silence."),
            tr("An empty line: a longer silence."),
            tr("## Words: a heading, which is not read aloud."),
        )
        card.column.addWidget(heading(self._kit.theme, tr("How it is written"), "text-h3"))
        card.column.addWidget(Bullets(self._kit.theme, points, "imagine.accent", 1.4, 6))
        card.column.addWidget(self._length)
        card.column.addWidget(self._unmet)
        card.column.addWidget(self._fault)
        card.column.addStretch(1)
        return card

    def edit(self, key: str, text: str, draft: str = "") -> None:
        """Show a text, to be saved under its key, or its `draft`; a new one begins with an example."""
        self._key, self._given = key, text
        self._kept = text or FIRST_TEXT
        self._text.setPlainText(draft or self._kept)
        self._look()
        tab_as_it_is_read(self)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_changed(self) -> bool:
        """Whether something was written and not kept."""
        return self._text.toPlainText() != self._kept

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing typed be lost, whatever is opened instead."""
        super().hideEvent(event)
        text = self._text.toPlainText()
        self.left.emit(self._key, self._given, "" if text == self._kept else text)

    def _look(self) -> None:
        """Show how long the text takes, or which line is wrong."""
        self._guide, why_not = self._kit.guiding.read(self._text.toPlainText())
        self._fault.setText(why_not)
        self._fault.setVisible(bool(why_not))
        unmet = "" if self._guide is None else unmet_words(self._guide)
        self._unmet.setText(unmet)
        self._unmet.setVisible(bool(unmet))
        self._length.setText(tr("It takes {time}.").format(time=length_words(self._guide)) if self._guide else "")
        self._save.setEnabled(self._guide is not None)
        self._save.setAccessibleDescription(why_not)

    def _keep(self) -> None:
        self._look()
        if self._guide is not None:
            self._kept = self._text.toPlainText()
            self._kit.guiding.save(self._kept, self._key)
            self.returned.emit(self._guide.title)
