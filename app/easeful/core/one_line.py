"""Whether words are fit to stand on one line, such as a name or a title, whoever wrote them."""

import unicodedata

LONGEST_LINE = 200  # characters
# Control characters, halves of a character, and breaks of lines and paragraphs.
NOT_ON_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def is_one_line(text: str, longest: int = LONGEST_LINE) -> bool:
    """Whether `text` holds up to `longest` characters, and none that would break the line or cannot be stored."""
    return len(text) <= longest and not any(unicodedata.category(letter) in NOT_ON_A_LINE for letter in text)
