"""When each line of a guide begins: silences stretch to the chosen length, and exact ones never do."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.guide import LEAD_SECONDS, Guide, Kind, Line, Part, Script
from easeful.core.paces import PACE
from easeful.core.timetable import (
    LEAST_STRETCH,
    MOST_STRETCH,
    Timetable,
    is_met,
    lengths,
    plan_reading,
    plan_recording,
    stretch,
)

TENSE, RELEASE = Line("A soft fist now", 5.0, is_exact=True), Line("And let it go", 15.0, is_exact=True)
REST = Line("Notice your chair and what it carries", 6.0)
LINES = st.builds(
    lambda words, pause, is_exact: Line("word " * words, pause, is_exact=is_exact),
    st.integers(1, 20),
    st.floats(0.5, 120),
    st.booleans(),
)
SCRIPTS = st.builds(
    lambda lines, minutes: Script(tuple(lines), (0,), PACE, minutes),
    st.lists(LINES, min_size=1, max_size=30),
    st.none() | st.integers(1, 60),
)


def a_script(*lines: Line, minutes: int | None = 5) -> Script:
    return Script(lines, (0,), PACE, minutes)


def free(times: Timetable) -> list[float]:
    """How much each silence is stretched that may be."""
    return [
        pause / line.pause for pause, line in zip(times.pauses, times.script.lines, strict=True) if not line.is_exact
    ]


def exact(times: Timetable) -> list[tuple[float, float]]:
    """Each exact silence, planned and as it is written."""
    return [(pause, line.pause) for pause, line in zip(times.pauses, times.script.lines, strict=True) if line.is_exact]


@pytest.mark.parametrize("minutes", [1, 3, 5, 10, 60, None])
@pytest.mark.parametrize("share", [0.75, 1.0, 1.25])
def test_tensing_keeps_its_seconds_in_every_form_and_at_every_pace(minutes: int | None, share: float) -> None:
    times = plan_reading(a_script(*[REST, TENSE, RELEASE] * 5, minutes=minutes), PACE * share)
    assert exact(times) == [(5.0, 5.0), (15.0, 15.0)] * 5


def test_the_other_silences_give_what_the_exact_ones_do_not() -> None:
    times = plan_reading(a_script(*[REST, TENSE, RELEASE, REST] * 4), PACE)
    speech, held = sum(times.speech), 4 * 20.0
    (factor,) = {round(one, 9) for one in free(times)}
    assert factor == pytest.approx((300 - LEAD_SECONDS - speech - held) / (8 * 6.0))
    assert times.starts[-1] == pytest.approx(300)


def test_where_all_are_exact_nothing_is_stretched() -> None:
    times = plan_reading(a_script(TENSE, RELEASE), PACE)
    assert times.pauses == (5.0, 15.0)
    assert stretch(1000.0, [TENSE, RELEASE]) == stretch(-5.0, []) == 1.0


@pytest.mark.parametrize(
    ("left", "factor"),
    [(-50.0, LEAST_STRETCH), (20.0, LEAST_STRETCH), (23.0, 0.5), (26.0, 1.0), (32.0, 2.0), (99.0, MOST_STRETCH)],
)
def test_a_silence_is_never_too_short_and_never_without_end(left: float, factor: float) -> None:
    assert stretch(left, [REST, TENSE, RELEASE]) == factor


def test_as_written_nothing_is_stretched_at_any_pace() -> None:
    for pace in (80, 110, 160):
        times = plan_reading(a_script(REST, TENSE, RELEASE, REST, minutes=None), pace)
        assert times.pauses == (6.0, 5.0, 15.0, 6.0)
        assert times.seconds == pytest.approx(times.starts[-1])


@given(script=SCRIPTS, pace=st.floats(60, 160))
def test_lines_come_one_after_the_other_and_end_at_the_chosen_length(script: Script, pace: float) -> None:
    times = plan_reading(script, pace)
    assert len(times.starts) == len(script.lines) + 1
    assert times.starts[0] == LEAD_SECONDS
    for (start, after), speech, pause in zip(pairwise(times.starts), times.speech, times.pauses, strict=True):
        assert after - start == pytest.approx(speech + pause)
        assert min(speech, pause) > 0
    assert all(planned == written for planned, written in exact(times))
    stretched = free(times)
    assert all(LEAST_STRETCH <= round(factor, 9) <= MOST_STRETCH for factor in stretched)
    if stretched and LEAST_STRETCH < stretched[0] < MOST_STRETCH:
        assert times.starts[-1] == pytest.approx(times.seconds)
    assert script.minutes is None or times.seconds == 60 * script.minutes


@given(at=st.floats(0, 1000), drift=st.floats(0.3, 3))
def test_an_exact_silence_is_exact_however_late_it_is(at: float, drift: float) -> None:
    times = plan_reading(a_script(REST, TENSE, RELEASE, REST), PACE)
    assert (times.pause_after(1, at, drift), times.pause_after(2, at, drift)) == (5.0, 15.0)


def test_who_comes_in_time_is_silent_as_planned_and_who_is_late_shorter() -> None:
    times = plan_reading(a_script(*[REST, TENSE, RELEASE, REST] * 4), PACE)
    line = 7
    spoken = times.starts[line] + times.speech[line]
    assert times.pause_after(line, spoken, 1.0) == pytest.approx(times.pauses[line])
    assert times.pause_after(line, spoken + 20, 1.0) < times.pauses[line]
    assert times.pause_after(line, spoken, 1.3) < times.pauses[line]
    assert times.pause_after(line, spoken - 20, 1.0) > times.pauses[line]
    assert times.pause_after(line, spoken + 500, 1.0) == LEAST_STRETCH * REST.pause


def test_what_was_lost_is_spread_over_the_silences_that_are_left() -> None:
    """Eight seconds late before three free silences: each gives its part, the exact ones none."""
    times = plan_reading(a_script(*[REST] * 10, REST, TENSE, RELEASE, REST, REST), PACE)
    line = 10
    at = times.starts[line] + times.speech[line] + 8
    for index in range(line, 15):
        pause = times.pause_after(index, at, 1.0)
        assert pause == pytest.approx(times.pauses[index] - (8 / 3 if index not in (11, 12) else 0))
        at += pause + (times.speech[index + 1] if index < 14 else 0)
    assert at == pytest.approx(times.seconds)


@given(script=SCRIPTS, seconds=st.floats(10, 5400))
def test_a_recording_is_divided_by_words_and_silences_and_fills_its_length(script: Script, seconds: float) -> None:
    times = plan_recording(script, seconds)
    assert times.starts[-1] == pytest.approx(times.seconds) == pytest.approx(seconds)
    assert list(times.starts) == sorted(times.starts)
    natural = plan_reading(replace(script, minutes=None), script.pace)
    shares = [own / other for own, other in zip(times.starts, natural.starts, strict=True)]
    assert shares == pytest.approx([shares[0]] * len(shares))


@pytest.mark.parametrize(
    ("pause", "seconds"),
    [(1.0, LEAD_SECONDS + 60 + 40), (6.0, 300.0), (120.0, LEAD_SECONDS + 60 + 10 * 36)],
    ids=["too short to fill five minutes", "as long as it is to be", "too long for five"],
)
def test_a_form_that_the_text_cannot_fill_or_keep_is_as_long_as_it_really_is(pause: float, seconds: float) -> None:
    lines = tuple(Line("word " * 11, pause) for _ in range(10))
    guide = Guide("mine", "Mine", Kind.IMAGERY, (Part("", lines),), forms=(5,))
    assert lengths(guide) == {5: pytest.approx(seconds)}
    assert is_met(5, lengths(guide)[5]) is (seconds == 300.0)


def test_a_slower_voice_makes_a_text_longer_that_has_no_more_silence_to_give() -> None:
    guide = Guide("mine", "Mine", Kind.IMAGERY, (Part("", (Line("word " * 550, 1.0),)),), forms=(5,))
    assert lengths(guide, 0.75)[5] > lengths(guide)[5]
