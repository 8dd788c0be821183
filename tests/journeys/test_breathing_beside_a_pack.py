"""Breathing while a pack is on: the dock stays, the skin check comes in front, and both are written down."""

from tests.person import MINUTE, Person


def breathe_beside_heat(person: Person) -> None:
    """Heat has been on for three minutes, and the first breath begins."""
    person.start_heat()
    person.wait(160)
    person.press("Breathe", "Start breathing")
    person.wait(20)
    person.settle()


def test_a_skin_check_is_answered_in_the_middle_and_both_end_up_in_the_history(anna: Person) -> None:
    breathe_beside_heat(anna)
    assert anna.sees("Heat on lower back")
    assert anna.sees_button("Stop heat")
    assert anna.sees_button("Stop breathing")
    anna.wait(120)
    assert anna.sees("Look at your skin")
    assert anna.program.breath_runner.session is not None
    anna.wait(20)
    anna.press("It looks fine")
    assert anna.sees("Paused")
    anna.let_go()
    anna.press("Go on")
    anna.wait(30)
    anna.press("Stop breathing")
    assert anna.sees("How are you now?")
    anna.press("Skip")
    assert anna.session is not None
    assert anna.session.fine == (5 * MINUTE,)
    anna.press("Stop heat")
    anna.press("Skip")
    pack, breathing = sorted(anna.keeper.records(), key=lambda record: record.tool, reverse=True)
    assert (pack.tool, pack.checks_answered) == ("heat", 1)
    assert breathing.tool == "breathe"
    assert breathing.paused >= 20
    anna.press("History")
    assert anna.sees("Heat, lower back")
    assert anna.sees("Breathing, Longer out-breath")


def test_the_card_on_the_running_page_leads_to_breathing(anna: Person) -> None:
    anna.start_heat()
    card = next(button for button in anna.buttons() if button.accessibleDescription() == "Slow and easy, a few minutes")
    card.click()
    assert anna.sees_button("Start breathing")


def test_the_rail_stays_and_the_dock_too(anna: Person) -> None:
    breathe_beside_heat(anna)
    assert anna.program.window.rail.isVisible()


def test_the_end_of_the_pack_comes_in_front_and_breathing_waits(anna: Person) -> None:
    breathe_beside_heat(anna)
    anna.wait(120)
    anna.wait(MINUTE)  # nobody answers
    assert anna.bell.rings
    anna.press("It is off")
    assert anna.sees("How are you now?")
    anna.press("Skip", "Breathe")
    assert anna.sees_button("Go on")
    assert anna.sees_button("Stop")


def test_the_computer_stays_awake_for_the_pack_when_the_breathing_ends(anna: Person) -> None:
    breathe_beside_heat(anna)
    anna.press("Stop breathing")
    assert anna.desk.is_held
    anna.press("Stop heat")
    assert not anna.desk.is_held


def test_the_computer_stays_awake_for_the_breathing_when_the_pack_ends(anna: Person) -> None:
    breathe_beside_heat(anna)
    anna.press("Stop heat")
    anna.press("Skip", "Breathe")
    anna.press("Go on")
    assert anna.desk.is_held
