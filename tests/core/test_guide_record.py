"""What a guide leaves behind: a line in the history, and the place to go on from."""

from dataclasses import replace
from datetime import timedelta

import pytest

from easeful.core.guide import Kind, Line, Part
from easeful.core.guide_mark import Attached, Place
from easeful.core.guide_record import EASE, IMAGINE, NEAR_END, is_heard, place_of, tool_of
from easeful.core.guide_start import Wish
from easeful.core.guided import Reader
from easeful.core.session import Reason
from easeful.core.simulated_clock import SimulatedClock
from tests.core.listener import STEP, Listener, a_guide


@pytest.mark.parametrize(
    ("kind", "tool"),
    [
        (Kind.IMAGERY, IMAGINE),
        (Kind.HYPNOSIS, IMAGINE),
        (Kind.SOFTENING, EASE),
        (Kind.TENSING, EASE),
        (Kind.SCAN, EASE),
        (Kind.GROUNDING, EASE),
    ],
)
def test_pictures_are_logged_apart_from_what_eases(clock: SimulatedClock, kind: Kind, tool: str) -> None:
    guide = replace(a_guide(), kind=kind)
    assert tool_of(guide) == Listener(clock, guide).record.tool == tool


def test_the_record_of_a_guide_that_was_heard(clock: SimulatedClock) -> None:
    began = clock.now()
    listener = Listener(clock, a_guide(30), Wish(5, pain_before=6, bother_before=8))
    took = listener.to_the_end()
    record = listener.record
    assert (record.tool, record.variant, record.title, record.place) == ("imagine", "lake", "By the lake", None)
    assert (record.reason, record.planned, record.paused) == (Reason.DONE, pytest.approx(300), 0.0)
    assert (record.pain_before, record.bother_before) == (6, 8)
    assert (record.pain_after, record.bother_after, record.cycles, record.app_version) == (None, None, 0, "0.3.0")
    assert record.actual == pytest.approx(took, abs=STEP)
    assert record.started_at == began
    assert record.ended_at - began == pytest.approx(timedelta(seconds=took), abs=timedelta(seconds=STEP))
    assert record.id == listener.session.id


def test_a_record_stays_the_same_however_long_it_is_over(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(20))
    listener.let_pass(100)
    listener.session = listener.session.stop(clock)
    before = listener.record
    clock.advance(5000)
    assert listener.record == before


def test_pauses_and_a_sleep_are_part_of_the_time_but_not_of_the_listening(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    listener.until_line(3)
    listener.until_silent()
    listened = listener.now
    listener.pause()
    clock.advance(20)
    listener.go_on()
    listener.look()
    clock.sleep(3600)
    listener.look()
    clock.advance(40)
    listener.session = listener.session.stop(clock)
    record = listener.record
    assert (record.reason, record.paused) == (Reason.STOPPED, 20 + 3600 + 40)
    assert record.actual == pytest.approx(listened)
    assert record.ended_at - record.started_at == timedelta(seconds=listened + 20 + 3600 + 40)


def test_a_recording_is_planned_by_its_own_length(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30), Wish(5, reader=Reader.RECORDING, recording=480))
    listener.let_pass(60)
    assert (listener.record.planned, listener.record.actual) == (pytest.approx(480), 60)


def test_it_is_heard_when_its_last_words_were_said(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(20))
    listener.until_line(18)
    assert not is_heard(listener.session, clock)
    listener.until_line(19)
    listener.until_silent()
    assert is_heard(listener.session, clock)
    listener.session = listener.session.stop(clock)
    assert listener.record.reason is Reason.DONE


def a_long_farewell(words: int, pause: float = 2.0) -> Listener:
    """A guide that is at its last line, which has so many words and so long a silence after it."""
    begin = a_guide(20).parts[0]
    guide = replace(a_guide(), parts=(begin, Part("End", (Line("bye " * words, pause),))), forms=())
    listener = Listener(SimulatedClock(), guide, Wish())
    listener.until_line(len(begin.lines))
    return listener


