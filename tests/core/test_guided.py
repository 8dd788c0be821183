"""A guide that is read aloud: caption, voice and silence in step, and an end at the length that was chosen."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from easeful.core.guide import Guide
from easeful.core.guide_start import Wish
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import Mood, Pause
from easeful.core.paces import PACES
from easeful.core.session import Reason
from easeful.core.simulated_clock import SimulatedClock
from tests.core.listener import STEP, Listener, a_guide

NEAR = 0.05  # of the chosen length


def assert_in_step(listener: Listener, lines: int) -> None:
    """Each line came once, in order, and none before the one before it was silent for its part of the pause."""
    heard = listener.heard
    assert [said.line for said in heard] == list(range(lines))
    for said, after in pairwise(heard):
        assert said.began is not None
        assert said.ended is not None
        assert said.shown <= said.began < said.ended < after.shown


@settings(max_examples=settings.default.max_examples // 3)
@given(
    late=st.floats(0, 2), slow=st.floats(0.6, 1.7), pace=st.sampled_from(PACES), lines=st.integers(20, 45)
)  # fmt: skip
def test_the_chosen_length_is_met_whatever_the_voice_does(late: float, slow: float, pace: float, lines: int) -> None:
    listener = Listener(SimulatedClock(), a_guide(lines), Wish(5, pace))
    listener.late, listener.slow = late, slow
    assume(slow * sum(listener.session.times.speech) + late * lines < 0.7 * 300)  # else there is no silence to shorten
    assert listener.to_the_end() == pytest.approx(300, rel=NEAR)
    assert_in_step(listener, lines)


@pytest.mark.parametrize("minutes", [5, 10, 15])
def test_each_form_takes_its_minutes(clock: SimulatedClock, minutes: int) -> None:
    listener = Listener(clock, a_guide(8 * minutes, (5, 10, 15)), Wish(minutes))
    assert listener.to_the_end() == pytest.approx(60 * minutes, rel=NEAR)


def test_a_guide_without_forms_takes_what_is_written(clock: SimulatedClock) -> None:
    guide = a_guide(10, ())
    listener = Listener(clock, guide, Wish())
    assert listener.to_the_end() == pytest.approx(guide.script().as_written, abs=len(guide.script().lines) * STEP)


def test_silences_are_stretched_alike(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.to_the_end()
    written = [line.pause for line in listener.session.times.script.lines]
    kept = [after.shown - said.ended for said, after in pairwise(listener.heard) if said.ended is not None]
    shares = [silence / pause for silence, pause in zip(kept, written, strict=False)]
    assert max(shares) - min(shares) < 2 * STEP / min(written) + 0.1


def test_without_a_voice_captions_come_by_the_words_they_have(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30), Wish(5, reader=Reader.CAPTIONS))
    assert listener.to_the_end() == pytest.approx(300, rel=NEAR)
    assert [said.line for said in listener.heard] == list(range(30))


def test_a_voice_that_fails_in_the_middle_leaves_the_captions(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.until_line(10)
    listener.is_broken = True
    listener.let_pass(1)
    listener.session = listener.session.read_on(Reader.CAPTIONS, clock)
    assert listener.to_the_end() == pytest.approx(300, rel=NEAR)
    assert [said.line for said in listener.heard] == list(range(30))


def test_a_voice_that_says_nothing_more_is_not_waited_for_for_ever(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.until_line(10)
    listener.is_broken = True
    listener.let_pass(40)
    assert listener.session.line == 11


def test_an_end_that_comes_for_another_line_changes_nothing(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.until_line(3)
    session = listener.session
    assert session.hear_end(2, clock) is session
    paused = session.pause(clock)
    assert paused.hear_end(3, clock) is paused


def test_a_line_that_was_broken_off_is_said_again(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.until_line(5)
    began = listener.session.began
    at = listener.session.elapsed(clock) + 1
    listener.let_pass(1)
    listener.pause()
    clock.advance(20)
    listener.look()
    assert (listener.session.line, listener.session.elapsed(clock)) == (5, pytest.approx(at))
    listener.go_on()
    assert listener.session.elapsed(clock) == pytest.approx(began)
    assert listener.to_the_end() == pytest.approx(300 + 20 + 1, rel=NEAR)
    assert [said.line for said in listener.heard].count(5) == 2
    assert listener.record.paused == 20


@pytest.mark.parametrize(("pause", "is_said"), [(20, False), (90, True)])
def test_after_a_long_pause_in_a_silence_the_last_line_is_said_again(
    clock: SimulatedClock, pause: float, is_said: bool
) -> None:
    listener = Listener(clock, a_guide(30))
    listener.until_line(5)
    listener.until_silent()
    listener.pause()
    clock.advance(pause)
    listener.go_on()
    assert (listener.session.line, listener.session.is_said) == (5, is_said)


def test_a_sleep_pauses_it_where_it_was_seen_last(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.let_pass(60)
    at, line = listener.session.elapsed(clock), listener.session.line
    clock.sleep(3600)
    listener.look()
    session = listener.session
    assert (session.mood, session.time.why) == (Mood.PAUSED, Pause.SLEPT)
    assert (session.elapsed(clock), session.line) == (at, line)
    listener.go_on()
    listener.to_the_end()
    assert listener.record.actual == pytest.approx(300, rel=NEAR)


def test_back_says_the_line_again_and_soon_pressed_again_the_one_before(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.until_line(6)
    listener.until_silent()
    again = listener.session.back(clock)
    assert (again.line, again.is_said) == (6, True)
    assert again.back(clock).line == 5
    first = listener.session.to_line(0, clock).back(clock)
    assert first.line == 0


def test_forward_goes_to_the_next_line_and_to_the_next_part(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(40, parts=4))
    listener.until_line(3)
    session = listener.session
    after = session.to_line(session.line + 1, clock)
    assert (after.line, after.elapsed(clock)) == (4, pytest.approx(after.times.starts[4]))
    assert session.next_part() == 10
    assert session.to_line(35, clock).next_part() is None
    assert session.to_line(99, clock).line == 39


def test_what_was_leapt_over_does_not_count_as_listened_to(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(40))
    listener.let_pass(30)
    listener.session = listener.session.to_line(35, clock)
    listener.let_pass(10)
    assert listener.record.actual == pytest.approx(40)
    listener.session = listener.session.stop(clock)
    assert (listener.record.actual, listener.record.reason) == (pytest.approx(40), Reason.STOPPED)


def test_one_that_pauses_can_be_moved_and_goes_on_there(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(40))
    listener.let_pass(30)
    listener.pause()
    listener.session = listener.session.to_line(20, clock)
    assert listener.session.mood is Mood.PAUSED
    listener.go_on()
    listener.look()
    assert (listener.session.line, listener.session.is_said) == (20, True)


def test_another_pace_holds_from_the_next_line_on_and_keeps_the_length(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.let_pass(100)
    listener.session = listener.session.change_pace(0.75)
    assert listener.to_the_end() == pytest.approx(300, rel=NEAR)


def test_no_pace_is_faster_than_the_limit(clock: SimulatedClock) -> None:
    guide = Guide(**{name: getattr(a_guide(), name) for name in Guide.__slots__} | {"pace": 150})
    session = Listener(clock, guide, Wish(5, 1.25)).session
    assert session.times.speech[0] == pytest.approx(session.times.script.lines[0].words * 60 / 160)


@pytest.mark.parametrize("do", [GuideSession.pause, GuideSession.go_on, GuideSession.stop, GuideSession.back])
def test_what_is_over_stays_over(clock: SimulatedClock, do: object) -> None:
    listener = Listener(clock, a_guide(20))
    listener.to_the_end()
    assert listener.record.reason is Reason.DONE
    over = listener.session
    clock.advance(100)
    assert do(over, clock) == over  # type: ignore[operator]


def test_with_a_recording_captions_lie_where_their_share_of_it_is(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30), Wish(5, reader=Reader.RECORDING, recording=600))
    assert listener.session.times.seconds == 600
    assert listener.to_the_end() == pytest.approx(600, abs=1)
    shown = [said.shown for said in listener.heard]
    assert shown == pytest.approx(listener.session.times.starts[:-1], abs=2 * STEP)


def test_captions_follow_a_recording_that_was_moved(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30), Wish(5, reader=Reader.RECORDING, recording=600))
    listener.let_pass(60)
    moved = listener.session.hear_recording(400, clock)
    assert moved.times.starts[moved.line] <= 400 < moved.times.starts[moved.line + 1]
    assert moved.elapsed(clock) == 400
    assert moved.hear_recording(1, clock).line == -1


def test_a_recording_that_plays_a_little_late_brings_no_caption_back(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30), Wish(5, reader=Reader.RECORDING, recording=600))
    listener.until_line(5)
    late = listener.session.hear_recording(listener.session.began - 0.5, clock)
    assert (late.line, late.began) == (5, listener.session.began)
    assert listener.session.hear_recording(listener.session.began - 3, clock).line == 4
