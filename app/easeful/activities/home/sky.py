"""The sky over Home: the greeting, with the sun or the moon that rises behind the note below it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.theme import Theme

SUN = (132, 104, 74)  # px radius
SUN_SIZE = 264
SUN_FROM_RIGHT = 266  # px
LEAST_WIDTH = 630  # px, below which there is no room for it


class Sky(QWidget):
    """The greeting, with the sun (or the moon) behind the note, whose top is the horizon."""

    def __init__(self, theme: Theme) -> None:
        """Decoration is painted; what stands in it is text."""
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 24)
        self.column.setSpacing(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw three half discs on the horizon."""
        theme = self._theme
        if theme.is_contrast or theme.is_large or self.width() < LEAST_WIDTH:
            return
        picture = self._theme.drawing(
            sun_svg(theme.tokens.painted["home_sun"][theme.name]), SUN_SIZE, self.devicePixelRatioF()
        )
        QPainter(self).drawPixmap(QPointF(self.width() - SUN_FROM_RIGHT, self.height() - SUN_SIZE / 2), picture)


def sun_svg(colours: list[str]) -> str:
    """The upper half of three discs; the last colour is a pair, `top > bottom`."""
    top, bottom = colours[-1].split(" > ")
    fills = (*colours[:-1], "url(#sun)")
    half = SUN_SIZE / 2
    arcs = (
        f'<path d="M{half - radius} {half}A{radius} {radius} 0 0 1 {half + radius} {half}Z" fill="{fill}"/>'
        for radius, fill in zip(SUN, fills, strict=True)
    )
    stops = f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/>'
    gradient = f'<linearGradient id="sun" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>'
    size = f'width="{SUN_SIZE}" height="{SUN_SIZE}" viewBox="0 0 {SUN_SIZE} {SUN_SIZE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><defs>{gradient}</defs>{"".join(arcs)}</svg>'
