"""One breath, and the steps of its pace."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.breath import FASTEST_RATE, RATE_STEP, SLOWEST_RATE, Breath, Phase, Span, fullness, stepped
from tests.patterns import PACED, PATTERNS, TABLE, Row

BREATHS = [(pattern.key, pattern.breath) for pattern in PACED if pattern.breath is not None]
RATES = st.floats(SLOWEST_RATE, FASTEST_RATE)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_a_rate_is_sixty_seconds_over_the_whole_breath(row: Row) -> None:
    rate = None if row.breath is None else round(row.breath.rate, 1)
    assert rate == row.rate


def test_the_phases_follow_each_other_without_a_gap() -> None:
    box = Breath(4, 4, hold=4, hold_out=4)
    assert box.spans == (
        Span(Phase.IN, 4, 0),
        Span(Phase.HOLD, 4, 4),
        Span(Phase.OUT, 4, 8),
        Span(Phase.HOLD_OUT, 4, 12),
    )
    assert (box.seconds, box.holds) == (16, True)


def test_a_phase_of_no_seconds_is_left_out() -> None:
    assert [span.phase for span in Breath(3, 8, second_inhale=1).spans] == [Phase.IN, Phase.SECOND_IN, Phase.OUT]
    assert not Breath(3, 8, second_inhale=1).holds


@pytest.mark.parametrize(("key", "breath"), BREATHS)
def test_the_lungs_fill_softly_from_empty_and_empty_again(key: str, breath: Breath) -> None:
    full = 0.0
    for span in breath.spans:
        assert fullness(breath, span.phase, 0) == pytest.approx(full)
        shares = [fullness(breath, span.phase, step / 200) for step in range(201)]
        changes = [after - before for before, after in pairwise(shares)]
        assert max(map(abs, changes)) < 0.01
        assert max(abs(changes[0]), abs(changes[-1])) < 0.001
        full = shares[-1]
    assert full == pytest.approx(0)
    assert fullness(breath, Phase.OUT, 0) == 1


@pytest.mark.parametrize("share", [-1.0, 2.0, math.inf])
def test_a_share_outside_the_phase_is_its_beginning_or_its_end(share: float) -> None:
    assert fullness(Breath(4, 6), Phase.IN, share) == pytest.approx(0 if share < 0 else 1)


@given(rate=RATES, by=st.sampled_from([-1, 1]))
def test_a_step_leads_to_the_next_half_breath_a_minute(rate: float, by: int) -> None:
    after = stepped(rate, by)
    assert SLOWEST_RATE <= after <= FASTEST_RATE
    assert after % RATE_STEP == 0
    if SLOWEST_RATE < after < FASTEST_RATE:
        assert 0 < (after - rate) * by <= RATE_STEP + 1e-5


@given(steps=st.integers(9, 24), by=st.sampled_from([-1, 1]))
def test_a_pace_that_came_from_a_division_is_the_step_that_it_is(steps: int, by: int) -> None:
    own = Breath(4, 7).rate
    rate = own / (own / (steps * RATE_STEP))  # as a course keeps it: by how much longer its breaths are
    assert stepped(rate, by) == min(FASTEST_RATE, max(SLOWEST_RATE, (steps + by) * RATE_STEP))


@pytest.mark.parametrize(
    ("key", "down"),
    [
        ("long_out", [5.5, 5.0, 4.5, 4.5]),
        ("long_out_2", [5.0, 4.5, 4.5]),
        ("box", [3.75]),
        ("four78", [60 / 19]),
        ("belly", [4.5]),
    ],
)
def test_a_pattern_is_slowed_down_to_the_limit_or_to_its_own_pace(key: str, down: list[float]) -> None:
    pattern = PATTERNS[key]
    rate = SLOWEST_RATE if pattern.breath is None else pattern.breath.rate
    for expected in down:
        rate = stepped(rate, -1, pattern.slowest)
        assert rate == expected


def test_a_copy_is_the_persons_own_and_else_the_same() -> None:
    copy = PATTERNS["box"].renamed("mine", "My box")
    assert (copy.key, copy.name, copy.is_own) == ("mine", "My box", True)
    assert (copy.breath, copy.level, copy.longest_minutes) == (Breath(4, 4, hold=4, hold_out=4), "holds", 5)
