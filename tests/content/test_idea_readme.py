"""What is told to those who write an idea is true: every key, every word and every number is as it says."""

import re

import pytest

from easeful.content.ideas import LONGEST_ICON, NEEDED, OPTIONAL
from easeful.core.idea import (
    LONGEST_LINE,
    LONGEST_TITLE,
    MINUTES,
    Company,
    Energy,
    Hands,
    Inside,
    Kind,
    Position,
    Thing,
)
from easeful.core.target import LONGEST_ADDRESS
from easeful.paths import RESOURCES

README = (RESOURCES / "ideas" / "README.md").read_text(encoding="utf-8")
ROWS = {cells[1].strip(): cells[4].strip() for line in README.splitlines() if len(cells := line.split("|")) == 6}


def test_every_key_is_named_with_whether_it_is_needed() -> None:
    keys = {cell.split("`")[1]: cell.endswith("*") for cell in ROWS if cell.startswith("`")}
    assert keys == dict.fromkeys(NEEDED, True) | dict.fromkeys(OPTIONAL, False)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("kind", Kind),
        ("energy", Energy),
        ("positions", Position),
        ("company", Company),
        ("hands", Hands),
        ("needs", Thing),
        ("inside", Inside),
    ],
)
def test_every_word_of_a_key_is_named(key: str, words: type[Kind]) -> None:
    (said,) = (cell for name, cell in ROWS.items() if f"`{key}`" in name)
    assert re.findall(r"`(\w+)`", said) == list(words)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("title", f"1 to {LONGEST_TITLE} characters"),
        ("line", f"1 to {LONGEST_LINE} characters"),
        ("icon", f"1 to {LONGEST_ICON} characters"),
        ("link", f"1 to {LONGEST_ADDRESS} characters"),
        ("minutes", ", ".join(map(str, MINUTES))),
    ],
)
def test_the_range_of_a_key_is_as_it_says(key: str, says: str) -> None:
    (said,) = (cell for name, cell in ROWS.items() if f"`{key}`" in name)
    assert said == says
