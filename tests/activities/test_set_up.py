"""Setting up a session: what is chosen shows, and nothing jumps away from under the hand."""

from tests.person import Person


def test_shorter_shows_that_it_is_chosen_and_lets_go_with_another_length(anna: Person) -> None:
    anna.press("Heat", "None of these")
    assert not anna.find("Shorter: 10").isChecked()
    place = anna.find("Shorter: 10").geometry()
    anna.press("Shorter: 10", "Shorter: 10")
    assert anna.find("Shorter: 10").isChecked()
    assert anna.find("Shorter: 10").geometry() == place
    anna.press("One minute more")
    assert anna.sees("15")
    assert not anna.find("Shorter: 10").isChecked()
