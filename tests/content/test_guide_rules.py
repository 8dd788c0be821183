"""The rules of guides find what they are there for, each of it, and nothing harmless."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from easeful.content.guides import load_guides
from easeful.core.guide import Caution, Guide, Line, Part
from easeful.paths import RESOURCES
from tests.content.guide_rules import AVOIDED, faults

LAKE, FIRESIDE = (
    next(guide for guide in load_guides(RESOURCES / "guides" / "en").found if guide.key == key)
    for key in ("lake", "fireside")
)
WRONG = {
    "a claim or a promise": (
        "Soon the pain is gone for good, I promise you.",
        "I promise that it helps.",
        "You are healed now.",
        "You will feel no pain.",
        "There is no pain here.",
        "Nothing hurts any more.",
        "The ache is gone.",
        "The pain melts away.",
        "You are free of pain.",
        "You are well again.",
        "Tomorrow you will be calm.",
    ),
    "an order": ("You must lie still.", "You have to let go.", "Try hard to rest."),
    "a command to breathe": (
        "Take a big, full breath in and keep it there.",
        "Let a deep breath come.",
        "Hold your breath for a moment.",
        "Breathe in, and hold.",
        "Breathe deeply.",
        "Breathe in for four.",
        "Breathe more slowly now.",
        "Slow your breath.",
        "Your breath becomes full and slow.",
        "Fill your lungs.",
        "Stop breathing for a moment.",
    ),
    "falling or floating": (
        "You are sinking down, down, down.",
        "You fall, and go on falling.",
        "You float over the meadow.",
        "You drift away.",
        "You are weightless.",
        "You may fly over the hills.",
    ),
    "deep water": (
        "You swim out into the lake.",
        "The water is deep and dark.",
        "Below you is the deep sea.",
        "You walk into the water.",
        "You drown in it.",
        "The waves close over you.",
        "You dive.",
    ),
    "a crowd, or being watched": (
        "People are looking at you.",
        "There is a crowd at the gate.",
        "The square is full of people.",
        "You are being watched.",
        "Somebody watches from the window.",
        "All eyes are on you.",
        "They stare.",
    ),
    "a hospital": (
        "A nurse comes with a syringe.",
        "You are in a hospital.",
        "There is a needle.",
        "You lie in a scan machine.",
        "The scanner hums.",
        "The doctor nods.",
    ),
    "haste or stairs": (
        "You hurry up the steps.",
        "Run along the shore.",
        "You are running.",
        "You jump over the stream.",
        "Go up the stairs.",
        "Ten steps lead down.",
        "You climb the hill.",
        "Go upstairs.",
    ),
    "a strain": (
        "Tense your neck, hard.",
        "Clench your teeth.",
        "Tighten your belly.",
        "Arch your back.",
        "Push your head into the pillow.",
        "Make a fist, as hard as you can.",
    ),
    "warmth without its caution": (
        "You feel the hot sun on your skin.",
        "The sun lies on your face.",
        "Your hands grow warm.",
        "A warm blanket lies over you.",
        "The sand is warm.",
        "The embers glow.",
    ),
    "an exclamation mark": ("What a lovely day!",),
}


def saying(text: str, guide: Guide = LAKE) -> Guide:
    """A good guide with another line in place of one in its middle."""
    part = guide.parts[4]
    changed = replace(part, lines=(Line(text, part.lines[0].pause, part.lines[0].since), *part.lines[1:]))
    return replace(guide, parts=(*guide.parts[:4], changed, *guide.parts[5:]))


def changing(part: int, change: Callable[[str], str]) -> Guide:
    """A good guide with other words in one of its parts; a line without words is left out."""
    lines = [replace(line, text=change(line.text)) for line in LAKE.parts[part].lines]
    changed = Part(LAKE.parts[part].title, tuple(line for line in lines if line.text))
    parts = list(LAKE.parts)
    parts[part] = changed
    return replace(LAKE, parts=tuple(parts))


def test_every_kind_of_wrong_is_tried() -> None:
    assert set(WRONG) == {*AVOIDED, "warmth without its caution", "an exclamation mark"}


@pytest.mark.parametrize(("what", "text"), [(what, text) for what, texts in WRONG.items() for text in texts])
def test_what_no_guide_says_is_found(what: str, text: str) -> None:
    assert [fault for fault in faults(saying(text)) if f"has {what}: " in fault]


@pytest.mark.parametrize(
    "text",
    [
        "Let a breath come and go, just as it likes.",
        "Keep breathing, in your own way.",
        "Breathe out, and let your neck soften.",
        "There is no hurry here, and no rush.",
        "The sun stands low and golden over the hills.",
        "A warm light lies along the wall.",
        "Perhaps a warm cup stands on the sill.",
        "Is it too hot or too cold? Change it.",
        "You may sink a little more into the cushions.",
        "Look at the water, and at the light on it.",
        "You may look at your hands.",
        "As if somebody leaned over to see who is there.",
        "Under the trees lies the deep green of the moss.",
        "A deep armchair stands by the lake.",
        "You pass a full rain barrel, and a full cup.",
        "The light falls on the table.",
        "The path runs beside the stream.",
        "A few steps on there is a bench.",
        "You may skip a line, and go on below.",
        "Hold the shell in your hand, or keep it in your pocket.",
        "If there is an ache, it may sit here too.",
        "At your neck there is nothing to tense.",
    ],
)
def test_what_is_harmless_is_let_be(text: str) -> None:
    assert [fault for fault in faults(saying(text)) if " has " in fault] == []


def test_a_fire_may_burn_where_its_caution_stands() -> None:
    assert Caution.WARMTH in FIRESIDE.cautions
    assert list(faults(FIRESIDE)) == []
    assert [fault for fault in faults(replace(FIRESIDE, cautions=frozenset())) if "warmth without" in fault]


@pytest.mark.parametrize(
    ("said", "instead"),
    [("Then stand slowly", "Then go"), (", and hold on to something", ""), ("Sit a minute", "Wait a minute")],
)
def test_a_guide_that_ends_without_care_is_found(said: str, instead: str) -> None:
    assert said in " ".join(line.text for line in LAKE.parts[-1].lines)
    changed = changing(-1, lambda text: text.replace(said, instead))
    assert [fault for fault in faults(changed) if "does not end" in fault]


def test_a_guide_that_lets_one_stand_before_one_sits_is_found() -> None:
    turned = "Stand slowly, and hold on to something. Sit a minute before that."
    changed = changing(-1, lambda text: turned if "Sit a minute" in text else text)
    assert [fault for fault in faults(changed) if "does not end" in fault]


@pytest.mark.parametrize(
    ("said", "instead", "fault"),
    [("You may stop at any time.", "You can leave whenever you like.", "one may stop"), ("eyes", "lids", "the eyes")],
)
def test_a_guide_that_begins_without_a_choice_is_found(said: str, instead: str, fault: str) -> None:
    changed = changing(0, lambda text: text.replace(said, instead))
    assert changed != LAKE
    assert [found for found in faults(changed) if "does not begin" in found and fault in found]
