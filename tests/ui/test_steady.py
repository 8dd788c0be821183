"""Choosing and ticking move nothing: no size changes, and no word goes to another line."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton

from easeful.activities.heat_ice.words import question_words
from easeful.core.safety import QUESTIONS
from easeful.paths import RESOURCES
from easeful.ui.paint import Paragraph
from easeful.ui.theme import Theme
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.steady import broken_as_in
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.widgets.tile import Tile

WORDS = [question_words(question.key) for question in QUESTIONS]
WIDTHS = range(220, 620, 7)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("words", [*WORDS, "Wörter 🙂 and 🌞 more of them, one after another"])
def test_lines_break_where_the_bold_ones_do_and_none_breaks_again(words: str, text_size: int, qapp: object) -> None:
    theme = Theme(RESOURCES)
    theme.wear("light", text_size)
    bold, plain = theme.font("text-body", 600), QFontMetricsF(theme.font("text-body"))
    narrowest = Paragraph(words, bold).narrowest_width()
    for width in (width for width in WIDTHS if width > narrowest):
        lines = broken_as_in(bold, words, width).split("\n")
        assert " ".join(lines) == words
        assert all(plain.horizontalAdvance(line) <= width for line in lines)


def sizes(button: QAbstractButton) -> list[object]:
    return [button.sizeHint(), button.minimumSizeHint(), *(button.heightForWidth(width) for width in WIDTHS)]


@pytest.mark.parametrize("words", WORDS)
def test_what_is_chosen_keeps_its_size(words: str, qapp: object) -> None:
    theme = Theme(RESOURCES)
    for button in (TickRow(theme, words), Option(theme, words), Tile(theme, words, 40, lambda *_: None)):
        button.setAutoExclusive(False)
        before = sizes(button)
        button.setChecked(True)
        assert sizes(button) == before


def test_figures_that_change_keep_the_room_of_the_longest(qapp: object) -> None:
    text = Text(Theme(RESOURCES), "", tabular=True, wraps=False)
    text.keep_room_for("10:00 left")
    sizes = set()
    for words in ("10:00 left", "9:59 left", "0:00 left", ""):
        text.setText(words)
        sizes.add((text.sizeHint().width(), text.minimumSizeHint().width()))
    assert len(sizes) == 1
