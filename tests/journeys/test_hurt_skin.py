"""Skin that a pack has hurt: the advice, and what every page says until it is well again."""

from tests.person import Person

MINUTE = 60


def end_with_hurt_skin(anna: Person, last_button: str) -> None:
    anna.start_heat()
    anna.wait(4 * MINUTE)
    anna.press("Stop heat")
    anna.let_go()
    anna.press("Blisters, patchy or numb")
    assert anna.sees("Cool a heat burn under cool running water for 20 minutes.")
    anna.press(last_button)


def test_home_does_not_call_hurt_skin_resting(anna: Person) -> None:
    end_with_hurt_skin(anna, "Save")
    assert anna.sees("Leave packs off your lower back")
    assert not anna.sees("Other places are free.")


def test_hurt_skin_is_remembered_when_the_rest_is_skipped(anna: Person) -> None:
    end_with_hurt_skin(anna, "Skip")
    assert anna.sees("Leave packs off your lower back")


def test_the_next_start_there_waits_until_it_is_well_again(anna: Person) -> None:
    end_with_hurt_skin(anna, "Save")
    anna.clock.advance(3 * 86_400)
    anna.press("Heat")
    assert anna.sees("Your skin was hurt last time")
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("It is well again", "Towel is in place – start")
    assert anna.session is not None
    assert anna.session.went_on == ("hurt",)
