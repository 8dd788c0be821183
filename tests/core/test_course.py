"""A course of breaths: where any moment lies, and when each phase begins."""

from itertools import pairwise
from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.breath import MINUTES, Breath, Pattern, Phase
from easeful.core.course import Course, Position, Stage, plan_course
from tests.patterns import PACED, PATTERNS

A_LITTLE = 1e-5
IN_TURN = list(Phase)
CHOSEN = [(pattern, minutes) for pattern in PACED for minutes in MINUTES]
COURSES = st.builds(
    plan_course, st.sampled_from(list(PATTERNS.values())), st.sampled_from(MINUTES), st.none() | st.floats(1, 20)
)
named = pytest.mark.parametrize("pattern", PACED, ids=lambda pattern: pattern.key)


def breath_of(pattern: Pattern) -> Breath:
    assert pattern.breath is not None
    return pattern.breath


def length_of(course: Course, number: int) -> float:
    assert course.breath is not None
    return course.breath.seconds * course.cycles[number].factor


@named
def test_every_phase_of_twenty_minutes_begins_at_its_exact_second(pattern: Pattern) -> None:
    breath, course = breath_of(pattern), plan_course(pattern, 20)
    expected: list[tuple[float, Phase | None]] = []
    for number in range(len(course.cycles)):
        at = 20.0 + number * breath.seconds
        expected += [(at + span.at, span.phase) for span in breath.spans]
    if breath.hold_out:
        expected.pop()
    last = len(course.cycles) * breath.seconds - breath.hold_out
    assert course.cues(-1, course.ends) == (*expected, (20 + last, None))


@pytest.mark.parametrize(("pattern", "minutes"), CHOSEN, ids=lambda value: getattr(value, "key", value))
def test_it_ends_with_the_out_breath_nearest_to_the_chosen_length(pattern: Pattern, minutes: int) -> None:
    breath, course = breath_of(pattern), plan_course(pattern, minutes)
    ends = [number * breath.seconds - breath.hold_out for number in range(1, 1300)]
    nearest = min(abs(end - minutes * 60) for end in ends)
    if pattern.most_cycles is None:
        assert abs(course.breathed - 20 - minutes * 60) == nearest
    assert course.breathed - 20 in ends
    assert course.ends == course.breathed + 20


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("start_rate", [None, 10])
def test_four_breaths_are_four_breaths_whatever_the_minutes(minutes: int, start_rate: float | None) -> None:
    course = plan_course(PATTERNS["four78"], minutes, start_rate)
    assert len(course.cycles) == 4
    if start_rate is None:
        assert course.breathed == 20 + 76


def test_a_hold_after_the_last_out_breath_is_left_out() -> None:
    course = plan_course(PATTERNS["box"], 2)
    *_, out, end = course.cues(-1, course.ends)
    assert (out.phase, end.phase) == (Phase.OUT, None)
    assert end.at - out.at == 4
    assert course.breathed - 20 == 8 * 16 - 4
    assert course.position(course.breathed).stage is Stage.RETURN
    assert course.position(course.breathed - 1e-9).phase in (Phase.OUT, None)


@given(COURSES)
def test_one_breath_more_or_less_would_be_no_nearer(course: Course) -> None:
    if course.breath is None or course.most is not None:
        return
    last = course.cycles[-1]
    before = last.at - course.breath.hold_out * course.cycles[max(0, len(course.cycles) - 2)].factor
    one_more = min(course.breath.seconds, length_of(course, -1) * (1 + 0.5 / 60))  # the next step of a ramp
    distance = abs(course.breathed - course.target)
    assert len(course.cycles) == 1 or distance <= abs(before - course.target) + A_LITTLE
    assert distance <= abs(course.breathed + one_more - course.target) + A_LITTLE


@named
def test_a_ramp_grows_half_a_second_a_minute_up_to_the_patterns_own_breath(pattern: Pattern) -> None:
    breath, course = breath_of(pattern), plan_course(pattern, 20, 10)
    if course.most is not None:  # a few breaths would never come to their own pace
        assert course == plan_course(pattern, 20)
        return
    for number, cycle in enumerate(course.cycles):
        grown = 6 + 0.5 * (cycle.at - 20) / 60
        assert length_of(course, number) == pytest.approx(min(grown, breath.seconds), abs=1e-9)
        assert cycle.factor <= 1
    for (at, factor), after in pairwise(course.cycles):
        assert after.at == pytest.approx(at + breath.seconds * factor)


@pytest.mark.parametrize("start_rate", [6.0, 4.0, 0.0, -3.0, float("nan")])
def test_a_ramp_never_begins_slower_than_the_pattern(start_rate: float) -> None:
    assert plan_course(PATTERNS["long_out"], 5, start_rate) == plan_course(PATTERNS["long_out"], 5)


def test_a_ramp_begins_at_twelve_breaths_a_minute_at_the_fastest() -> None:
    course = plan_course(PATTERNS["long_out"], 5, 40)
    assert length_of(course, 0) == 5


def test_without_a_pace_there_is_only_the_end() -> None:
    course = plan_course(PATTERNS["belly"], 5)
    assert course.cues(-1, course.ends) == ((320, None),)
    assert course.position(100)._replace(fullness=0) == Position(Stage.BREATHE, None, 80, 300, 0, 0, 0, 0)
    assert course.whole_cycles(1000) == 0


