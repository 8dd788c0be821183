"""An idea that nobody could be shown is none."""

import pytest

from easeful.core import idea as words
from easeful.core.idea import Company, Idea, Position
from easeful.core.quiet import mixed, sevens
from easeful.core.settings import ANY, COMPANIES, ENERGIES, IDEA_MINUTES, POSITIONS
from tests.core.test_idea_choice import a_chance

GOOD = {"key": "tea", "title": "Sip tea slowly"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"key": ""},
        {"title": " "},
        {"title": "x" * 41},
        {"title": "two\nlines"},
        {"line": "x" * 81},
        {"line": "two\nlines"},
        {"minutes": 3},
        {"positions": ()},
        {"company": ()},
        {"things": ()},
    ],
    ids=str,
)
def test_what_cannot_be_shown_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not an idea"):
        Idea(**(GOOD | wrong))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("positions", "still"),
    [((Position.LYING,), True), ((Position.SITTING, Position.STANDING), True), ((Position.MOVING,), False)],
)
def test_what_can_be_done_still(positions: tuple[Position, ...], still: bool) -> None:
    assert Idea("tea", "Tea", positions=positions).can_be_still is still


def test_the_settings_know_the_same_words() -> None:
    assert tuple(words.Energy) == ENERGIES
    assert words.MINUTES == IDEA_MINUTES
    assert (*Position, ANY) == POSITIONS
    assert (*Company, ANY) == COMPANIES


def test_sevens_end_above_zero() -> None:
    assert sevens()[:4] == (100, 93, 86, 79)
    assert sevens()[-1] == 2


@pytest.mark.parametrize("word", ["tulip", "koala", "abab", "aa", "a"])
def test_mixed_letters_are_the_same_letters_and_few_are_at_their_places(word: str) -> None:
    for seed in range(30):
        letters = mixed(word, a_chance(seed))
        assert sorted(letters) == sorted(word)
        if len(set(word)) > 1:
            assert sum(a == b for a, b in zip(letters, word, strict=True)) <= 1
