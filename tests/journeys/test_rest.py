"""What follows a session: the rest of the skin, and a second look at it."""

import pytest

from easeful.core.pack import AFTER_CHECK_LAPSES_MINUTES
from easeful.core.plan import Chime
from easeful.core.record import Skin
from tests.person import MINUTE, Person
from tests.screen_reader import ScreenReader

ASKED = "Look at your lower back once more. How is the skin?"


def test_a_resting_place_warns_with_its_time_and_going_on_is_recorded(anna: Person) -> None:
    anna.start_heat()
    anna.wait(MINUTE)
    anna.press("Stop heat", "Skip", "Heat")
    assert anna.sees("Rest your lower back until")
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("Go on anyway", "Towel is in place – start")
    anna.press("Stop heat")
    assert anna.keeper.records()[0].went_on == ("rest",)


def test_the_rest_survives_a_restart_and_ends(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.quit()
    anna.start()
    assert anna.sees("Rest your lower back until")
    anna.clock.advance(121 * MINUTE)
    anna.press("History", "Home")
    assert anna.sees_button("Do it again")
    anna.press("Do it again")
    assert anna.find("Towel is in place – start").isEnabled()


def test_the_second_look_comes_after_fifteen_minutes_also_after_a_restart(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.quit()
    anna.clock.advance(15 * MINUTE)
    anna.start()
    assert anna.sees(ASKED)
    anna.press("Still changed")
    assert anna.sees("Skip the next session.")
    anna.press("All right")
    anna.clock.advance(120 * MINUTE)
    anna.press("Heat")
    assert anna.sees("Your skin had not settled last time")


def test_the_second_look_comes_in_time_with_chime_and_announcement_and_once(
    anna: Person, screen_reader: ScreenReader
) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.wait(15 * MINUTE - 1)
    assert not anna.sees(ASKED)
    anna.wait(1)
    assert anna.sees(ASKED)
    assert screen_reader.heard[-1] == (ASKED, False)
    anna.wait(10 * MINUTE)
    anna.press("As before")
    anna.wait(10 * MINUTE)
    assert not anna.sees(ASKED)
    assert anna.sounds.chimes.count(Chime.LOOK) == 1
    assert anna.keeper.records()[0].skin_later is Skin.AS_BEFORE


def test_a_look_that_waits_for_its_answer_is_not_asked_for_again_while_another_is_to_come(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.wait(10 * MINUTE)
    anna.start_heat(place="Upper back")
    anna.press("Stop heat", "Skip")
    anna.wait(14 * MINUTE)
    assert anna.sees(ASKED)
    assert anna.sounds.chimes.count(Chime.LOOK) == 1
    anna.wait(MINUTE)
    anna.press("As before")
    assert anna.sees("Look at your upper back once more. How is the skin?")
    assert anna.sounds.chimes.count(Chime.LOOK) == 2


def test_a_session_that_was_deleted_is_not_asked_about(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "History")
    anna.open_session("Heat, lower back")
    anna.press("Delete this session")
    anna.wait(20 * MINUTE)
    assert not anna.sees(ASKED)
    assert Chime.LOOK not in anna.sounds.chimes


@pytest.mark.parametrize(("seconds", "asked"), [(-1, True), (0, False)])
def test_the_second_look_lapses(anna: Person, seconds: int, asked: bool) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.quit()
    anna.clock.advance(AFTER_CHECK_LAPSES_MINUTES * MINUTE + seconds)
    anna.start()
    assert anna.sees(ASKED) is asked
    assert (Chime.LOOK in anna.sounds.chimes) is asked


def test_nothing_ticks_for_a_second_look_that_is_not_to_come(anna: Person) -> None:
    timer = anna.program.second_look._timer
    assert not timer.isActive()
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    assert timer.isActive()
    anna.wait(15 * MINUTE)
    assert not timer.isActive()


def test_a_deleted_session_still_has_warmed_the_skin(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "History")
    anna.open_session("lower back")
    anna.press("Delete this session", "Heat & ice")
    assert anna.sees("Rest your lower back until")
