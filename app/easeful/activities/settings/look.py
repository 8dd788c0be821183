"""Text size and colours, shown as what they look like, and how much moves."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from easeful.activities.settings.motion import MotionChoice
from easeful.activities.settings.section import section
from easeful.core.settings import TEXT_SIZES, Settings
from easeful.ui.kit import Kit
from easeful.ui.paint import CENTRE, Box, Paragraph, draw_box
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.columns import Columns
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.tile import Tile
from easeful.ui.words import tr

LETTERS = {100: 19, 125: 22, 150: 26, 200: 33}  # px of the Aa on the tiles
LETTERS_HEIGHT, SAMPLE_HEIGHT = 32, 44  # px
GAP = 8  # px between tiles: four sizes stay in one row up to 125 %
SECTION_GAP = 14  # px more than between other things: three sections are in view without scrolling

Draw = Callable[[QPainter, QRectF], None]


class LookCard(Paper):
    """Text size, colours and motion."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__(kit.theme)
        self._kit = kit
        self.column.addLayout(section(kit.theme, "text-aa", tr("Text size")))
        self.column.addWidget(self._sizes())
        self.column.addSpacing(SECTION_GAP)
        self.column.addLayout(section(kit.theme, "sun-horizon", tr("Colours")))
        self.column.addWidget(self._themes())
        self.column.addSpacing(SECTION_GAP)
        self.column.addLayout(section(kit.theme, "wind", tr("Motion")))
        self._motion = MotionChoice(kit)
        self.column.addWidget(self._motion)
        self.column.addStretch(1)
        self.show_settings(kit.preferences.now)

    def _sizes(self) -> QWidget:
        self._size_tiles = {
            size: Tile(self._kit.theme, f"{size} %", LETTERS_HEIGHT, self._letters(size)) for size in TEXT_SIZES
        }
        return self._tiles(tr("Text size"), self._size_tiles, "text_size")

    def _themes(self) -> QWidget:
        words = {
            "light": tr("Light"),
            "dark": tr("Dark"),
            "contrast": tr("High contrast"),
            "system": tr("As computer"),
        }
        self._theme_tiles = {
            name: Tile(self._kit.theme, word, SAMPLE_HEIGHT, self._sample(name)) for name, word in words.items()
        }
        return self._tiles(tr("Colours"), self._theme_tiles, "theme")

    def _tiles(self, question: str, tiles: Mapping[int, Tile] | Mapping[str, Tile], name: str) -> QWidget:
        def fitting(width: int) -> int:
            room = max(tile.sizeHint().width() for tile in tiles.values()) + GAP
            return next((columns for columns in (4, 2) if width + GAP >= columns * room), 1)

        holder, group = Columns(GAP, fitting), OneOf(self)
        be_group(holder, question)
        for value, tile in tiles.items():
            group.addButton(tile)
            holder.add(tile)
            tile.picked.connect(partial(self._kit.preferences.change, name, value))
        return holder

    def _letters(self, size: int) -> Draw:
        def draw(painter: QPainter, rect: QRectF) -> None:
            font = self._kit.theme.font("text-body", 600)
            font.setPixelSize(LETTERS[size])
            letters = Paragraph("Aa", font, 1.2, CENTRE)
            place = rect.adjusted(0, rect.height() - letters.line_height, 0, 0)
            letters.draw(painter, place, self._kit.theme.colour("ink"))

        return draw

    def _sample(self, name: str) -> Draw:
        def draw(painter: QPainter, rect: QRectF) -> None:
            theme = self._kit.theme
            halves = ("light", "dark") if name == "system" else (name,)
            for place, each in enumerate(halves):
                painter.save()
                width = rect.width() / len(halves)
                painter.setClipRect(QRectF(rect.x() + place * width, rect.y(), width, rect.height()))
                draw_sample(painter, rect, theme, each)
                painter.restore()

        return draw

    def show_settings(self, settings: Settings) -> None:
        """Mark what is set."""
        self._size_tiles[settings.text_size].show_checked()
        self._theme_tiles[settings.theme].show_checked()
        self._motion.show_settings(settings)


def draw_sample(painter: QPainter, rect: QRectF, theme: Theme, name: str) -> None:
    """A small window in the colours of a theme."""

    def colour(token: str) -> QColor:
        return QColor(theme.tokens.colour(name, token))

    draw_box(painter, rect, 10, Box(colour("bg"), colour("line-strong"), 1.5))
    draw_box(painter, QRectF(rect.x() + 13, rect.y() + 10, 40, 6), 3, Box(colour("ink")))
    draw_box(painter, QRectF(rect.x() + 13, rect.y() + 24, 28, 6), 3, Box(colour("ink-2")))
    draw_box(painter, QRectF(rect.right() - 47, rect.y() + 9, 34, 26), 7, Box(colour("primary")))
