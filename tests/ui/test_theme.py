"""The theme hands out what it keeps so that nobody can spoil it for others."""

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme


def test_who_changes_a_font_changes_it_for_nobody_else(qapp: object) -> None:
    theme = Theme(RESOURCES)
    size = theme.font("text-body", 600).pixelSize()
    theme.font("text-body", 600).setPixelSize(3 * size)
    assert theme.font("text-body", 600).pixelSize() == size


def test_a_font_follows_the_size_of_the_words(qapp: object) -> None:
    theme = Theme(RESOURCES)
    size = theme.font("text-body").pixelSize()
    theme.wear("light", 200)
    assert theme.font("text-body").pixelSize() == 2 * size
