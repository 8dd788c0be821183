"""What everything looks like now: colours, fonts, icons and text size, which may change while it runs."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from easeful.ui.paint import Paragraph
from easeful.ui.tokens import Tokens, read_tokens

FAMILY = "Atkinson Hyperlegible Next"
FONT_FILES = {
    weight: f"AtkinsonHyperlegibleNext-{name}.ttf"
    for weight, name in ((400, "Regular"), (500, "Medium"), (600, "SemiBold"), (700, "Bold"))
}
ICON_GROWTH = {100: 1.0, 125: 1.15, 150: 1.3, 200: 1.5}
COMPACT_FROM = 150  # per cent text, from which the rail shows icons only
MOST_PARAGRAPHS = 400  # of which a page has some fifty
NARROW = 980  # px window width, below which it does too

Setting = tuple[str, str | int, int, float, Qt.AlignmentFlag]  # a text and how it is set


class Theme:
    """The look in force. Widgets read it when they paint or measure, and again when their style changes."""

    def __init__(self, resources: Path) -> None:
        """Load the tokens; wears the light theme at 100 % until told otherwise. Fonts load with their first use."""
        self.resources = resources
        self.tokens: Tokens = read_tokens(resources)
        self.name = "light"
        self.text_size = 100
        self._colours: dict[str, QColor] = {}
        self._icons: dict[tuple[str, float, str, str, float], QPixmap] = {}
        self._fonts: dict[tuple[str | int, int, bool, float], QFont] = {}
        self._paragraphs: dict[Setting, Paragraph] = {}
        self._weights: set[int] = set()

    def wear(self, name: str, text_size: int) -> None:
        """Change to a theme (`light`, `dark`, `contrast`) and a text size in per cent."""
        if (name, text_size) == (self.name, self.text_size):
            return
        self.name, self.text_size = name, text_size
        self._colours.clear()
        self._icons.clear()
        self._fonts.clear()
        self._paragraphs.clear()

    @property
    def is_contrast(self) -> bool:
        """Whether this is the high-contrast theme: no tints, no decoration, two-pixel edges."""
        return self.name == "contrast"

    @property
    def is_large(self) -> bool:
        """Whether the text is so large that pages and rail are arranged differently."""
        return self.text_size >= COMPACT_FROM

    def colour(self, name: str) -> QColor:
        """A colour token of this theme, e.g. `ink` or `heat.accent`."""
        if name not in self._colours:
            self._colours[name] = QColor(self.tokens.colour(self.name, name))
        return self._colours[name]

    def length(self, role: str) -> int:
        """A length in pixels that text size does not change: spacing, radius, edge, target."""
        return round(self.tokens.sizes[role])

    def px(self, role: str | int) -> int:
        """A text size in pixels, by its role or its size at 100 %."""
        size = self.tokens.sizes[role] if isinstance(role, str) else role
        return round(size * self.text_size / 100)

    def icon_px(self, size: int) -> int:
        """An icon's size in pixels: icons grow less than text."""
        return round(size * ICON_GROWTH[self.text_size])

    def font(self, role: str | int, weight: int = 400, *, tabular: bool = False, spacing: float = 0.0) -> QFont:
        """A font by text role; `tabular` for numbers that count, `spacing` in px at 100 %."""
        key = (role, weight, tabular, spacing)
        if key not in self._fonts:
            self._fonts[key] = self._made_font(role, weight, tabular=tabular, spacing=spacing)
        return QFont(self._fonts[key])  # a copy: whoever draws may change its size

    def paragraph(
        self,
        text: str,
        role: str | int,
        weight: int,
        lines: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> Paragraph:
        """Words set in lines, kept for the next time: a layout asks a widget some fifty times how high it is."""
        key = (text, role, weight, lines, align)
        if key not in self._paragraphs:
            if len(self._paragraphs) >= MOST_PARAGRAPHS:
                self._paragraphs.clear()
            self._paragraphs[key] = Paragraph(text, self.font(role, weight), lines, align)
        return self._paragraphs[key]

    def _made_font(self, role: str | int, weight: int, *, tabular: bool, spacing: float) -> QFont:
        if weight not in self._weights:
            self._weights.add(weight)
            QFontDatabase.addApplicationFont(str(self.resources / "fonts" / FONT_FILES[weight]))
        font = QFont(FAMILY)
        font.setPixelSize(self.px(role))
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        if spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * self.text_size / 100)
        return font

    def icon(self, name: str, size: float, colour: QColor, cut: str = "duotone", ratio: float = 1.0) -> QPixmap:
        """A bundled icon, `size` px wide, in one colour; `cut` is `regular` or `duotone`."""
        key = (name, size, colour.name(), cut, ratio)
        if key not in self._icons:
            svg = (self.resources / "icons" / cut / f"{name}.svg").read_text("utf-8")
            self._icons[key] = paint_svg(svg.replace("currentColor", colour.name()), size, ratio)
        return self._icons[key]

    def drawing(self, svg: str, size: float, ratio: float = 1.0) -> QPixmap:
        """An SVG text as a picture of `size` px, drawn once."""
        key = (svg, size, "", "", ratio)
        if key not in self._icons:
            self._icons[key] = paint_svg(svg, size, ratio)
        return self._icons[key]

    def mark(self, size: float, ratio: float = 1.0) -> QPixmap:
        """The program's mark in its own colours."""
        return self.drawing((self.resources / "icons" / "easeful.svg").read_text("utf-8"), size, ratio)


def paint_svg(svg: str, size: float, ratio: float) -> QPixmap:
    """An SVG text as a square pixmap of `size` px at the device pixel ratio."""
    pixmap = QPixmap(QSize(round(size), round(size)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
