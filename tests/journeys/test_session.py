"""A session as it is meant to go, and each way in which it may end."""

import pytest

from easeful.core.session import Reason
from tests.person import MINUTE, Person


def put_on_for_twenty_minutes(person: Person) -> None:
    """The longest session, with the pain before it."""
    person.press("Heat")
    assert not person.sees_button("Towel is in place – start")
    person.press("None of these")
    person.press("Pain now not noted", "6, moderate", "Keep")
    person.press(*["One minute more"] * 5)
    assert not person.find("One minute more").isEnabled()
    person.press("Towel is in place – start")
    assert person.sees("Heat on your lower back")


def test_a_whole_heat_session_from_the_towel_to_the_history(anna: Person) -> None:
    put_on_for_twenty_minutes(anna)
    assert anna.desk.is_held
    for _ in range(3):
        anna.wait(5 * MINUTE)
        assert anna.sees("Look at your skin")
        anna.press("It looks fine")
    anna.wait(5 * MINUTE)
    assert anna.sees("Take the pack\noff now")
    assert anna.bell.rings
    anna.wait(24)
    assert anna.sees("0:24")
    anna.press("It is off")
    assert not anna.bell.rings
    assert not anna.desk.is_held
    anna.press("4, moderate", "A little pink or warm")
    anna.write("warm and calm")
    anna.press("Save")
    assert anna.sees("Rest your lower back until")
    anna.press("History")
    row = anna.reads()
    assert "Heat, lower back" in row
    assert "20 minutes" in row
    assert "Pain 6 before, 4 after" in row
    assert "Skin a little pink or warm" in row
    assert "warm and calm" in row
    (record,) = anna.keeper.records()
    assert (record.reason, record.overrun, record.checks_answered, record.checks_total) == (Reason.DONE, 24, 3, 3)


def test_stop_ends_the_session_early_and_counts_its_minutes(anna: Person) -> None:
    anna.start_heat()
    anna.wait(4 * MINUTE)
    anna.press("Stop heat")
    assert anna.sees("How are you now?")
    assert anna.sees("4 minutes")
    anna.press("Skip")
    (record,) = anna.keeper.records()
    assert record.reason is Reason.STOPPED
    assert record.actual == 4 * MINUTE
    assert record.pain_after is None


def test_not_sure_shows_what_to_look_for_and_stop_is_offered_first(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.press("I am not sure")
    assert anna.sees("What to look for")
    assert anna.sees("Cool a heat burn under cool running water for 20 minutes")
    assert not anna.sees_button("I am not sure")
    anna.press("Stop now")
    (record,) = anna.keeper.records()
    assert record.reason is Reason.SKIN


def test_a_skin_check_without_an_answer_becomes_the_end_and_counts_until_it_is_off(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE + 59)
    assert not anna.bell.rings
    anna.wait(1)
    assert anna.bell.rings
    assert anna.sees("No answer to the skin check")
    anna.wait(30)
    anna.press("It is off")
    (record,) = anna.keeper.records()
    assert (record.reason, record.actual, record.overrun) == (Reason.NO_ANSWER, 6 * MINUTE + 30, 30)


@pytest.mark.parametrize("jump", [-3600, 3600, -820_000_000])
def test_a_moved_wall_clock_changes_nothing(anna: Person, jump: int) -> None:
    anna.start_heat()
    anna.wait(MINUTE)
    anna.clock.jump_wall(jump)
    anna.wait(1)
    assert anna.session is not None
    assert anna.session.remaining(anna.clock) == 15 * MINUTE - 61
    anna.press("Stop heat")
    assert anna.keeper.records()[0].actual == 61
