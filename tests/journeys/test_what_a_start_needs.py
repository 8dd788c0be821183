"""Before a start: sound, bell and keep-awake are looked at, and what is missing is told."""

from tests.person import Person


def test_without_a_bell_the_start_waits_for_a_yes(anna: Person) -> None:
    anna.bell.is_broken = True
    anna.press("Heat", "None of these")
    assert anna.sees("The bell could not start")
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("Go on anyway", "Towel is in place – start")
    assert anna.session is not None
    assert anna.session.went_on == ("no_bell",)
    assert anna.sees("The bell could not start. Keep this window open.")


def test_a_computer_that_may_fall_asleep_is_told_and_asks_nothing(anna: Person) -> None:
    anna.desk.can_hold = False
    anna.press("Heat", "None of these")
    assert anna.sees("Your computer may fall asleep")
    anna.press("Towel is in place – start")
    assert anna.session is not None
    assert anna.session.went_on == ()


def test_a_tick_stays_when_something_else_is_found_out(anna: Person) -> None:
    anna.sounds.has_output = False
    anna.press("Heat", "None of these", "Go on without sound")
    anna.bell.is_broken = True
    anna.program.readiness._look()
    assert anna.sees("The bell could not start")
    assert anna.find("Go on without sound").isChecked()
    anna.press("Go on anyway")
    assert anna.find("Towel is in place – start").isEnabled()


def test_the_bell_rests_when_the_set_up_is_left(anna: Person) -> None:
    anna.press("Heat")
    assert anna.bell.is_open
    anna.press("Home")
    assert not anna.bell.is_open


def test_without_sound_the_running_page_goes_on_saying_so(anna: Person) -> None:
    anna.sounds.has_output = False
    anna.press("Heat", "None of these", "Go on without sound", "Towel is in place – start")
    anna.wait(2)
    assert anna.sees("No sound can be heard. Watch the time.")


def test_a_press_too_much_on_the_pain_page_does_not_start_the_pack(anna: Person) -> None:
    anna.press("Heat", "None of these", "Pain now not noted")
    anna.let_go()
    anna.press("Keep")
    assert anna.program.window.calls.guard._moment.isActive()
