"""The limits of a pattern that a person makes herself."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.breath import FASTEST_RATE, SLOWEST_RATE, Breath, Level, Pattern, Phase
from easeful.core.own_pattern import LIMITS, STEP, Fault, Limit, faults
from tests.patterns import PACED

FIELDS = {"inhale": Phase.IN, "exhale": Phase.OUT, "second_inhale": Phase.SECOND_IN} | {
    "hold": Phase.HOLD,
    "hold_out": Phase.HOLD_OUT,
}
SECONDS = st.floats(0, 12) | st.sampled_from([0.0, 1.0, 8.0, 10.0, math.nan, math.inf, -1.0])
BREATHS = st.builds(Breath, SECONDS, SECONDS, SECONDS, SECONDS, SECONDS)


@pytest.mark.parametrize("pattern", PACED, ids=lambda pattern: pattern.key)
def test_a_copy_of_a_bundled_pattern_is_within_the_limits(pattern: Pattern) -> None:
    assert pattern.breath is not None
    slow = (Fault(None, Limit.SLOW, SLOWEST_RATE),) if pattern.level is Level.HOLDS else ()
    assert faults(pattern.breath) == slow


@pytest.mark.parametrize(("field", "phase"), FIELDS.items())
def test_each_phase_has_its_own_limits(field: str, phase: Phase) -> None:
    least, most = LIMITS[phase]
    for seconds, limit, bound in [(least - STEP, Limit.SHORT, least), (most + STEP, Limit.LONG, most)]:
        found = faults(replace(Breath(3, 4), **{field: seconds}))
        assert Fault(phase, limit, bound) in found
        assert [fault for fault in found if fault.phase not in (phase, None)] == []
    for seconds in (least, most):
        assert [fault for fault in faults(replace(Breath(3, 4), **{field: seconds})) if fault.phase] == []


@pytest.mark.parametrize(
    ("breath", "limit", "bound"),
    [
        (Breath(2, 2.5), Limit.FAST, FASTEST_RATE),
        (Breath(2, 3), None, None),
        (Breath(4.5, 8.5), None, None),
        (Breath(5, 8.5), Limit.SLOW, SLOWEST_RATE),
    ],
)
def test_the_whole_breath_is_neither_too_fast_nor_too_slow(
    breath: Breath, limit: Limit | None, bound: float | None
) -> None:
    assert [(fault.limit, fault.bound) for fault in faults(breath)] == ([] if limit is None else [(limit, bound)])


def test_several_broken_limits_are_all_told() -> None:
    assert {fault.phase for fault in faults(Breath(0, 30, hold=9))} == {Phase.IN, Phase.OUT, Phase.HOLD, None}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("seconds", [math.nan, math.inf, -math.inf, -1.0])
def test_what_is_no_length_of_time_is_a_fault(field: str, seconds: float) -> None:
    found = faults(replace(Breath(3, 4), **{field: seconds}))
    assert FIELDS[field] in {fault.phase for fault in found}


@given(BREATHS)
def test_a_breath_without_a_fault_can_be_breathed(breath: Breath) -> None:
    if faults(breath):
        return
    assert SLOWEST_RATE <= breath.rate <= FASTEST_RATE
    assert all(least <= breath.length(phase) <= most for phase, (least, most) in LIMITS.items())
    assert breath.spans[0].phase is Phase.IN
