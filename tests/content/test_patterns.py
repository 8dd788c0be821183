"""Files of breathing patterns: a good one is offered, a bad one is left out alone, and told in plain words."""

import re
from collections.abc import Callable

import pytest

from easeful.content.patterns import Patterns
from easeful.content.text_file import MOST_BYTES
from easeful.core.breath import Breath, Level, Pattern
from tests.content.pattern_file import GOOD, is_plain_sentence

HOLDS = GOOD.replace('"all"', '"holds"')


def changed(old: str, new: str, text: str = GOOD) -> str:
    assert old in text
    return text.replace(old, new)


def test_a_file_becomes_a_pattern(load: Callable[..., Patterns]) -> None:
    assert load(mine=GOOD) == Patterns(
        (
            Pattern(
                key="mine",
                name="Mine",
                breath=Breath(4, 6),
                line="A short line",
                how="In, and out.",
                source="Our own choice.",
                level=Level.ALL,
                default_minutes=3,
                longest_minutes=10,
                order=5,
            ),
        ),
        (),
    )


def test_every_phase_and_every_limit_is_read(load: Callable[..., Patterns]) -> None:
    text = changed("in = 4\n", "in = 3.5\nsecond_in = 1\nhold = 2.0\nhold_out = 0.5\n", HOLDS)
    (pattern,) = load(mine=text + "most_cycles = 4\nmost_a_day = 2\n").found
    assert pattern.breath == Breath(3.5, 6, second_inhale=1, hold=2, hold_out=0.5)
    assert (pattern.most_cycles, pattern.most_a_day, pattern.level) == (4, 2, Level.HOLDS)


def test_without_a_breath_each_person_keeps_her_own_pace(load: Callable[..., Patterns]) -> None:
    (pattern,) = load(mine=re.sub(r"\[breath\]\nin = 4\nout = 6\n", "", GOOD)).found
    assert pattern.breath is None


def test_no_seconds_are_no_phase(load: Callable[..., Patterns]) -> None:
    (pattern,) = load(mine=changed("in = 4\n", "in = 4\nhold = 0\nsecond_in = 0.0\n")).found
    assert pattern.breath == Breath(4, 6)


