"""What is bundled to be seen loads in Qt, can be tinted, reaches for nothing outside, has its licence."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QImage, QPainter, QRawFont
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).parents[1] / "resources"
ICONS = sorted(RESOURCES.glob("icons/*/*.svg"))
FONTS = sorted(RESOURCES.glob("fonts/*.ttf"))
FAMILY = "Atkinson Hyperlegible Next"
REACHING_OUT = re.compile(r"<script|<image|<foreignObject|<style|<!|href|\son\w+=|url\((?!#)", re.IGNORECASE)


def painted(svg: str) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(64) for y in range(64))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_icon_takes_the_colour_it_is_given(path: Path, qapp: QApplication) -> None:
    text = path.read_text(encoding="utf-8")
    assert not REACHING_OUT.search(text)
    assert colours(painted(text.replace("currentColor", "#a5400c"))) == {"#a5400c"}


def test_the_program_has_its_icon(qapp: QApplication) -> None:
    text = (RESOURCES / "icons/easeful.svg").read_text(encoding="utf-8")
    assert not REACHING_OUT.search(text)
    assert len(colours(painted(text))) > 10


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_file_loads_and_is_small(path: Path, qapp: QApplication) -> None:
    assert path.stat().st_size < 150_000
    number = QFontDatabase.addApplicationFont(str(path))
    assert number != -1
    assert FAMILY in QFontDatabase.applicationFontFamilies(number)


@pytest.mark.parametrize(("weight", "style"), [(400, "Regular"), (500, "Medium"), (600, "SemiBold"), (700, "Bold")])
def test_each_weight_has_its_own_file_and_figures_of_one_width(weight: int, style: str, qapp: QApplication) -> None:
    for path in FONTS:
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(FAMILY)
    font.setPixelSize(112)
    font.setWeight(QFont.Weight(weight))
    assert QFontInfo(font).family() == FAMILY
    drawn = QRawFont.fromFont(font)
    assert (drawn.weight(), drawn.styleName()) == (weight, style)
    assert all(drawn.supportsCharacter(ord(letter)) for letter in "aéßłŁżășț0½°€−–’…")
    font.setFeature(QFont.Tag("tnum"), 1)
    figures = QFontMetrics(font)
    assert figures.horizontalAdvance("11:11") == figures.horizontalAdvance("00:00")


def test_borrowed_parts_carry_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts/OFL.txt").read_text(encoding="utf-8")
    assert "Phosphor Icons" in (RESOURCES / "icons/LICENSE").read_text(encoding="utf-8")
