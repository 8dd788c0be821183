"""One session in the history's list."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.core.record import Record
from easeful.ui.paint import Box, Paragraph, draw_box
from easeful.ui.record_words import bell_words, done_words, end_words, length_words, pain_words, skin_words, tool_look
from easeful.ui.theme import Theme
from easeful.ui.widgets.expandable import Expandable
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.words import time_words, tr

PLATE = 44
MIDDLE = 33.0  # px from the top: of the plate, the pain and the caret
INSET = 10
WORDS_LEFT = 58 + INSET
PAIN_ROOM = 96
CARET, CARET_ROOM = 20, 32


class SessionRow(Expandable, QPushButton):
    """One session: plate, what and when, pain on the right; pressed, it opens below."""

    def __init__(self, theme: Theme, record: Record) -> None:
        """The whole of it is the accessible name."""
        super().__init__()
        self._theme, self.record = theme, record
        self.feel(theme.length("radius-s"))
        grow_with_words(self)
        self.be_expandable(tr("Opens the note, and Delete"))
        self.show_record(record)

    def show_record(self, record: Record) -> None:
        """Show this record."""
        self.record = record
        parts = [done_words(record), *self._lines(), pain_words(record)]
        self.setAccessibleName(". ".join(part.strip(". ") for part in parts if part))
        self.updateGeometry()
        self.update()

    def _lines(self) -> list[str]:
        record = self.record
        first = f"{time_words(record.started_at)}, {length_words(record)}"
        more = " ".join(part for part in (skin_words(record.skin), end_words(record), bell_words(record)) if part)
        facts = tr("{session}. {more}").format(session=first, more=more) if more else first
        return [part for part in (facts, record.note.split("\n")[0]) if part]

    def _paragraphs(self) -> list[tuple[Paragraph, str]]:
        title = Paragraph(done_words(self.record), self._theme.font("text-body", 600), 1.35)
        lines = [Paragraph(line, self._theme.font("text-small"), 1.4) for line in self._lines()]
        return [(title, "ink"), *((line, "ink-2") for line in lines)]

    def _inner(self, width: int) -> float:
        return max(1.0, width - WORDS_LEFT - self._right_room())

    def _right_room(self) -> float:
        record = self.record
        is_noted = record.pain_before is not None or record.pain_after is not None
        return (PAIN_ROOM * self._theme.text_size / 100 if is_noted else 0) + CARET_ROOM

    def sizeHint(self) -> QSize:
        """A row of the design's height at least."""
        return QSize(326, self.heightForWidth(326))

    def minimumSizeHint(self) -> QSize:
        """The longest word between plate and pain."""
        widest = max(paragraph.narrowest_width() for paragraph, _ in self._paragraphs())
        return QSize(round(widest + WORDS_LEFT + self._right_room()), 66)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make a row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        return max(66, round(sum(paragraph.height(self._inner(width)) for paragraph, _ in self._paragraphs())) + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw plate, words, pain and caret."""
        painter, theme = QPainter(self), self._theme
        if self.underMouse() or self.is_open:
            ground = "sunken" if self.isDown() else "primary-tint"
            draw_box(painter, QRectF(self.rect()), theme.length("radius-s"), Box(theme.colour(ground)))
        icon, colours = tool_look(self.record)
        accent = theme.colour(f"{colours}.accent")
        plate = QRectF(INSET, 11, PLATE, PLATE)
        draw_box(painter, plate, 12, Box(theme.colour(f"{colours}.tint"), accent if theme.is_contrast else None))
        pixmap = theme.icon(icon, 28, accent, "duotone", self.devicePixelRatioF())
        painter.drawPixmap(plate.topLeft() + QPointF(8, 8), pixmap)
        y, width = 8.0, self._inner(self.width())
        for paragraph, colour in self._paragraphs():
            paragraph.draw(painter, QRectF(WORDS_LEFT, y, width, 1000), theme.colour(colour))
            y += paragraph.height(width)
        self._draw_pain(painter)
        self._draw_caret(painter)

    def _draw_caret(self, painter: QPainter) -> None:
        theme, name = self._theme, "caret-up" if self.is_open else "caret-down"
        caret = theme.icon(name, CARET, theme.colour("ink-2"), "regular", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - INSET - CARET, MIDDLE - CARET / 2), caret)

    def _draw_pain(self, painter: QPainter) -> None:
        theme, before, after = self._theme, self.record.pain_before, self.record.pain_after
        if before is None and after is None:
            return
        shown = ["–" if number is None else str(number) for number in (before, after)]
        words = [Paragraph(number, theme.font("text-lead", 600), 1.3, wraps=False) for number in shown]
        x, middle = float(self.width()) - CARET_ROOM, MIDDLE
        x -= words[1].natural_width() + 8
        words[1].draw(painter, QRectF(x, middle - words[1].line_height / 2, 60, 60), theme.colour("ink"))
        x -= 26
        arrow = theme.icon("arrow-right", 18, theme.colour("ink-2"), "regular", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, middle - 9), arrow)
        x -= words[0].natural_width() + 8
        words[0].draw(painter, QRectF(x, middle - words[0].line_height / 2, 60, 60), theme.colour("ink"))