@pytest.mark.parametrize("text", ["\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), GOOD + "# a word of the writer\n"])
def test_what_other_editors_write_is_read(load: Callable[..., Patterns], text: str) -> None:
    assert len(load(mine=text).found) == 1


def test_patterns_come_in_their_order_and_a_name_may_come_twice(load: Callable[..., Patterns]) -> None:
    found = load(b=GOOD, a=GOOD, last=changed("order = 5", "order = 50"), first=changed("order = 5", "order = 1")).found
    assert [pattern.key for pattern in found] == ["first", "a", "b", "last"]
    assert {pattern.name for pattern in found} == {"Mine"}


BAD = {
    "no words for words": (changed('"Mine"', "5"), "“name” is words in quotes."),
    "empty name": (changed('"Mine"', '"  "'), "“name” has no words."),
    "overlong name": (changed("Mine", "M" * 41), "“name” has more than 40 characters."),
    "overlong line": (changed("A short line", "a " * 31), "“line” has more than 60 characters."),
    "overlong how": (changed("In, and out.", "word " * 61), "“how” has more than 300 characters."),
    "overlong source": (changed("Our own choice.", "x" * 99_999), "“source” has more than 300 characters."),
    "no source": (changed("Our own choice.", ""), "“source” has no words."),
    "newline in the name": (changed("Mine", "Mi\\nne"), "“name” has a line break or a hidden character."),
    "newline in the line": (changed("A short", "A\\r\\nshort"), "“line” has a line break or a hidden character."),
    "bell in the name": (changed("Mine", "Mi\\u0007ne"), "“name” has a line break or a hidden character."),
    "text turned round": (changed("Mine", "Mi\u202ene"), "“name” has a line break or a hidden character."),
    "missing key": (changed("order = 5\n", ""), "“order” is missing."),
    "missing out": (changed("out = 6\n", ""), "“out” is missing."),
    "missing in": (changed("in = 4\n", ""), "“in” is missing."),
    "missing limits": (GOOD[: GOOD.index("[limits]")], "“limits” is missing."),
    "missing minutes": (changed("default_minutes = 3\n", ""), "“default_minutes” is missing."),
    "unknown key": (changed("order = 5", "order = 5\ncolour = 3"), "“colour” is not known here."),
    "unknown phase": (changed("in = 4", "in = 4\nrate = 6"), "“rate” is not known here."),
    "unknown limit": (GOOD + "least_minutes = 1\n", "“least_minutes” is not known here."),
    "hidden key": (changed("order = 5", 'order = 5\n"\\u202e\\n<b>" = 3'), "“??<b>” is not known here."),
    "overlong key": (changed("order = 5", f"order = 5\n{'k' * 500} = 3"), f"“{'k' * 40}” is not known here."),
    "unknown level": (changed('"all"', '"everyone"'), "“level” is one of all, later, optional, holds."),
    "number for a level": (changed('"all"', "1"), "“level” is one of all, later, optional, holds."),
    "order of zero": (changed("order = 5", "order = 0"), "“order” is a whole number from 1 to 999."),
    "order true": (changed("order = 5", "order = true"), "“order” is a whole number from 1 to 999."),
    "broken order": (changed("order = 5", "order = 5.0"), "“order” is a whole number from 1 to 999."),
    "negative": (changed("in = 4", "in = -4"), "“in” is a number of seconds from 1 to 8."),
    "no in": (changed("in = 4", "in = 0"), "“in” is a number of seconds from 1 to 8."),
    "no out": (changed("out = 6", "out = 0.0"), "“out” is a number of seconds from 1 to 10."),
    "true": (changed("in = 4", "in = true"), "“in” is a number of seconds from 1 to 8."),
    "words for seconds": (changed("in = 4", 'in = "4"'), "“in” is a number of seconds from 1 to 8."),
    "nan": (changed("out = 6", "out = nan"), "“out” is a number of seconds from 1 to 10."),
    "inf": (changed("out = 6", "out = inf"), "“out” is a number of seconds from 1 to 10."),
    "1e999": (changed("out = 6", "out = 1e999"), "“out” is a number of seconds from 1 to 10."),
    "ten thousand": (changed("out = 6", "out = 10_000"), "“out” is a number of seconds from 1 to 10."),
    "far too much": (changed("out = 6", f"out = {10**400}"), "“out” is a number of seconds from 1 to 10."),
    "long hold": (changed("in = 4", "in = 4\nhold = 7.5", HOLDS), "“hold” is a number of seconds from 0 to 7."),
    "crooked seconds": (changed("in = 4", "in = 4.25"), "“in” goes in steps of 0.5 seconds."),
    "a hold for all": (changed("in = 4", "in = 4\nhold = 1"), "It holds the breath, so its “level” is “holds”."),
    "too slow": (changed("in = 4\nout = 6", "in = 6\nout = 8"), "It has fewer than 4.5 breaths a minute."),
    "too fast": (changed("in = 4\nout = 6", "in = 2\nout = 2"), "It has more than 12 breaths a minute."),
    "fast with holds": (changed("in = 4\nout = 6", "in = 2\nout = 2", HOLDS), "It has more than 12 breaths a minute."),
    "breath is a number": (GOOD.replace("[breath]\nin = 4\nout = 6\n", "breath = 5\n"), "“breath” is written as"),
    "breath is a list": (changed("[breath]", "[[breath]]"), "“breath” is written as a part of its own, [breath]."),
    "no minutes": (changed("= 3", "= 0"), "“default_minutes” is a whole number out of 2, 3, 5, 10, 15, 20."),
    "odd minutes": (changed("= 10", "= 11"), "“longest_minutes” is a whole number out of 2, 3, 5, 10, 15, 20."),
    "default above longest": (changed("= 3", "= 15"), "“default_minutes” is more than “longest_minutes”."),
    "no cycles": (GOOD + "most_cycles = 0\n", "“most_cycles” is a whole number from 1 to 20."),
    "no day": (GOOD + "most_a_day = false\n", "“most_a_day” is a whole number from 1 to 10."),
    "twice": (GOOD.replace("order = 5\n", "order = 5\norder = 5\n"), "It is not written as TOML, see line 3."),
    "not TOML": ("a pattern of mine", "It is not written as TOML, see line 1."),
    "JSON": ('{"name": "Mine"}', "It is not written as TOML, see line 1."),
    "empty": ("", "“name” is missing."),
    "a number without end": (f"order = {'9' * 5000}", "It is not written as TOML."),
    "nested": (f"a = {'[' * 100_000}", "It is not written as TOML."),
    "keys within keys": (f"a{'.a' * 100_000} = 1", "It has more than 300 dots or equals signs."),
    "keys without end": (
        "".join(f"k{number} = 1\n" for number in range(301)),
        "It has more than 300 dots or equals signs.",
    ),
    "UTF-16": (GOOD.encode("utf-16"), "It is not plain text in UTF-8."),
    "latin-1": (changed("Mine", "Mïne").encode("latin-1"), "It is not plain text in UTF-8."),
    "NUL": (GOOD + "\0", "It is not written as TOML"),
    "too many lines": (GOOD + "\n" * 2000, "It has more than 2,000 lines."),
    "too large": (GOOD + "#" * MOST_BYTES, "It is larger than 256 KB."),
    "ten million letters": (b"#" * 10_000_000, "It is larger than 256 KB."),
}


@pytest.mark.parametrize(("text", "reason"), BAD.values(), ids=BAD)
def test_a_bad_file_is_left_out_named_and_explained(
    load: Callable[..., Patterns], text: str | bytes, reason: str
) -> None:
    found, left_out = load(bad=text, good=GOOD)
    assert [pattern.key for pattern in found] == ["good"]
    assert [left.file for left in left_out] == ["bad.toml"]
    assert left_out[0].reason.startswith(reason)
    assert is_plain_sentence(left_out[0].reason)
