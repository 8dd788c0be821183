"""A pack that is on is found again by whichever witness is left: the history, its log, or its bell's note."""

from pathlib import Path

import pytest

from easeful.ringer.hush import ArmedNote
from tests.journeys.held import held_alone
from tests.person import MINUTE, Person

MAY_BE_ON = "A pack may still be on."
CLOSED = "Easeful was closed while a pack was on. The time went on."


def note_of(person: Person) -> ArmedNote:
    """What the ringer of this run would leave."""
    assert person.bell.witness
    return ArmedNote(Path("ringer-7.armed"), 7, person.bell.end, person.bell.witness, is_alive=True)


def lose_the_history(person: Person) -> None:
    for file in person.folder.glob("easeful.db*"):
        file.unlink()


def crash_and_lose(person: Person) -> ArmedNote:
    """The program is killed, and its history is gone; its bell goes on."""
    note = note_of(person)
    person.crash()
    lose_the_history(person)
    person.left_bells.left.append(note)
    return note


def replace_witness(note: ArmedNote, witness: str) -> ArmedNote:
    return note._replace(witness=witness)


def begin_again(person: Person) -> None:
    person.start()
    if person.sees_button("I have read this"):  # that it was read is lost, too
        person.press("I have read this", "Continue")


def test_the_note_alone_is_enough(anna: Person) -> None:
    anna.start_heat()
    anna.wait(2 * MINUTE)
    crash_and_lose(anna)
    anna.clock.advance(MINUTE)
    begin_again(anna)
    assert anna.sees(MAY_BE_ON)
    assert anna.sees("Heat on your lower back")
    assert anna.session.remaining(anna.clock) == pytest.approx(12 * MINUTE, abs=1)
    anna.wait(2 * MINUTE)
    assert anna.sees("Look at your skin")
    anna.press("It looks fine", "Stop heat", "Skip")
    (record,) = anna.keeper.records()
    assert record.actual == pytest.approx(5 * MINUTE, abs=2)
    anna.press("History")
    assert anna.sees("Only its bell knew of it.")


def test_an_end_that_came_meanwhile_is_told_and_counted_as_what_it_was(anna: Person) -> None:
    anna.start_heat()
    crash_and_lose(anna)
    anna.clock.advance(40 * MINUTE)
    begin_again(anna)
    assert anna.sees("It was due to come off about 25 minutes ago")
    anna.press("It is off")
    (record,) = anna.keeper.records()
    assert record.actual <= 40 * MINUTE + 1


def test_a_note_of_a_pack_that_is_off_calls_nobody(anna: Person) -> None:
    anna.start_heat()
    note = note_of(anna)
    anna.press("Stop heat", "Skip")
    anna.crash()
    anna.left_bells.left.append(note)
    anna.start()
    assert anna.session is None
    assert not anna.sees(MAY_BE_ON)


def test_of_row_and_note_the_one_that_saw_more_counts(anna: Person) -> None:
    anna.start_heat()
    old = note_of(anna)
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    anna.crash()
    anna.left_bells.left.append(old)
    anna.start()
    assert anna.session.fine == (5 * MINUTE,)
    assert anna.sees(CLOSED)
    assert not anna.sees(MAY_BE_ON)


def test_a_history_that_was_put_back_knows_less_than_the_note(anna: Person) -> None:
    anna.start_heat()
    anna.keeper.fold()
    earlier = (anna.folder / "easeful.db").read_bytes()
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    note = note_of(anna)
    anna.crash()
    (anna.folder / "easeful.db").write_bytes(earlier)
    anna.left_bells.left.append(note)
    anna.start()
    assert anna.session.fine == (5 * MINUTE,)
    assert anna.sees(CLOSED)
    assert not anna.sees(MAY_BE_ON), "the history knew of it"


def test_a_history_that_is_held_at_the_start_is_asked_again_when_it_opens(anna: Person) -> None:
    anna.start_heat()
    anna.crash()
    anna.clock.advance(MINUTE)
    with held_alone(anna.folder / "easeful.db"):
        anna.start()
        assert anna.session is None
    anna.wait(6)
    assert anna.sees("Heat on your lower back")
    assert anna.sees(CLOSED)
    assert anna.session.remaining(anna.clock) == pytest.approx(14 * MINUTE, abs=10)
    assert not anna.sees("Welcome to Easeful")


def test_with_a_note_nobody_waits_for_the_history(anna: Person) -> None:
    anna.start_heat()
    note = note_of(anna)
    anna.crash()
    anna.left_bells.left.append(note)
    with held_alone(anna.folder / "easeful.db"):
        anna.start()
        assert anna.session is not None
    anna.wait(6)
    assert anna.session is not None
    anna.press("Stop heat", "Skip")
    assert len(anna.keeper.records()) == 1


def test_a_pack_begun_meanwhile_goes_on_and_the_older_one_is_over(anna: Person) -> None:
    anna.start_heat(place="Upper back")
    anna.wait(MINUTE)
    anna.crash()
    with held_alone(anna.folder / "easeful.db"):
        begin_again(anna)
        anna.start_heat(place="Lower back")
    anna.wait(6)
    assert anna.sees("Heat on your lower back")
    (older,) = anna.keeper.records()
    assert older.place.area == "upper_back"
    assert older.actual <= MINUTE


def test_a_note_without_words_is_of_the_session_whose_end_it_has(anna: Person) -> None:
    """As an older version of the program wrote it."""
    anna.start_heat()
    note = note_of(anna)
    anna.crash()
    anna.left_bells.left.append(replace_witness(note, ""))
    anna.start()
    assert anna.session is not None
    assert not anna.sees(MAY_BE_ON)


@pytest.mark.parametrize("spoil", ["{", "null", "[]", '{"id": 5}', '"heat"'])
def test_a_witness_that_is_noise_is_a_note_that_tells_nothing(anna: Person, spoil: str) -> None:
    anna.start_heat()
    note = crash_and_lose(anna)
    anna.left_bells.left[:] = [replace_witness(note, spoil)]
    begin_again(anna)
    assert anna.sees(f"{MAY_BE_ON} Its bell rings at")


def test_it_comes_back_by_itself_and_says_so(anna: Person) -> None:
    anna.start_heat()
    anna.crash()
    anna.start(came_back=True)
    assert anna.sees("Easeful had stopped while a pack was on, and came back by itself. The time went on.")
