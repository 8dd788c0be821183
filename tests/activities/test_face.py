"""What a session shows at each moment; no moment is far from the one before."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.activities.breathe.face import face_at, face_of, least_fullness
from easeful.activities.breathe.glide import FASTEST, Glide
from easeful.core.breath import FASTEST_RATE, Breath, Pattern, Phase
from easeful.core.breathing import BreathSession, begin_breathing
from easeful.core.course import plan_course
from easeful.core.own_pattern import LIMITS, STEP, faults
from easeful.core.simulated_clock import SimulatedClock
from tests.activities.sitting import pass_time

SECONDS = {
    phase: st.integers(int(low / STEP), int(high / STEP)).map(STEP.__mul__) for phase, (low, high) in LIMITS.items()
}
BREATHS = st.builds(
    Breath,
    inhale=SECONDS[Phase.IN],
    exhale=SECONDS[Phase.OUT],
    second_inhale=SECONDS[Phase.SECOND_IN],
    hold=SECONDS[Phase.HOLD],
    hold_out=SECONDS[Phase.HOLD_OUT],
).filter(lambda breath: not faults(breath))


@given(breath=BREATHS, start=st.one_of(st.none(), st.floats(4.5, FASTEST_RATE)))
def test_in_a_whole_course_no_frame_is_far_from_the_one_before(breath: Breath, start: float | None) -> None:
    course = plan_course(Pattern("own", "", breath), 0.25, start)
    glide = Glide()
    frames = [number / 60 for number in range(round(course.ends * 60) + 60)]
    wanted = [face_at(course.position(at)).fullness for at in frames]
    assert max(abs(after - before) for before, after in pairwise(wanted)) <= FASTEST / 60
    assert [glide.follow(place, at) for place, at in zip(wanted, frames, strict=True)] == wanted


@given(breath=BREATHS)
def test_no_word_is_said_at_an_emptier_moment_than_it_has_room_for(breath: Breath) -> None:
    course = plan_course(Pattern("own", "", breath), 1)
    said: dict[str, float] = {}
    for frame in range(round(60 * breath.seconds)):
        face = face_at(course.position(course.begins + frame / 60))
        said[face.word] = min(face.fullness, said.get(face.word, 1.0))
    assert said == pytest.approx(least_fullness(breath), abs=0.01)


@given(breath=BREATHS, rate=st.floats(4.5, FASTEST_RATE))
def test_at_no_pace_does_a_breath_move_faster_than_the_circle_may(breath: Breath, rate: float) -> None:
    factor = breath.rate / rate
    course = plan_course(Pattern("own", "", breath), 1).at_pace(0.0, factor)
    frames = [course.cycles[1].at + at / 60 for at in range(round(60 / rate * 60))]
    wanted = [face_at(course.position(at)).fullness for at in frames]
    assert all(abs(after - before) <= FASTEST / 60 for before, after in pairwise(wanted))


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0.001, 0.05)), min_size=2, max_size=200))
def test_whatever_is_wanted_the_circle_never_leaps(places: list[tuple[float, float]]) -> None:
    glide, now, at = Glide(), 0.0, None
    for wanted, passed in places:
        now += passed
        before, at = at, glide.follow(wanted, now)
        assert 0 <= at <= 1
        assert before is None or abs(at - before) <= FASTEST * passed + 1e-9


def started(clock: SimulatedClock) -> BreathSession:
    return begin_breathing(Pattern("long_out", "", Breath(4, 6)), 1, clock)


MOMENTS: list[tuple[float, str, str]] = [
    (0, "Settle in", ""),
    (17.9, "Settle in", ""),
    (18.1, "Get ready", ""),
    (20, "Breathe in", "1"),
    (23.9, "Breathe in", "4"),
    (24, "Breathe out", "1"),
    (29.9, "Breathe out", "6"),
    (30, "Breathe in", "1"),
    (80, "Let your breath be", ""),
    (100, "The end", ""),
]


@pytest.mark.parametrize(("at", "word", "number"), MOMENTS)
def test_it_says_what_to_do_and_counts_up(clock: SimulatedClock, at: float, word: str, number: str) -> None:
    session = pass_time(started(clock), clock, at)
    face = face_of(session, clock)
    assert (face.word, face.number) == (word, number)


def test_after_a_pause_it_tells_to_get_ready(clock: SimulatedClock) -> None:
    session = pass_time(started(clock), clock, 25).pause(clock)
    assert face_of(session, clock)[1:] == ("Paused", "Breathe as you like.", None, 0, 0)
    session = session.go_on(clock)
    assert face_of(session, clock).word == "Get ready"
    session = pass_time(session, clock, 2.0)
    assert face_of(session, clock)[1:3] == ("Breathe in", "")


def test_it_tells_that_the_computer_slept(clock: SimulatedClock) -> None:
    session = started(clock)
    clock.sleep(60)
    session, _ = session.look(clock)
    assert face_of(session, clock).spoken == "Paused. Your computer slept. Nothing is lost."


def test_a_pace_of_ones_own_is_not_counted(clock: SimulatedClock) -> None:
    session = pass_time(begin_breathing(Pattern("belly", "", None), 5, clock), clock, 100)
    assert face_of(session, clock)[1:] == ("Breathe at your own pace", "", None, 0, 0)
