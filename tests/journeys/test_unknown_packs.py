"""A bell's note that no session explains: it is asked about until somebody says that the pack is off."""

from pathlib import Path

import pytest

from easeful.core.record import PACK
from easeful.ringer.hush import ArmedNote
from tests.journeys.held import held_alone
from tests.person import MINUTE, Person

MAY_BE_ON = "A pack may still be on"
RINGS_AT = "Its bell rings at"
IS_OVER = "Its time is over: take it off."
IS_SILENT = "and its bell is silent. Take it off."


def leave(person: Person, *ends: float | None, is_alive: bool = True) -> list[Path]:
    """Leave notes that say no more than when their bells ring, in so many seconds, and start Easeful."""
    person.quit()
    for number, end in enumerate(ends):
        boot = None if end is None else person.clock.boot() + end
        note = ArmedNote(Path(f"ringer-{number}.armed"), number, boot, is_alive=is_alive)
        person.left_bells.left.append(note)
    person.start()
    return [note.path for note in person.left_bells.left]


@pytest.mark.parametrize(
    ("ends", "is_alive", "words"),
    [
        ([600.0], True, f". {RINGS_AT}"),
        ([-600.0], True, f". {IS_OVER}"),
        ([None], True, f". {IS_OVER}"),
        ([600.0], False, f", {IS_SILENT}"),
        ([-600.0], False, f", {IS_SILENT}"),
        ([600.0, -600.0], True, f". {IS_OVER}"),
        ([600.0, 900.0], True, f". {RINGS_AT}"),
    ],
)
def test_it_is_told_until_the_pack_is_off(
    anna: Person, ends: list[float | None], words: str, *, is_alive: bool
) -> None:
    notes = leave(anna, *ends, is_alive=is_alive)
    assert anna.sees(f"{MAY_BE_ON}{words}")
    anna.program.opening.look_again()
    assert set(anna.program.opening.spared) == set(notes)
    anna.press("It is off")
    assert not anna.sees(MAY_BE_ON)
    assert anna.left_bells.hushed == notes
    assert not anna.program.opening.spared
    (record,) = anna.keeper.records()
    assert (record.tool, record.actual) == (PACK, 0.0)
    anna.press("History")
    assert anna.sees("A pack")


def test_where_its_note_cannot_be_taken_away_it_is_not_asked_again(anna: Person) -> None:
    """As on a disk that has turned read-only."""
    anna.left_bells.are_stuck = True
    leave(anna, 600.0)
    anna.press("It is off")
    anna.program.opening.look_again()
    assert not anna.sees(MAY_BE_ON)
    assert not anna.program.opening.spared, "it is hushed each time"
    assert len(anna.keeper.records()) == 1


def test_one_that_the_history_explains_when_it_opens_is_asked_no_longer(anna: Person) -> None:
    anna.start_heat()
    note = ArmedNote(Path("ringer-7.armed"), 7, anna.bell.end, is_alive=True)
    anna.crash()
    anna.left_bells.left.append(note)
    anna.clock.advance(MINUTE)
    with held_alone(anna.folder / "easeful.db"):
        anna.start()
        assert anna.session is None
        assert anna.sees(f"{MAY_BE_ON}. {RINGS_AT}")
    anna.wait(6)
    assert anna.sees("Heat on your lower back")
    assert not anna.sees(MAY_BE_ON)
    assert not anna.program.opening.spared
