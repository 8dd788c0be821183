"""The words of the quiet things inside the program, as two files."""

import re
from pathlib import Path
from typing import NamedTuple, cast

from easeful.content.text_file import LeftOut, Refused, shown
from easeful.content.toml_file import Table, read_toml
from easeful.content.values import check_keys, part, words
from easeful.core.idea import LETTERS
from easeful.core.quiet import ALPHABET, LONGEST_WORD, SHORTEST_WORD, QuietWords, WordGroup

LONGEST_EXAMPLE, LONGEST_HINT = 24, 24  # characters
MOST_GROUPS = 60
WORD = re.compile(rf"[a-z]{{{SHORTEST_WORD},{LONGEST_WORD}}}")
Examples = dict[str, dict[str, str]]


class Quiet(NamedTuple):
    """The words that were found, and the files that were left out."""

    words: QuietWords
    left_out: tuple[LeftOut, ...]


def load_quiet(folder: Path) -> Quiet:
    """What the two files of a folder say; it never raises, and a bad file is as good as an empty one."""
    examples: Examples = {}
    groups: tuple[WordGroup, ...] = ()
    left_out = []
    try:
        examples = read_examples(folder / "letters.toml")
    except Refused as refused:
        left_out.append(LeftOut("letters.toml", str(refused)))
    try:
        groups = read_groups(folder / "words.toml")
    except Refused as refused:
        left_out.append(LeftOut("words.toml", str(refused)))
    return Quiet(QuietWords(examples, groups), tuple(left_out))


def read_examples(path: Path) -> Examples:
    """An example for each letter of each topic; Refused where anything is wrong."""
    table = read_toml(path)
    check_keys(table, LETTERS)
    return {topic: _letters(part(table, topic)) for topic in LETTERS}


def _letters(table: Table) -> dict[str, str]:
    check_keys(table, (), tuple(ALPHABET))
    found = {letter: words(table, letter, LONGEST_EXAMPLE) for letter in table}
    for letter, example in found.items():
        if example[:1].upper() != letter:
            raise Refused(f"“{shown(example)}” does not begin with {letter}.")
    return found


def read_groups(path: Path) -> tuple[WordGroup, ...]:
    """Words that belong together; Refused where anything is wrong."""
    table = read_toml(path)
    check_keys(table, ("group",))
    groups = table["group"]
    if not isinstance(groups, list) or not 0 < len(groups) <= MOST_GROUPS:
        raise Refused(f"There are 1 to {MOST_GROUPS} parts, each written as [[group]].")
    return tuple(_group(group) for group in groups)


def _group(group: object) -> WordGroup:
    if not isinstance(group, dict):
        raise Refused("Each group is written as a part of its own, [[group]].")
    table = cast("Table", group)
    check_keys(table, ("hint", "words"))
    listed = table["words"]
    if not isinstance(listed, list) or not listed:
        raise Refused("“words” is a list of words in quotes.")
    for word in listed:
        if not isinstance(word, str) or not WORD.fullmatch(word):
            raise Refused(f"“{shown(str(word))}” is no word of {SHORTEST_WORD} to {LONGEST_WORD} small letters.")
    return WordGroup(words(table, "hint", LONGEST_HINT), tuple(listed))
