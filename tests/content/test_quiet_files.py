"""The words of the quiet things: two files, and each that is bad is as good as an empty one."""

from pathlib import Path

import pytest

from easeful.content.quiet import load_quiet
from easeful.core.idea import LETTERS
from easeful.core.quiet import ALPHABET, WordGroup
from easeful.paths import RESOURCES

TOPICS = '[animals]\nA = "ant"\n[foods]\nB = "bread"\n[towns]\nC = "Cairo"\n'
GROUPS = '[[group]]\nhint = "In a garden"\nwords = ["tulip", "daisy"]\n'
FOUND = load_quiet(RESOURCES / "quiet")


def write(folder: Path, letters: str = TOPICS, words: str = GROUPS) -> Path:
    (folder / "letters.toml").write_text(letters, encoding="utf-8")
    (folder / "words.toml").write_text(words, encoding="utf-8")
    return folder


def test_good_files_are_read_as_they_stand(tmp_path: Path) -> None:
    (examples, groups), left_out = load_quiet(write(tmp_path))
    assert examples == {"animals": {"A": "ant"}, "foods": {"B": "bread"}, "towns": {"C": "Cairo"}}
    assert groups == (WordGroup("In a garden", ("tulip", "daisy")),)
    assert left_out == ()


@pytest.mark.parametrize(
    ("letters", "reason"),
    [
        ("[animals]\n", "“foods” is missing."),
        (TOPICS + "[tools]\n", "“tools” is not known here."),
        (TOPICS.replace("A =", "Ä ="), "It is not written as TOML, see line 2."),
        (TOPICS.replace("A =", "AB ="), "“AB” is not known here."),
        (TOPICS.replace('"ant"', '"bee"'), "“bee” does not begin with A."),
        (TOPICS.replace('"ant"', "7"), "“A” is words in quotes."),
        ('animals = "ant"\nfoods = 1\ntowns = 2', "“animals” is written as a part of its own, [animals]."),
    ],
)
def test_a_bad_file_of_letters_leaves_the_words(tmp_path: Path, letters: str, reason: str) -> None:
    found, left_out = load_quiet(write(tmp_path, letters=letters))
    assert (found.examples, len(found.groups)) == ({}, 1)
    assert [tuple(left) for left in left_out] == [("letters.toml", reason)]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("", "“group” is missing."),
        ("group = 1", "There are 1 to 60 parts, each written as [[group]]."),
        ("group = [1]", "Each group is written as a part of its own, [[group]]."),
        (GROUPS + 'colour = "red"', "“colour” is not known here."),
        (GROUPS.replace('"tulip"', '"Tulip"'), "“Tulip” is no word of 4 to 6 small letters."),
        (GROUPS.replace('"tulip"', '"fig"'), "“fig” is no word of 4 to 6 small letters."),
        (GROUPS.replace('"tulip"', "7"), "“7” is no word of 4 to 6 small letters."),
        (GROUPS.replace('["tulip", "daisy"]', "[]"), "“words” is a list of words in quotes."),
    ],
)
def test_a_bad_file_of_words_leaves_the_letters(tmp_path: Path, words: str, reason: str) -> None:
    found, left_out = load_quiet(write(tmp_path, words=words))
    assert (len(found.examples), found.groups) == (3, ())
    assert [tuple(left) for left in left_out] == [("words.toml", reason)]


def test_without_a_folder_there_is_nothing_and_two_reasons(tmp_path: Path) -> None:
    found, left_out = load_quiet(tmp_path / "nowhere")
    assert (found.examples, found.groups, len(left_out)) == ({}, (), 2)


def test_the_bundled_ones_are_whole() -> None:
    assert FOUND.left_out == ()
    assert [set(ALPHABET) - set(FOUND.words.examples[topic]) for topic in LETTERS] == [set(), {"X"}, set()]


def test_no_bundled_word_is_there_twice_or_another_one_mixed() -> None:
    words = [word for group in FOUND.words.groups for word in group.words]
    assert len(words) >= 90
    assert len({"".join(sorted(word)) for word in words}) == len(words)
