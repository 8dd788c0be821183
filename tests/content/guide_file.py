"""A guide's file as it should be, and what the reasons must read like that say why one is refused."""

import re

from tests.content.pattern_file import is_plain_sentence

HEADER = """---
title: Mine
line: A short line
kind: imagery
minutes: 5, 10
author: Ann Nurse
licence: MIT
---
"""
WORDS = """
## Welcome

Here you are. [pause 2]
Let your hands rest.

[10] Stay a little longer. [pause 30]
Stand up slowly, and hold on to something.
"""
GOOD = HEADER + WORDS


def changed(old: str, new: str, text: str = GOOD) -> str:
    """The text with one thing in it changed."""
    assert text.count(old) == 1
    return text.replace(old, new)


def are_plain_sentences(reason: str) -> bool:
    """Whether each sentence of a reason is short and plain; a line's number may stand before them."""
    said = re.sub(r"^Line [1-9][0-9]*: ", "", reason)
    return all(map(is_plain_sentence, re.split(r"(?<=\.) ", said)))
