"""A breathing pattern as a card to choose: its name, a line, and its wave."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from easeful.activities.breathe.wave import Wave
from easeful.core.breath import Pattern
from easeful.ui.breath_words import breath_words, rate_words
from easeful.ui.paint import Paragraph, draw_box
from easeful.ui.theme import Theme
from easeful.ui.widgets.checkable import Checkable
from easeful.ui.widgets.growing import grow_with_words
from easeful.ui.widgets.option import DOT, draw_dot, option_box
from easeful.ui.words import begun_large, tr

INSET = 25  # px, left and right
TOP, BELOW = 22, 18  # px above the name and below the labels
WORDS_LEFT = 60
WAVE_GAP = 22


class PatternCard(Checkable, QPushButton):
    """One of several; chosen, it has a tinted ground, a thick edge and a dot."""

    def __init__(self, theme: Theme, pattern: Pattern) -> None:
        """A screen reader hears the name, and as its description the line, the seconds and the pace."""
        super().__init__(pattern.name)
        self._theme, self.pattern = theme, pattern
        self.feel(theme.length("radius-l"))
        self.be_checkable(one_of_several=True)
        grow_with_words(self)
        self.setAccessibleName(pattern.name)
        self.setAccessibleDescription(". ".join(filter(None, (pattern.line, *self._facts()))))

    def _facts(self) -> tuple[str, ...]:
        breath = self.pattern.breath
        return (tr("at your own pace"),) if breath is None else (breath_words(breath), rate_words(breath.rate))

    def _words(self) -> tuple[Paragraph, ...]:
        """Name and line; in place of a wave, which would make large words go far down, also the facts."""
        name = Paragraph(self.pattern.name, self._theme.font("text-h3", 600), 1.25)
        lines = (self.pattern.line, *(() if self._wave() is not None else map(begun_large, self._facts()[:1])))
        return name, *(Paragraph(line, self._theme.font("text-body"), 1.4) for line in lines)

    def _inner(self, width: int) -> float:
        return max(1.0, width - WORDS_LEFT - INSET / 2)

    def _wave(self) -> Wave | None:
        breath = self.pattern.breath
        return None if breath is None or self._theme.is_large else Wave(self._theme, breath)

    def sizeHint(self) -> QSize:
        """The design's width."""
        return QSize(294, self.heightForWidth(294))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the dot."""
        widest = max(words.narrowest_width() for words in self._words())
        return QSize(round(widest + WORDS_LEFT + INSET / 2), 120)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when set to `width` px."""
        words = sum(paragraph.height(self._inner(width)) for paragraph in self._words())
        wave = self._wave()
        return round(TOP + words + BELOW + (0 if wave is None else WAVE_GAP + wave.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, dot, words and wave."""
        painter, theme = QPainter(self), self._theme
        draw_box(painter, QRectF(self.rect()), theme.length("radius-l"), option_box(theme, self, "breathe"))
        width, y = self._inner(self.width()), float(TOP)
        name, *lines = self._words()
        draw_dot(painter, theme, self, QPointF(INSET + DOT / 2 - 1, y + name.line_height / 2 + 1), "breathe")
        for words, colour in ((name, "ink"), *((line, "ink-2") for line in lines)):
            words.draw(painter, QRectF(WORDS_LEFT, y, width, words.height(width)), theme.colour(colour))
            y += words.height(width)
        if (wave := self._wave()) is not None:
            wave.draw(painter, QRectF(INSET - 1, y + WAVE_GAP, self.width() - 2 * INSET, wave.height()))
