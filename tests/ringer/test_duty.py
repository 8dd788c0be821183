"""What the ringer does for its main program."""

import pytest

from easeful.ringer.orders import Do, Order
from easeful.ringer.voice import Report
from tests.ringer.bedside import MINUTE, Bedside


def test_it_rings_at_the_end_with_its_volume_and_tells_when_it_is_heard(bedside: Bedside) -> None:
    bedside.arm(end=15 * MINUTE)
    assert bedside.heard() == [{"say": "armed"}]
    assert bedside.voice.prepared
    bedside.pass_time(15 * MINUTE - 0.01)
    assert not bedside.voice.ringing
    bedside.pass_time(0.01)
    assert bedside.voice.ringing
    assert bedside.voice.volume == 0.8
    bedside.clock.advance(0.1)
    bedside.voice.news = Report(True, "pulse")
    bedside.pass_time(0.05)
    [reply] = bedside.heard()
    assert reply == {"say": "ringing", "by": "pulse", "late": pytest.approx(0.15, abs=0.06)}


def test_it_rings_until_it_is_told_to_stop(bedside: Bedside) -> None:
    bedside.arm(end=10)
    bedside.pass_time(2 * 60 * MINUTE)
    assert bedside.voice.ringing
    bedside.tell(Order(Do.SILENCE))
    assert not bedside.voice.ringing
    assert bedside.note.content is None
    assert bedside.duty.wait() is None, "it costs nothing at rest"


def test_silence_before_the_end_disarms(bedside: Bedside) -> None:
    bedside.arm(end=10, guard=5)
    bedside.tell(Order(Do.SILENCE))
    bedside.pass_time(60)
    assert not bedside.voice.ringing


def test_an_end_slept_through_rings_within_one_look_of_waking(bedside: Bedside) -> None:
    bedside.arm(end=15 * MINUTE)
    bedside.pass_time(MINUTE)
    bedside.clock.sleep(14 * 3600)
    bedside.pass_time(0.5)
    assert bedside.voice.ringing


def test_a_main_program_that_renews_its_guard_in_time_is_not_rung_at(bedside: Bedside) -> None:
    for _ in range(3):
        bedside.arm(end=15 * MINUTE, guard=6 * MINUTE)
        bedside.pass_time(6 * MINUTE + 1)
    assert not bedside.voice.ringing


def test_a_hung_main_program_is_rung_at_two_seconds_after_its_guard(bedside: Bedside) -> None:
    bedside.arm(end=15 * MINUTE, guard=6 * MINUTE)
    bedside.pass_time(6 * MINUTE + 2.5)
    assert bedside.voice.ringing


def test_arming_again_stops_a_ringing_and_replaces_both_moments(bedside: Bedside) -> None:
    bedside.arm(end=10, guard=5)
    bedside.pass_time(20)
    assert bedside.voice.ringing
    bedside.arm(end=100)
    assert not bedside.voice.ringing
    bedside.pass_time(99)
    assert not bedside.voice.ringing
    bedside.pass_time(1)
    assert bedside.voice.ringing


def test_it_can_be_told_to_ring_now(bedside: Bedside) -> None:
    bedside.tell(Order(Do.RING, volume=0.3))
    assert bedside.voice.ringing
    assert bedside.voice.volume == 0.3
    bedside.tell(Order(Do.RING, volume=1.0))
    assert bedside.voice.volume == 0.3, "ringing goes on as it is"


def test_no_sound_is_told_with_its_reason(bedside: Bedside) -> None:
    bedside.arm(end=1)
    bedside.pass_time(2)
    bedside.heard()
    bedside.voice.news = Report(False, "alsa", "no such device")
    bedside.pass_time(1)
    assert bedside.heard() == [{"say": "no sound", "why": "no such device"}]


def test_it_says_that_it_is_well(bedside: Bedside) -> None:
    bedside.tell(Order(Do.HELLO))
    assert bedside.heard() == [{"say": "well"}]
    assert bedside.at_work


def test_a_test_tells_by_whom_it_was_heard(bedside: Bedside) -> None:
    bedside.tell(Order(Do.TEST, volume=0.5))
    bedside.voice.news = Report(True, "pulse")
    bedside.pass_time(1)
    assert bedside.heard() == [{"say": "tested", "heard": True, "by": "pulse"}]


def test_a_test_tells_why_it_was_not_heard(bedside: Bedside) -> None:
    bedside.tell(Order(Do.TEST, volume=0.5))
    bedside.voice.news = Report(False, "pulse", "muted")
    bedside.pass_time(1)
    assert bedside.heard() == [{"say": "tested", "heard": False, "why": "muted"}]


def test_a_test_leaves_an_armed_alarm_armed_and_gives_way_to_it(bedside: Bedside) -> None:
    bedside.arm(end=10)
    bedside.heard()
    bedside.pass_time(9)
    bedside.tell(Order(Do.TEST, volume=0.5))
    bedside.pass_time(2)
    assert bedside.voice.ringing
    assert bedside.heard() == [{"say": "tested", "heard": False, "why": "the alarm rang"}]


def test_a_test_while_ringing_tells_how_the_ringing_fares(bedside: Bedside) -> None:
    bedside.tell(Order(Do.RING))
    bedside.voice.heard = True
    bedside.tell(Order(Do.TEST, volume=0.5))
    assert bedside.heard() == [{"say": "tested", "heard": True, "why": "the alarm is ringing"}]
    assert bedside.voice.ringing


def test_a_silenced_test_is_answered(bedside: Bedside) -> None:
    bedside.tell(Order(Do.TEST, volume=0.5))
    bedside.tell(Order(Do.SILENCE))
    assert bedside.heard() == [{"say": "tested", "heard": False, "why": "it was stopped"}]


def test_it_says_in_a_note_what_it_is_armed_for(bedside: Bedside) -> None:
    bedside.arm(end=100, guard=50, volume=0.4)
    now = bedside.clock.boot()
    assert bedside.note.content == {"end": now + 100, "guard": now + 50, "volume": 0.4, "witness": "heat"}
    bedside.tell(Order(Do.QUIT))
    assert bedside.note.content is None
    assert not bedside.at_work


def test_a_note_that_vanishes_is_put_back_while_the_main_program_lives(bedside: Bedside) -> None:
    bedside.arm(end=100)
    bedside.note.taken_away = True
    bedside.pass_time(1)
    assert not bedside.note.taken_away
    assert bedside.at_work


def test_with_a_main_program_it_starts_none(bedside: Bedside) -> None:
    bedside.arm(end=1)
    bedside.pass_time(3600)
    assert bedside.restart.asked == 0
