"""A pattern's file as it should be, and what its reasons must read like."""

GOOD = """name = "Mine"
order = 5
line = "A short line"
how = "In, and out."
level = "all"
source = "Our own choice."

[breath]
in = 4
out = 6

[limits]
default_minutes = 3
longest_minutes = 10
"""


def is_plain_sentence(text: str) -> bool:
    return len(text.split()) <= 14 and text.isprintable() and text[0].isupper() | (text[0] == "“") and text[-1] == "."
