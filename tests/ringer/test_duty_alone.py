"""What the ringer does when its main program has left it or died, and until when."""

from easeful.ringer.orders import ALONE, Do, Order
from tests.ringer.bedside import MINUTE, Bedside


def test_left_with_nothing_to_do_it_ends(bedside: Bedside) -> None:
    bedside.tell(ALONE)
    assert not bedside.at_work


def test_left_after_a_silence_it_ends(bedside: Bedside) -> None:
    bedside.arm(end=100)
    bedside.tell(Order(Do.SILENCE))
    bedside.tell(ALONE)
    assert not bedside.at_work


def test_left_armed_without_a_word_it_starts_the_program_at_once_and_rings_at_its_time(bedside: Bedside) -> None:
    bedside.arm(end=100)
    bedside.tell(ALONE)
    assert bedside.restart.asked > 0
    bedside.pass_time(99)
    assert not bedside.voice.ringing
    bedside.pass_time(1)
    assert bedside.voice.ringing


def test_left_armed_with_a_farewell_it_starts_the_program_only_at_its_time(bedside: Bedside) -> None:
    bedside.arm(end=100)
    bedside.tell(Order(Do.FAREWELL))
    bedside.tell(ALONE)
    bedside.pass_time(99)
    assert bedside.at_work
    assert bedside.restart.asked == 0
    assert bedside.restart.trusted
    bedside.pass_time(1)
    assert bedside.voice.ringing
    assert bedside.restart.asked > 0


def test_left_ringing_it_rings_on_and_starts_the_program(bedside: Bedside) -> None:
    bedside.arm(end=1)
    bedside.pass_time(2)
    bedside.tell(ALONE)
    assert bedside.voice.ringing
    assert bedside.restart.asked > 0


def test_the_ten_minutes_begin_when_it_is_left(bedside: Bedside) -> None:
    bedside.arm(end=1)
    bedside.pass_time(9 * MINUTE)
    bedside.tell(ALONE)
    bedside.pass_time(9 * MINUTE)
    assert bedside.voice.ringing


def test_an_orphan_whose_note_is_taken_away_is_quiet_within_half_a_second(bedside: Bedside) -> None:
    bedside.arm(end=1)
    bedside.tell(ALONE)
    bedside.pass_time(10)
    bedside.note.taken_away = True
    bedside.pass_time(0.5)
    assert not bedside.at_work
    assert not bedside.voice.ringing


def test_an_armed_orphan_can_be_hushed_before_its_time(bedside: Bedside) -> None:
    bedside.arm(end=1000)
    bedside.tell(ALONE)
    bedside.note.taken_away = True
    bedside.pass_time(0.5)
    assert not bedside.at_work


def test_an_orphan_rings_for_ten_minutes_then_now_and_then_for_two_hours_then_ends(bedside: Bedside) -> None:
    bedside.arm(end=1)
    bedside.tell(ALONE)
    bedside.pass_time(1 + 9 * MINUTE)
    assert bedside.voice.ringing
    bedside.pass_time(2 * MINUTE)
    assert not bedside.voice.ringing
    bedside.pass_time(3 * MINUTE + 45)
    assert bedside.voice.ringing
    bedside.pass_time(MINUTE)
    assert not bedside.voice.ringing
    assert bedside.at_work
    bedside.pass_time(115 * MINUTE)
    assert not bedside.at_work
    assert bedside.note.content is not None, "nobody has said that the pack is off"


def test_an_orphan_that_sleeps_while_ringing_still_rings_on_waking(bedside: Bedside) -> None:
    bedside.arm(end=1)
    bedside.tell(ALONE)
    bedside.pass_time(MINUTE)
    bedside.clock.sleep(10 * 3600)
    bedside.pass_time(1)
    assert bedside.voice.ringing
