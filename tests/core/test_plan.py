"""What may be chosen, and what follows from it: never above 20 minutes, and the skin is looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.pack import Method, SessionLength
from easeful.core.place import PLACES
from easeful.core.plan import CueKind, plan_pack
from tests.core.bedside import LOWER_BACK

LENGTHS = (10, 15, 16, 17, 18, 19, 20)
CHECKS = {10: (5,), 15: (5, 10), **dict.fromkeys(LENGTHS[2:], (5, 10, 15))}


@given(st.integers() | st.floats(allow_nan=True) | st.booleans())
def test_only_ten_and_fifteen_to_twenty_minutes_exist(minutes: float) -> None:
    if minutes in LENGTHS:
        assert SessionLength(minutes).minutes == minutes  # type: ignore[arg-type]
        return
    with pytest.raises(ValueError, match="10, or 15 to 20"):
        SessionLength(minutes)  # type: ignore[arg-type]


@given(st.sampled_from(LENGTHS), st.lists(st.sampled_from(["longer", "shorter"]), max_size=30))
def test_pressing_plus_and_minus_never_leaves_the_lengths(minutes: int, presses: list[str]) -> None:
    length = SessionLength(minutes)
    for press in presses:
        length = getattr(length, press) or length
        assert length.minutes in LENGTHS


def test_plus_and_minus_go_by_one_minute() -> None:
    up, length = [], SessionLength(10)
    while (longer := length.longer) is not None:
        up.append(longer.minutes)
        length = longer
    assert up == [15, 16, 17, 18, 19, 20]
    down = []
    while (shorter := length.shorter) is not None:
        down.append(shorter.minutes)
        length = shorter
    assert down == [19, 18, 17, 16, 15]
    assert SessionLength(10).shorter is None


def test_fifteen_minutes_unless_chosen_otherwise() -> None:
    assert SessionLength().minutes == 15


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("method", Method)
def test_every_plan_looks_at_the_skin_and_ends_in_time(method: Method, minutes: int) -> None:
    plan = plan_pack(method, LOWER_BACK, SessionLength(minutes))
    assert (plan.length, plan.minutes, plan.answer) == (minutes * 60, minutes, 60)
    assert plan.checks == tuple(minute * 60 for minute in CHECKS[minutes])
    assert [cue.at for cue in plan.cues] == sorted(cue.at for cue in plan.cues)
    assert plan.cues[0].kind is CueKind.START
    assert plan.cues[-1].kind is CueKind.END
    assert [cue.at for cue in plan.cues if cue.kind is CueKind.LAST_MINUTES] == [minutes * 60 - 120]
    assert plan.cues[-1].at == plan.length <= 1200


@given(st.sampled_from(list(Method)), st.sampled_from(PLACES), st.sampled_from(LENGTHS))
def test_no_plan_is_longer_than_twenty_minutes(method: Method, place: object, minutes: int) -> None:
    assert plan_pack(method, place, SessionLength(minutes)).length <= 1200  # type: ignore[arg-type]