@given(COURSES, st.floats(-5, 1300))
def test_every_moment_has_one_place(course: Course, at: float) -> None:
    place = course.position(at)
    if at < 20:
        assert (place.stage, place.into, place.seconds) == (Stage.SETTLE, max(0, at), 20)
    elif at < course.breathed - A_LITTLE:
        assert place.stage is Stage.BREATHE
    else:
        assert place.stage in (Stage.RETURN, Stage.OVER) or at < course.breathed
    assert 0 <= place.into <= place.seconds
    assert 0 <= place.fullness <= 1
    if place.phase is None:
        assert (place.beat, place.beats, place.fullness) == (0, 0, 0)
    else:
        assert course.breath is not None
        assert 1 <= place.beat <= place.beats == course.breath.length(place.phase)
        assert place.beat - 1 <= place.into / course.cycles[place.cycle].factor + A_LITTLE


def test_a_count_never_goes_past_its_phase() -> None:
    course = plan_course(PATTERNS["long_out"], 2).at_pace(0, 2)
    place = course.position(course.cycles[1].at - 1.5e-6)
    assert (place.phase, place.beat, place.beats) == (Phase.OUT, 6, 6)


def order(place: Position) -> tuple[int, int, int]:
    phase = 0 if place.phase is None else IN_TURN.index(place.phase)
    return list(Stage).index(place.stage), place.cycle, phase


@given(COURSES, st.floats(0, 1300), st.floats(1e-4, 0.1))
def test_from_frame_to_frame_it_goes_forward_and_never_jumps(course: Course, at: float, gap: float) -> None:
    now, then = course.position(at), course.position(at + gap)
    assert order(now) <= order(then)
    if order(now) == order(then) and then.stage is not Stage.OVER:
        assert then.into - now.into == pytest.approx(gap, abs=A_LITTLE)
    if course.breath is not None:
        shortest = min(span.seconds for span in course.breath.spans) * min(factor for _, factor in course.cycles)
        assert abs(then.fullness - now.fullness) <= gap * pi / 2 / shortest + A_LITTLE


@given(COURSES, st.data())
def test_at_the_turn_between_two_breaths_the_lungs_are_empty(course: Course, data: st.DataObject) -> None:
    if course.breath is None:
        return
    at = data.draw(st.sampled_from(course.cycles)).at
    place = course.position(at)
    assert (place.phase, place.beat, place.fullness) == (Phase.IN, 1, pytest.approx(0))
    assert course.position(at - A_LITTLE / 10).fullness == pytest.approx(0, abs=A_LITTLE)
    full = at + (course.breath.inhale + course.breath.second_inhale) * course.cycles[place.cycle].factor
    assert course.position(full).fullness == pytest.approx(1)


@given(COURSES, st.lists(st.floats(0, 1300), max_size=30))
def test_however_the_time_is_cut_each_cue_comes_once(course: Course, cuts: list[float]) -> None:
    borders = [-1.0, *sorted(cuts), 1400.0]
    pieces = [cue for after, until in pairwise(borders) for cue in course.cues(after, until)]
    assert tuple(pieces) == course.cues(-1, 1400)
    assert [cue.at for cue in pieces] == sorted({cue.at for cue in pieces})
    for at, phase in pieces:
        assert course.position(at).phase is phase


@given(COURSES, st.floats(0, 1300))
def test_whole_breaths_are_counted(course: Course, at: float) -> None:
    assert course.breath is None or course.whole_cycles(at) == sum(
        end <= at + A_LITTLE / 10 for end in [*(cycle.at for cycle in course.cycles[1:]), course.breathed]
    )


@given(COURSES, st.floats(-1, 1300), st.floats(0.5, 2))
def test_another_pace_leaves_what_has_begun_and_changes_every_later_breath(
    course: Course, after: float, factor: float
) -> None:
    changed = course.at_pace(after, factor)
    assert changed.cues(-1, after) == course.cues(-1, after)
    if course.breath is None or after >= course.breathed:
        assert changed == course
        return
    begun = [cycle for cycle in course.cycles if cycle.at <= after]
    assert list(changed.cycles[: len(begun)]) == begun
    assert all(cycle.factor == factor for cycle in changed.cycles[len(begun) :])
    assert len(changed.cycles) == changed.most or len(changed.cycles) >= 1
    assert changed.breathed > after


def test_slowing_down_in_a_hold_does_not_end_the_course_in_the_past() -> None:
    course = plan_course(PATTERNS["box"], 2, 10)
    held = course.cycles[-1].at - 0.5  # the next breath would now end farther from the two minutes than the last did
    slower = course.at_pace(held, 3)
    assert slower.position(held).phase is Phase.HOLD_OUT
    assert slower.cues(held, held + 1) == course.cues(held, held + 1)
    assert slower.breathed > held


@named
def test_the_first_breath_may_be_changed_before_it_begins(pattern: Pattern) -> None:
    course = plan_course(pattern, 5).at_pace(19.9, 0.75)
    assert {cycle.factor for cycle in course.cycles} == {0.75}
    assert course.cycles[0].at == 20
    late = plan_course(pattern, 5).at_pace(20, 0.75)
    assert [cycle.factor for cycle in late.cycles[:2]] == [1, 0.75]
