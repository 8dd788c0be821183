"""Numbers in words, and the words that are never used."""

import ast
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from easeful.core.place import Area, Place, Side
from easeful.ui.words import countdown, day_words, minutes_words, pain_word, place_words, stopwatch


@pytest.mark.parametrize(
    ("seconds", "shown"), [(900, "15:00"), (899.01, "15:00"), (899, "14:59"), (0.2, "0:01"), (0, "0:00"), (-5, "0:00")]
)
def test_what_is_left_is_rounded_up(seconds: float, shown: str) -> None:
    assert countdown(seconds) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (24.9, "0:24"), (3599, "59:59"), (3723, "1:02:03")])
def test_what_has_passed_is_rounded_down(seconds: float, shown: str) -> None:
    assert stopwatch(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "less than a minute"),
        (60, "1 minute"),
        (1200, "20 minutes"),
        (5400, "1 hour and a half"),
        (50_400, "14 hours"),
    ],
)
def test_lengths_in_words(seconds: float, words: str) -> None:
    assert minutes_words(seconds) == words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(Area.LOWER_BACK), "lower back"),
        (Place(Area.KNEE, Side.LEFT), "left knee"),
        (Place(Area.SHOULDER, Side.BOTH), "both shoulders"),
        (Place(Area.FOOT, Side.BOTH), "both feet"),
    ],
)
def test_places_inside_a_sentence(place: Place, words: str) -> None:
    assert place_words(place) == words


def test_pain_words_cover_the_scale() -> None:
    words = [pain_word(number) for number in range(11)]
    assert words == ["none", *["mild"] * 3, *["moderate"] * 3, *["severe"] * 3, "worst"]


def test_days_are_the_persons_own() -> None:
    now = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
    assert day_words(now, now).startswith("Today, ")
    assert day_words(now - timedelta(days=1), now).startswith("Yesterday, ")
    assert "2025" in day_words(now - timedelta(days=365), now)


# Content reference 9.1 and the visual specification, 1: no claim that this is more than a timer and notes.
NEVER = re.compile(
    r"\b(treat|therap|reliev|relief|heal|prescri|diagnos|monitor|assess|clinic|proven|prevent|medication|dose)|!",
    re.IGNORECASE,
)
APP = Path(__file__).parents[2] / "app" / "easeful"


def said() -> list[str]:
    """Every sentence of the interface."""
    calls = (node for file in APP.rglob("*.py") for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    words = (call.args[0] for call in calls if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "tr")
    return [str(word.value) for word in words if isinstance(word, ast.Constant)]


def test_no_sentence_claims_or_shouts() -> None:
    sentences = said()
    assert len(sentences) > 200
    assert [sentence for sentence in sentences if NEVER.search(sentence)] == []


@pytest.mark.parametrize("claim", ["This treats pain.", "Well done!", "until it has healed", "A clinician knows."])
def test_a_claim_would_be_found(claim: str) -> None:
    assert NEVER.search(claim)
