"""A session that the computer interrupts: asleep, killed, restarted."""

from collections.abc import Callable

import pytest

from easeful.core.session import Reason
from tests.person import MINUTE, Person


def test_sleep_in_the_middle_goes_on_and_is_told(anna: Person) -> None:
    anna.start_heat()
    anna.wait(MINUTE)
    anna.sleep(8 * MINUTE)
    assert anna.sees("Look at your skin")
    anna.press("It looks fine")
    assert anna.session is not None
    assert anna.session.remaining(anna.clock) == 6 * MINUTE
    assert anna.sees("Your computer slept 8 minutes. The time went on.")


@pytest.mark.parametrize(("seconds", "said"), [(3600, "46 minutes"), (50_000, "14 hours")])
def test_sleep_over_the_end_gives_one_alert_that_says_how_late_it_is(anna: Person, seconds: int, said: str) -> None:
    anna.start_heat()
    anna.wait(MINUTE)
    anna.sleep(seconds)
    assert anna.bell.rings
    assert anna.sees(f"It was due to come off about {said} ago")
    assert anna.bell.told.count("bell rings") == 1
    anna.press("It is off")
    assert anna.keeper.records()[0].reason is Reason.LATE
    anna.press("Skip", "History")
    assert anna.sees("15 minutes or more")


@pytest.mark.parametrize("end", [Person.crash, Person.quit], ids=["killed", "log-out"])
def test_a_program_that_ended_finds_its_session_again(anna: Person, end: Callable[[Person], None]) -> None:
    anna.start_heat()
    anna.wait(2 * MINUTE)
    end(anna)
    anna.clock.advance(2 * MINUTE)
    anna.start()
    assert anna.sees("Heat on your lower back")
    assert anna.session is not None
    assert anna.session.remaining(anna.clock) == 11 * MINUTE
    assert anna.bell.end is not None
    assert anna.desk.is_held
    anna.press("Stop heat")
    assert len(anna.keeper.records()) == 1


def test_killed_after_a_skin_check_the_answer_is_not_asked_again(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    anna.crash()
    anna.start()
    assert anna.session is not None
    assert anna.session.fine == (5 * MINUTE,)
    assert anna.sees("Next skin check in")
    assert not anna.sees("Look at your skin")


def test_killed_in_a_skin_check_the_answer_stays_unsure_and_its_minute_goes_on(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE + 20)
    anna.press("I am not sure")
    anna.crash()
    anna.clock.advance(10)
    anna.start()
    assert anna.sees("What to look for")
    assert anna.sees("0:30")


def test_killed_while_it_rings_it_rings_again_and_is_recorded_once(anna: Person) -> None:
    anna.let_time_run_out()
    anna.crash()
    anna.clock.advance(MINUTE)
    anna.start()
    assert anna.bell.rings
    assert anna.sees("No answer to the skin check")
    anna.press("It is off")
    anna.crash()
    anna.start()
    assert anna.session is None
    (record,) = anna.keeper.records()
    assert (record.reason, record.overrun) == (Reason.NO_ANSWER, MINUTE)


def test_a_restarted_computer_says_when_the_pack_should_have_come_off(anna: Person) -> None:
    anna.start_heat()
    anna.wait(2 * MINUTE)
    anna.crash()
    anna.clock.reboot(20 * MINUTE)
    anna.start()
    assert anna.bell.rings
    assert anna.sees("It was due to come off about 7 minutes ago")
    anna.press("It is off")
    assert len(anna.keeper.records()) == 1
    anna.quit()
    anna.start()
    assert anna.session is None


def test_after_a_crash_the_person_is_told_that_the_time_went_on(anna: Person) -> None:
    anna.start_heat()
    anna.crash()
    anna.start()
    assert anna.sees("Easeful was closed while a pack was on. The time went on.")
