"""The rules of guides find what they are there for, each of it, and nothing harmless."""

from dataclasses import replace

import pytest

from easeful.content.guides import load_guides
from easeful.core.guide import Caution, Guide, Line
from easeful.paths import RESOURCES
from tests.content.guide_rules import faults

LAKE, FIRESIDE = (
    next(guide for guide in load_guides(RESOURCES / "guides" / "en").found if guide.key == key)
    for key in ("lake", "fireside")
)


def saying(text: str, guide: Guide = LAKE) -> Guide:
    """A good guide with another line in place of one in its middle."""
    part = guide.parts[4]
    changed = replace(part, lines=(Line(text, part.lines[0].pause, part.lines[0].since), *part.lines[1:]))
    return replace(guide, parts=(*guide.parts[:4], changed, *guide.parts[5:]))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Soon the pain is gone for good.", "a claim"),
        ("I promise that it helps.", "a claim"),
        ("You are healed now.", "a claim"),
        ("You must lie still.", "an order"),
        ("Take a big, full breath in and keep it there.", "the size of a breath"),
        ("Hold your breath for a moment.", "the size of a breath"),
        ("Breathe deeply.", "the size of a breath"),
        ("You are sinking down, down, down.", "falling or floating"),
        ("You float over the meadow.", "falling or floating"),
        ("You swim out into the lake.", "deep water"),
        ("The water is deep and dark.", "deep water"),
        ("People are looking at you.", "being looked at"),
        ("There is a crowd at the gate.", "being looked at"),
        ("A nurse comes with a syringe.", "a hospital"),
        ("You hurry up the steps.", "haste or stairs"),
        ("Run along the shore.", "haste or stairs"),
        ("Tense your neck, hard.", "a strain"),
        ("Clench your teeth.", "a strain"),
        ("You feel the hot sun on your skin.", "warmth without its caution"),
        ("The embers glow.", "warmth without its caution"),
        ("What a lovely day!", "an exclamation mark"),
    ],
)
def test_what_no_guide_says_is_found(text: str, what: str) -> None:
    assert [fault for fault in faults(saying(text)) if f"has {what}: " in fault]


@pytest.mark.parametrize(
    "text",
    [
        "Let a breath come and go, just as it likes.",
        "There is no hurry here.",
        "The sun stands low over the hills.",
        "Perhaps a cup of tea stands beside you.",
        "You may sink a little more into the cushions.",
        "Look at the water, and at the light on it.",
    ],
)
def test_what_is_harmless_is_let_be(text: str) -> None:
    assert [fault for fault in faults(saying(text)) if " has " in fault] == []


def test_a_fire_may_burn_where_its_caution_stands() -> None:
    assert Caution.WARMTH in FIRESIDE.cautions
    assert list(faults(FIRESIDE)) == []
    assert [fault for fault in faults(replace(FIRESIDE, cautions=frozenset())) if "warmth without" in fault]


@pytest.mark.parametrize("last", ["stand slowly", "hold on", "Sit a minute"])
def test_a_guide_that_ends_without_care_is_found(last: str) -> None:
    *others, end = LAKE.parts
    lines = tuple(line for line in end.lines if last not in line.text)
    assert [
        fault for fault in faults(replace(LAKE, parts=(*others, replace(end, lines=lines)))) if "does not end" in fault
    ]
