"""The bundled patterns keep the values of the content reference and the manners of the house in every word."""

import re

import pytest

from easeful.content.patterns import load_patterns
from easeful.core.breath import Level, Pattern
from easeful.core.own_pattern import faults
from easeful.paths import RESOURCES
from tests.patterns import TABLE, Row

FOLDER = RESOURCES / "patterns"
FOUND = load_patterns(FOLDER).found
NOT_SAID = re.compile(r"treat|therap|reliev|\bdos(e|age)|clinical|cure|heal\b|should|!", re.IGNORECASE)
each = pytest.mark.parametrize("pattern", FOUND, ids=lambda pattern: pattern.key)


def test_all_nine_are_found_in_their_order() -> None:
    assert load_patterns(FOLDER).left_out == ()
    assert [pattern.key for pattern in FOUND] == [row.key for row in TABLE]
    assert len({pattern.order for pattern in FOUND}) == len({pattern.name for pattern in FOUND}) == 9


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_the_values_are_those_of_the_reference(row: Row) -> None:
    (pattern,) = (pattern for pattern in FOUND if pattern.key == row.key)
    assert (pattern.name, pattern.breath, pattern.level) == (row.name, row.breath, row.level)
    assert (pattern.default_minutes, pattern.longest_minutes) == (row.default_minutes, row.longest_minutes)
    assert (pattern.most_cycles, pattern.most_a_day) == (row.most_cycles, row.most_a_day)
    assert (pattern.breath and round(pattern.breath.rate, 1)) == row.rate


@each
def test_no_rate_is_written_down(pattern: Pattern) -> None:
    text = (FOLDER / f"{pattern.key}.toml").read_text(encoding="utf-8")
    assert not re.search(r"a minute|per minute|bpm|rate", text.lower())


@each
def test_a_pattern_is_within_the_limits_of_core(pattern: Pattern) -> None:
    assert pattern.breath is None or pattern.level is Level.HOLDS or faults(pattern.breath) == ()
    assert not pattern.is_own


@each
@pytest.mark.parametrize("part", ["name", "line", "how", "source"])
def test_its_words_are_calm_and_short(pattern: Pattern, part: str) -> None:
    text = getattr(pattern, part)
    assert text
    assert not NOT_SAID.search(text)
    sentences = re.split(r"(?<=\.) ", text)
    assert all(len(sentence.split()) <= 14 for sentence in sentences)
    assert part == "source" or len(sentences) <= 2
    assert (text[-1] == ".") is (part in ("how", "source"))


@each
def test_its_source_says_a_year_or_that_it_is_a_choice(pattern: Pattern) -> None:
    assert re.search(r"\b20\d\d\b|[Oo]ur own choice|[Nn]o year", pattern.source)


def test_the_first_line_of_the_chooser_is_as_it_was_drawn() -> None:
    assert [(pattern.name, pattern.line) for pattern in FOUND[:4]] == [
        ("Longer out-breath", "Good for most days"),
        ("Easy start", "Short and light"),
        ("Even breath", "In and out the same"),
        ("Pursed lips", "If you get short of breath"),
    ]


def test_every_key_is_explained_to_who_writes_one() -> None:
    explained = set(re.findall(r"^\| `\[?(\w+)", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    texts = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml"))
    assert set(re.findall(r"^\[?(\w+)", texts, re.MULTILINE)) == explained - set(Level)
