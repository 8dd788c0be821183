"""The header of a guide: each key is read within its range, and what cannot be is told with its line."""

import pytest

from easeful.content.guide_header import READERS
from easeful.content.guides import parse_guide
from easeful.content.text_file import Refused
from easeful.core.guide import Caution, Guide, Kind, Line, Part
from easeful.core.paces import PACE
from tests.content.guide_file import GOOD, are_plain_sentences

EVERY_KEY = """---
title: By the pond
line: A bench and some ducks
kind: hypnosis
minutes: 5, 10, 15
scene: lake_2
pace: 95
cautions: hypnosis, warmth
language: en-GB
author: Ann Nurse
licence: CC BY 4.0
order: 7
---
Hello.
"""


def read_header(*lines: str) -> Guide:
    return parse_guide("\n".join(("---", *lines, "---", "Hello.")), "pond", "Pond")


def test_every_key_is_read() -> None:
    assert all(f"\n{key}: " in EVERY_KEY for key in READERS)
    assert parse_guide(EVERY_KEY, "pond", "other") == Guide(
        key="pond",
        title="By the pond",
        kind=Kind.HYPNOSIS,
        parts=(Part("", (Line("Hello.", 4.0),)),),
        forms=(5, 10, 15),
        line="A bench and some ducks",
        scene="lake_2",
        pace=95,
        cautions=frozenset({Caution.HYPNOSIS, Caution.WARMTH}),
        language="en-GB",
        author="Ann Nurse",
        licence="CC BY 4.0",
        order=7,
    )


@pytest.mark.parametrize("text", ["Hello.", "---\n---\nHello.", "\n\nHello.\n---\nYou.", "---\n\n---\n---\nHello."])
def test_a_text_may_say_nothing_about_itself(text: str) -> None:
    guide = parse_guide(text, "own_1", "From my nurse")
    assert (guide.key, guide.title, guide.kind, guide.forms) == ("own_1", "From my nurse", Kind.IMAGERY, ())
    assert (guide.pace, guide.language) == (PACE, "en")
    assert guide.parts[0].lines[0].text == "Hello."


def test_a_name_from_outside_is_shown_short_and_without_what_it_hides() -> None:
    assert parse_guide("Hello.", "own_1", "a\u202eb\n" + "c" * 60).title == "a?b?" + "c" * 36


@pytest.mark.parametrize("before", ["\n", "\r\n \t\n", "\n" * 50])
def test_empty_lines_above_a_header_are_not_read_aloud_with_it(before: str) -> None:
    guide = parse_guide(before + GOOD, "mine", "x")
    assert (guide.title, guide.parts[0].title) == ("Mine", "Welcome")


def test_spaces_and_empty_lines_in_a_header_do_no_harm() -> None:
    guide = read_header("", "  title :  Pond: the second \t", "", "minutes:5,10 , 15", "cautions:")
    assert (guide.title, guide.forms, guide.cautions) == ("Pond: the second", (5, 10, 15), frozenset())


@pytest.mark.parametrize(
    "line",
    [
        *("title: " + "M" * 40, "line: " + "a" * 60, "author: " + "b" * 80, "licence: " + "c" * 80),
        *("pace: 80", "pace: 160", "order: 1", "order: 999", "minutes: 1", "minutes: 60", "minutes: 1, 2, 3, 4, 60"),
        *("language: deu", "scene: " + "a" * 40),
    ],
)
def test_the_ends_of_the_ranges_are_within_them(line: str) -> None:
    assert read_header(line)


FORMS = "“minutes” names up to 5 lengths, the shortest first."
MINUTES = "“minutes” is a whole number from 1 to 60."
KINDS = "“kind” is one of imagery, softening, tensing, scan, hypnosis, grounding."
CAUTIONS = "“cautions” is one of body, tensing, hypnosis, warmth."
BAD = {
    "colour: blue": "“colour” is not known in a header.",
    "Title: Pond": "“Title” is not known in a header.",
    "a few words": "“a few words” is not known in a header. Close it above with three dashes.",
    ": Pond": "“” is not known in a header.",
    "<b>\u202e: x": "“<b>?” is not known in a header.",
    "k" * 500: f"“{'k' * 40}” is not known in a header. Close it above with three dashes.",
    "title:": "“title” has 1 to 40 plain characters.",
    "title: " + "M" * 41: "“title” has 1 to 40 plain characters.",
    "title: Po\u202end": "“title” has 1 to 40 plain characters.",
    "title: Po\x00nd": "“title” has 1 to 40 plain characters.",
    "title: Po\u2028nd": "“title” has 1 to 40 plain characters.",
    "line: " + "a" * 61: "“line” has 1 to 60 plain characters.",
    "author: " + "a" * 81: "“author” has 1 to 80 plain characters.",
    "licence: " + "a" * 100_000: "“licence” has 1 to 80 plain characters.",
    "kind: Imagery": KINDS,
    "kind:": KINDS,
    "minutes:": MINUTES,
    "minutes: 0": MINUTES,
    "minutes: 61": MINUTES,
    "minutes: 5.5": MINUTES,
    "minutes: -5": MINUTES,
    "minutes: ten": MINUTES,
    "minutes: \u0661\u0660": MINUTES,
    "minutes: 5, ": MINUTES,
    "minutes: " + "9" * 5000: MINUTES,
    "minutes: 10, 5": FORMS,
    "minutes: 5, 5": FORMS,
    "minutes: 1, 2, 3, 4, 5, 6": FORMS,
    "scene: ../../etc/passwd": "“scene” is a word such as lake.",
    "scene: http://elsewhere": "“scene” is a word such as lake.",
    "scene: Lake": "“scene” is a word such as lake.",
    "scene: " + "a" * 41: "“scene” is a word such as lake.",
    "pace: 79": "“pace” is a whole number from 80 to 160.",
    "pace: 161": "“pace” is a whole number from 80 to 160.",
    "pace: nan": "“pace” is a whole number from 80 to 160.",
    "pace: 1e2": "“pace” is a whole number from 80 to 160.",
    "cautions: body, fire": CAUTIONS,
    "cautions: body warmth": CAUTIONS,
    "language: English": "“language” is a word such as en.",
    "language: ../de": "“language” is a word such as en.",
    "order: 0": "“order” is a whole number from 1 to 999.",
    "order: 1000": "“order” is a whole number from 1 to 999.",
}


@pytest.mark.parametrize(("line", "reason"), BAD.items(), ids=lambda text: ascii(text[:30]))
def test_what_a_header_cannot_say_is_refused_with_its_line(line: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read_header("", line)
    assert str(refused.value) == f"Line 3: {reason}"
    assert are_plain_sentences(str(refused.value))


def test_what_is_said_twice_is_refused_where_it_stands_again() -> None:
    with pytest.raises(Refused, match=r"^Line 4: “pace” is there twice\.$"):
        read_header("pace: 100", "title: Pond", "pace: 100")


@pytest.mark.parametrize(("before", "line"), [("", 1), ("\n\n", 3)])
def test_a_header_without_an_end_is_refused_where_it_begins(before: str, line: int) -> None:
    with pytest.raises(Refused) as refused:
        parse_guide(before + "---\ntitle: Pond\n", "pond", "Pond")
    assert str(refused.value) == f"Line {line}: The header has no end. Close it with a line of three dashes."
    assert are_plain_sentences(str(refused.value))
