"""What follows a session: the rest of the skin, and a second look at it."""

from tests.person import MINUTE, Person


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
    assert anna.sees("Look at your lower back once more. How is the skin?")
    anna.press("Still changed")
    assert anna.sees("Skip the next session.")
    anna.press("All right")
    anna.clock.advance(120 * MINUTE)
    anna.press("Heat")
    assert anna.sees("Your skin had not settled last time")
