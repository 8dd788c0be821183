"""How old somebody must be to read a text with ease, by the formula of Flesch and Kincaid (1975).

Ours, twenty lines: the libraries that count it bring a corpus of megabytes along for what sounds by vowels alone.
"""

import re
from collections.abc import Sequence

VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyshxzcg])es$")
AGE_OF_GRADE_0 = 5


def syllables(word: str) -> int:
    """About how many syllables a word has."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    return max(1, len(VOWELS.findall(SILENT_END.sub("", letters))))


def reading_age(texts: Sequence[str]) -> float:
    """The age in years, of a text given as its sentences."""
    words = [word for text in texts for word in text.split()]
    spoken = sum(map(syllables, words))
    grade = 0.39 * len(words) / len(texts) + 11.8 * spoken / len(words) - 15.59
    return AGE_OF_GRADE_0 + grade
