"""What may stand on one line, and which pattern a person may call her own."""

from dataclasses import replace

import pytest

from easeful.core.breath import Breath, Level, Pattern
from easeful.core.one_line import is_one_line
from easeful.core.own_pattern import is_name, own_pattern
from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock
from tests.core.bedside import Bedside

UNFIT = ["two\nlines", "tab\t", "bell\x07", "nothing\0", "next\x85line", "line\u2028break", "half \ud83d"]
SLOW = Breath(4, 6)


@pytest.mark.parametrize(
    "words", ["", "Longer out-breath", "Évening\u00a0breath", "呼吸", "calm \U0001f33f", "x" * 200]
)
def test_words_of_any_language_stand_on_a_line(words: str) -> None:
    assert is_one_line(words)


@pytest.mark.parametrize("words", [*UNFIT, "x" * 201], ids=repr)
def test_what_would_break_the_line_or_has_no_end_does_not(words: str, clock: SimulatedClock) -> None:
    assert not is_one_line(words)
    record = Bedside(clock).take_off()
    for name in ("variant", "title"):
        with pytest.raises(ValueError, match="one line"):
            replace(record, **{name: words})
    assert isinstance(replace(record, title="Even breath"), Record)


@pytest.mark.parametrize("name", [*UNFIT, "", "   ", "x" * 41], ids=repr)
def test_a_pattern_needs_a_name_of_one_line(name: str) -> None:
    assert not is_name(name)
    with pytest.raises(ValueError, match="one's own"):
        own_pattern("mine", name, SLOW)


def test_a_pattern_of_ones_own_is_offered_for_up_to_twenty_minutes() -> None:
    pattern = own_pattern("mine", "x" * 40, SLOW)
    assert pattern == Pattern("mine", "x" * 40, SLOW, level=Level.ALL, default_minutes=5, is_own=True)
    assert pattern.longest_minutes == 20
    assert own_pattern("mine", "Box", Breath(3, 3, hold=3, hold_out=3)).level is Level.HOLDS


@pytest.mark.parametrize(
    "breath",
    [
        None,
        Breath(0.5, 6),
        Breath(4, 10.5),
        Breath(4, 6, second_inhale=-1),
        Breath(2, 2.5),
        Breath(8, 10),
        Breath(float("nan"), 6),
        Breath(4, float("inf")),
        Breath(1.7e308, 1.7e308),
    ],
    ids=repr,
)
def test_a_breath_beyond_the_limits_is_nobodys_pattern(breath: Breath | None) -> None:
    with pytest.raises(ValueError, match="one's own"):
        own_pattern("mine", "Mine", breath)


@pytest.mark.parametrize("key", ["", "a\nb", "x" * 201], ids=repr)
def test_a_pattern_needs_a_key_that_a_record_can_hold(key: str) -> None:
    with pytest.raises(ValueError, match="one's own"):
        own_pattern(key, "Mine", SLOW)
