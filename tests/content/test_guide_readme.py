"""What is told to those who write a guide is true: its example is read, and every key and number is as it says."""

import re

import pytest

from easeful.content.guide_header import LONGEST_LINE, LONGEST_NAME, LONGEST_TITLE, MOST_FORMS, ORDERS, READERS
from easeful.content.guide_text import LEAST_PAUSE, LONGEST_CAPTION, MOST_CAPTIONS
from easeful.content.guides import NEEDED, parse_guide
from easeful.content.text_file import MOST_BYTES
from easeful.core import guide as limits
from easeful.core import paces
from easeful.core.guide import Caution, Guide, Kind
from easeful.paths import RESOURCES
from tests.content.guide_rules import LONGEST_CAPTION as BEST_CAPTION
from tests.content.guide_rules import MOST_WORDS, faults

README = (RESOURCES / "guides" / "README.md").read_text(encoding="utf-8")
NOT_SAID = re.compile(r"treat|therap|reliev|\bdos(e|age)\b|clinical|cure|\bheal\b|should feel|!", re.IGNORECASE)
QUARTERS = {"¼": 0.25, "½": 0.5, "¾": 0.75}


def section(heading: str) -> str:
    return README.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def table(of: str, *, first: str) -> dict[str, list[str]]:
    """The rows of the table in that section whose heading begins so, by what stands in their first cell."""
    (found,) = (block for block in section(of).strip().split("\n\n") if block.startswith(f"| {first} |"))
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in found.splitlines()[2:]]
    return {cells[0]: cells[1:] for cells in rows}


@pytest.fixture(scope="module")
def example() -> Guide:
    (text,) = re.findall(r"^```\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return parse_guide(text, "kitchen_window", "none")


def test_the_example_is_a_good_guide_with_all_that_one_of_the_program_needs(example: Guide) -> None:
    assert list(faults(example)) == []
    assert example.forms == (1, 2)
    assert all(getattr(example, "forms" if key == "minutes" else key) for key in NEEDED)
    assert len(example.script(2).lines) > len(example.script(1).lines)


def test_every_key_is_named_with_whether_it_is_needed() -> None:
    keys = {cell.split("`")[1]: cell.endswith("*") for cell in table("The header", first="key")}
    assert keys == {key: key in NEEDED for key in READERS}


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("title", f"1 to {LONGEST_TITLE} characters"),
        ("line", f"1 to {LONGEST_LINE} characters"),
        ("author", f"1 to {LONGEST_NAME} characters"),
        ("licence", f"1 to {LONGEST_NAME} characters"),
        ("kind", ", ".join(f"`{kind}`" for kind in Kind)),
        ("cautions", ", ".join(f"`{caution}`" for caution in Caution)),
        ("minutes", f"1 to {MOST_FORMS} whole numbers from 1 to {paces.MOST_MINUTES}"),
        ("pace", f"{paces.SLOWEST_PACE} to {paces.FASTEST_PACE}"),
        ("order", f"{ORDERS[0]} to {ORDERS[-1]}"),
    ],
)
def test_the_range_of_a_key_is_as_it_says(key: str, says: str) -> None:
    (row,) = (cells for cell, cells in table("The header", first="key").items() if f"`{key}`" in cell)
    assert says in row[1]


def test_what_holds_without_a_key_is_as_it_says() -> None:
    said = {cell.split("`")[1]: cells[2] for cell, cells in table("The header", first="key").items()}
    guide = parse_guide("Rest.", "mine", "the name of the file")
    for key in ("title", "kind", "pace", "language", "order"):
        assert said[key].strip("`") == str(getattr(guide, key))
    assert (guide.forms, guide.scene, guide.cautions, guide.author) == ((), "", frozenset(), "")


def test_every_kind_and_every_caution_is_explained() -> None:
    assert [name.strip("`") for name in table("The header", first="kind")] == list(Kind)
    assert [name.strip("`") for name in table("The header", first="caution")] == list(Caution)


def test_the_silences_are_as_it_says() -> None:
    silences = table("The silences", first="you write")
    assert f"{limits.SENTENCE_SECONDS:g} seconds" in silences["nothing"][0]
    assert f"{limits.PARAGRAPH_SECONDS:g} seconds" in silences["an empty line, or a heading"][0]
    assert f"A pause has {LEAST_PAUSE:g} to {limits.LONGEST_PAUSE:g} seconds." in section("The silences")
    for cell in silences:
        for pause in re.findall(r"`(\[.*?\])`", cell):
            (line,) = parse_guide(f"Rest. {pause}", "mine", "Mine").parts[0].lines
            assert (f"{line.pause:g}", line.is_exact) == (re.findall(r"\d+", pause)[0], "exactly" in pause)


def test_the_words_and_silences_of_each_length_make_up_its_minutes() -> None:
    for minutes, (words, silence) in table("How long it will be", first="minutes").items():
        quiet = int(silence[0]) + QUARTERS[silence[1]]
        assert int(words) / paces.PACE + quiet == pytest.approx(int(minutes), rel=0.05)
    assert f"reads {paces.PACE} words a minute" in section("How long it will be")


def test_the_limits_of_a_text_are_as_it_says() -> None:
    refused = section("What is refused")
    assert f"above {MOST_BYTES // 1024} KB, or with more than 2,000 lines or {MOST_CAPTIONS} captions" in refused
    assert f"above {LONGEST_CAPTION} characters" in section("The lines")
    assert f"at most {MOST_WORDS} words, lines of at most {BEST_CAPTION} characters" in section("What makes a good one")


def test_its_own_words_are_calm() -> None:
    assert not NOT_SAID.search(README.replace("<!", ""))