def test_in_a_long_last_line_it_is_heard_when_the_end_is_near() -> None:
    listener = a_long_farewell(220)  # two minutes
    clock, session = listener.clock, listener.session
    assert session.length(clock) - session.elapsed(clock) > NEAR_END
    assert not is_heard(session, clock)
    assert place_of(session, clock) == Place(None, session.line, session.times.starts[session.line])
    listener.let_pass(session.times.seconds - session.elapsed(clock) - NEAR_END + 1)
    assert listener.session.is_said
    assert is_heard(listener.session, clock)
    assert place_of(listener.session, clock) is None


def test_in_a_long_silence_after_the_last_line_it_is_heard() -> None:
    listener = a_long_farewell(5, pause=120)
    assert not is_heard(listener.session, listener.clock)
    listener.until_silent()
    assert listener.session.length(listener.clock) - listener.session.elapsed(listener.clock) > NEAR_END
    assert is_heard(listener.session, listener.clock)


def test_in_a_short_last_line_it_is_heard_at_once() -> None:
    listener = a_long_farewell(5)
    assert is_heard(listener.session, listener.clock)


def test_at_its_beginning_there_is_no_place_to_go_on_from(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(30))
    assert place_of(listener.session, clock) is None
    listener.until_line(0)
    assert place_of(listener.session, clock) is None
    listener.until_line(1)
    assert place_of(listener.session, clock) == Place(5, 1, listener.session.times.starts[1])


def test_what_was_left_goes_on_with_the_same_line_in_the_same_form(clock: SimulatedClock) -> None:
    guide = a_guide(80, (5, 10))
    listener = Listener(clock, guide, Wish(10))
    listener.until_line(40)
    listener.pause()
    left_at = place_of(listener.session, clock)
    assert left_at is not None
    again = Listener(clock, guide, Wish(5, left_at=left_at, pain_before=4))
    assert (again.session.line, again.session.times.script.minutes) == (40, 10)
    assert again.session.elapsed(clock) == pytest.approx(left_at.at)
    assert again.record.actual == 0
    rest = again.to_the_end()
    assert rest == pytest.approx(600 - left_at.at, rel=0.05)
    assert [said.line for said in again.heard] == list(range(40, 80))
    assert (again.record.reason, again.record.actual) == (Reason.DONE, pytest.approx(rest, abs=STEP))


def test_a_place_in_a_text_that_has_become_shorter_is_its_last_line(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(10), Wish(5, left_at=Place(10, 60, 400.0)))
    assert (listener.session.line, listener.session.times.script.minutes) == (9, 5)
    listener.to_the_end()
    assert [said.line for said in listener.heard] == [9]


@pytest.mark.parametrize(
    "wrong", [(5, -1, 2.0), (5, 1, -0.1), (0, 1, 1.0), (-5, 1, 1.0), (5, 1, float("nan")), (None, 1, float("inf"))]
)
def test_a_place_that_no_guide_has_is_none(wrong: tuple[int | None, int, float]) -> None:
    with pytest.raises(ValueError, match="before the beginning"):
        Place(*wrong)


@pytest.mark.parametrize("file", ["", ".", "..", ".hidden.mp3", "a/b.mp3", "/a.mp3", "a\\b.mp3", "../a.mp3", "a/"])
def test_a_recording_lies_in_its_folder(file: str) -> None:
    with pytest.raises(ValueError, match="elsewhere"):
        Attached(file, "Mum reads", 60.0)


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan"), float("inf")])
def test_a_recording_has_a_length(seconds: float) -> None:
    with pytest.raises(ValueError, match="without a length"):
        Attached("a.mp3", "Mum reads", seconds)


def test_who_leaps_to_the_end_has_not_heard_it(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(20))
    listener.let_pass(30)
    listener.session = listener.session.to_line(19, clock)
    listener.until_silent()
    listener.session = listener.session.stop(clock)
    assert listener.record.reason is Reason.STOPPED
    assert place_of(listener.session, clock) is None


def test_who_goes_on_from_the_middle_and_listens_to_the_end_has_heard_it(clock: SimulatedClock) -> None:
    listener = Listener(clock, a_guide(20), Wish(5, left_at=Place(5, 15, 220.0)))
    listener.to_the_end()
    assert listener.record.reason is Reason.DONE
    assert listener.record.actual < listener.record.planned / 2
