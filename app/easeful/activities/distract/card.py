"""An idea as a card: band, plate, name, a line, how long, and the button that begins it."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from easeful.activities.distract.plate import Sign, draw_plate
from easeful.activities.distract.reason_words import why_words
from easeful.activities.distract.target_words import opens_words
from easeful.activities.distract.words import icon_of, idea_minutes_words
from easeful.core.idea_choice import Choice, Why
from easeful.ui.paint import Box, Paragraph, draw_box, fill
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.note import IconLine
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

HEIGHT, BAND, PLATE, INSET = 398, 112, 112, 28  # px
PLATE_TOP, PLATE_ICON = 40, 64
LOW_PLATE, LOW_ICON = 76, 44
LOW_TOP, LABEL_ICON = 24, 22


class Label(NamedTuple):
    """What stands at the top of a card; without words, nothing does."""

    icon: str = "star"
    words: str = ""


class IdeaCard(QFrame):
    """`wanted` carries the idea. Upright where there are three beside each other, low where they lie below."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, choice: Choice, *, is_best: bool) -> None:
        """The best one has the filled button and an edge in colour."""
        super().__init__()
        self._theme, self._choice, self._is_best = theme, choice, is_best
        self._is_low = False
        idea = choice.idea
        self._title = Text(theme, idea.title, "text-h3", 600, lines=1.2, breaks=True)
        self._line = Text(theme, idea.line, lines=1.4, breaks=True).begin_at_top()
        opens = "" if idea.opens is None else opens_words(idea.opens.way)
        told = ". ".join(filter(None, (idea_minutes_words(idea.minutes), opens)))
        self._minutes = IconLine(theme, "clock", told, size=22).with_line_icon()
        self._label = label_of(choice)
        self._low_label = IconLine(
            theme, self._label.icon, self._label.words, "distract.deep", size=LABEL_ICON, weight=700
        )
        self.button = Button(theme, tr("Do this"), "primary" if is_best else "secondary")
        self.button.setAccessibleName(tr("Do this: {idea}").format(idea=idea.title))
        facts = filter(None, (idea.line, idea_minutes_words(idea.minutes), why_words(choice)))
        self.button.setAccessibleDescription(" ".join(fact if fact.endswith(".") else f"{fact}." for fact in facts))
        self.button.clicked.connect(lambda: self.wanted.emit(idea))
        self.setAccessibleName(idea.title)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._low_label)
        for part, below in ((self._title, 6), (self._line, 10)):
            self._column.addWidget(part)
            self._column.addSpacing(below)
        self._column.addStretch(1)
        self._column.addWidget(self._minutes)
        self._column.addSpacing(16)
        self._column.addWidget(self.button)
        self._inset()

    def be_low(self, *, wanted: bool) -> None:
        """Lie low: the plate beside the words."""
        if wanted != self._is_low:
            self._is_low = wanted
            self._inset()
            self.update()

    def _inset(self) -> None:
        if self._is_low:
            self._column.setContentsMargins(2 * INSET + LOW_PLATE, LOW_TOP, INSET, 22)
        else:
            self._column.setContentsMargins(INSET, PLATE_TOP + PLATE + 20, INSET, 24)
        self.setMinimumHeight(0 if self._is_low else HEIGHT)
        self._low_label.setVisible(self._is_low and bool(self._label.words))

    def show_why(self, *, wanted: bool) -> None:
        """Say why it is here, in place of what it is."""
        self._line.setText(why_words(self._choice) if wanted else self._choice.idea.line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the band, the plate and the edge."""
        painter, theme, rect = QPainter(self), self._theme, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.length("radius-l")
        draw_box(painter, rect, radius, Box(theme.colour("card")))
        if not self._is_low and not theme.is_contrast:
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
            painter.setClipPath(path)
            fill(painter, QRectF(0, 0, rect.width(), BAND), theme.colour("distract.tint"))
            painter.setClipping(False)
        self._draw_plate(painter)
        self._draw_label(painter)
        draw_box(painter, rect, radius, self._edge())

    def _edge(self) -> Box:
        theme = self._theme
        if self._is_best:
            return Box(None, theme.colour("distract.accent"), 3.0 if theme.is_contrast else 2.0)
        return Box(None, theme.colour("ink" if theme.is_contrast else "line"), 2.0)

    def _draw_plate(self, painter: QPainter) -> None:
        size, icon = (LOW_PLATE, LOW_ICON) if self._is_low else (PLATE, PLATE_ICON)
        place = QRectF(INSET, LOW_TOP if self._is_low else PLATE_TOP, size, size)
        draw_plate(painter, self._theme, place, Sign(icon_of(self._choice.idea), icon, self.devicePixelRatioF()))

    def _draw_label(self, painter: QPainter) -> None:
        name, words = self._label
        if not words or self._is_low:
            return
        theme, ink = self._theme, self._theme.colour("distract.deep")
        text = Paragraph(words, theme.font("text-small", 700), 1.3, wraps=False)
        left = self.width() - text.natural_width() - 17
        text.draw(painter, QRectF(left, 30 - text.line_height / 2, text.natural_width(), 40), ink)
        size = theme.icon_px(LABEL_ICON)
        icon = theme.icon(name, size, ink, "duotone", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left - size - 4, 30 - size / 2), icon)


def label_of(choice: Choice) -> Label:
    """What is to be told first of an idea."""
    if Why.FAVOURITE in choice.why:
        return Label("star", tr("Favourite"))
    return Label("heart-straight", tr("Liked before")) if Why.HELPED in choice.why else Label()
