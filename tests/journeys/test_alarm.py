"""The end must be heard: the bell, what stands in for it, and what is told when neither can."""

from tests.person import MINUTE, Person


def test_a_broken_bell_is_told_and_the_window_rings_instead(anna: Person) -> None:
    anna.bell.is_broken = True
    anna.start_heat()
    anna.wait(1)
    assert anna.sees("The bell could not start. Keep this window open.")
    anna.sleep(15 * MINUTE)
    assert anna.sounds.rings_instead
    anna.press("It is off")
    assert not anna.sounds.rings_instead


def test_the_computer_that_may_fall_asleep_is_told(anna: Person) -> None:
    anna.desk.can_hold = False
    anna.start_heat()
    anna.wait(1)
    assert anna.sees("Your computer may fall asleep.")
