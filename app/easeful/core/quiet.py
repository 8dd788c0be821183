"""The words of the quiet things inside the program: an example for each letter, and words whose letters are mixed."""

import random
import string
from collections.abc import Mapping
from typing import NamedTuple

ALPHABET = string.ascii_uppercase
SEVEN = 7
FIRST_NUMBER = 100  # content reference 4.3
SHORTEST_WORD, LONGEST_WORD = 4, 6  # letters
MOST_SHUFFLES = 20


class WordGroup(NamedTuple):
    """Words that belong together, and what they have in common."""

    hint: str
    words: tuple[str, ...]


class QuietWords(NamedTuple):
    """All of them: examples by topic and letter, and the groups of words."""

    examples: Mapping[str, Mapping[str, str]]
    groups: tuple[WordGroup, ...]


def mixed(word: str, dice: random.Random) -> str:
    """The letters of a word in another order: of some, the one with the fewest letters at their places."""
    orders = ["".join(dice.sample(word, len(word))) for _ in range(MOST_SHUFFLES)]
    return min(orders, key=lambda order: sum(a == b for a, b in zip(order, word, strict=True)))


def sevens() -> tuple[int, ...]:
    """The numbers on the way down by sevens, as long as they are not below 0."""
    return tuple(range(FIRST_NUMBER, -1, -SEVEN))
