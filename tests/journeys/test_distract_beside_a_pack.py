"""One small thing while a pack is on: only what can be done still and in time; the skin checks come in front."""

import pytest
from PySide6.QtCore import Qt

from easeful.core.idea import STILL, Hands
from easeful.core.plan import Chime
from easeful.core.record import Helped
from tests.journeys.picking import DO, cards, choose, do, ideas, open_picker
from tests.person import MINUTE, Person


def test_only_what_is_done_still_in_the_minutes_that_are_left_is_offered(anna: Person) -> None:
    anna.program.preferences.change("idea_minutes", 30)
    anna.program.preferences.change("spine", "well")
    anna.start_heat()
    anna.wait(4 * MINUTE)
    open_picker(anna)
    assert anna.sees("With a pack on: lying or sitting still, and no longer than the pack.")
    for _ in range(8):
        assert all(idea.minutes <= 10 and set(idea.positions) & set(STILL) for idea in ideas(anna))
        anna.press("Show me three others")


def test_whoever_stood_sits_now(anna: Person) -> None:
    open_picker(anna)
    choose(anna, "I am", "Standing")
    anna.start_heat()
    open_picker(anna)
    assert anna.sees_button("I am sitting")
    assert not anna.sees("Is your spine sore or fragile?")
    anna.press("Stop heat", "Skip", "Distract")
    assert anna.sees_button("I am standing")


@pytest.mark.parametrize(("places", "hands"), [(["Wrist", "Left"], {"none", "one"}), (["Hand", "Both"], {"none"})])
def test_a_pack_on_the_hand_leaves_the_other_hand(anna: Person, places: list[str], hands: set[str]) -> None:
    anna.press("Heat", "More places", *places)
    anna.press("None of these", "Towel is in place – start")
    open_picker(anna)
    for _ in range(8):
        assert {idea.hands for idea in ideas(anna)} <= {Hands(hand) for hand in hands}
        anna.press("Show me three others")


def test_the_check_comes_in_front_and_both_end_up_in_the_history(anna: Person) -> None:
    anna.start_heat()
    anna.wait(MINUTE)
    open_picker(anna)
    title = cards(anna)[0]
    anna.press(f"{DO}{title}")
    anna.wait(4 * MINUTE)
    assert anna.sees("Look at your skin")
    anna.press("It looks fine")
    assert anna.sees(title)
    assert anna.sees_button("Stop heat")
    anna.let_go()
    anna.press("Stop this")
    assert anna.sees("Did it help?")
    anna.press("Yes", "Save")
    assert anna.session is not None
    assert anna.session.fine == (5 * MINUTE,)
    anna.press("Stop heat", "Skip")
    assert {record.tool for record in anna.keeper.records()} == {"heat", "distract"}


def test_a_list_that_is_open_is_gone_when_the_check_comes(anna: Person) -> None:
    anna.start_heat()
    open_picker(anna)
    anna.press("Energy low")
    assert anna.sees_button("Medium")
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    assert not anna.sees_button("Medium")
    assert cards(anna)


def test_the_end_of_the_pack_comes_in_front_of_a_quiet_thing(anna: Person) -> None:
    anna.start_heat()
    do(anna, "animals", 5 * MINUTE)
    anna.wait(MINUTE)
    assert anna.bell.rings
    anna.press("It is off", "Skip", "Distract")
    assert anna.sees("An animal that begins with A")
    assert anna.sees_button("Stop")


def test_nobody_is_told_to_move_while_a_pack_is_on(anna: Person) -> None:
    do(anna, "radio_play", 15 * MINUTE)
    anna.start_heat()
    anna.wait(4 * MINUTE + 50)
    anna.press("Distract")
    assert anna.program.idea_runner.session.elapsed(anna.clock) < 20 * MINUTE
    anna.wait(9)
    anna.wait(5)
    anna.press("It looks fine")
    anna.settle()
    assert anna.program.idea_runner.session.elapsed(anna.clock) > 20 * MINUTE
    assert not anna.sees("Sit or lie another way")
    assert Chime.IDEA not in anna.sounds.chimes


def test_when_the_pack_comes_off_at_once_nothing_is_begun(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    anna.wait(3 * MINUTE + 30)
    open_picker(anna)
    assert cards(anna) == []
    assert anna.sees("Your pack comes off soon. Wait for that first.")


def test_cards_that_take_too_long_by_now_are_dealt_anew(anna: Person) -> None:
    anna.start_heat()
    open_picker(anna)
    choose(anna, "Up to", "10 minutes")
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    anna.wait(5 * MINUTE)
    anna.press("It looks fine", "Home", "Distract")
    assert all(idea.minutes <= 5 for idea in ideas(anna))


def test_what_takes_too_long_by_now_goes_while_one_looks_on(anna: Person) -> None:
    anna.start_heat()
    open_picker(anna)
    for _ in range(2):
        anna.wait(5 * MINUTE)
        anna.press("It looks fine")
        anna.let_go()
    for _ in range(6):
        assert all(idea.minutes <= 5 for idea in ideas(anna))
        anna.press("Show me three others")
    for _ in range(5):
        anna.press("The last three")
        assert all(idea.minutes <= 5 for idea in ideas(anna))
    anna.wait(2 * MINUTE + 30)
    assert all(idea.minutes <= 2 for idea in ideas(anna))


def test_an_idea_that_rings_in_a_skin_check_leaves_the_keyboard_there(anna: Person) -> None:
    anna.program.preferences.change("idea_rings", True)
    anna.start_heat()
    anna.wait(10)
    do(anna, "clouds")
    anna.press("Home")
    anna.wait(4 * MINUTE + 50)
    anna.let_go()
    anna.type_keys(Qt.Key.Key_Tab)
    focus = anna.window.focusWidget()
    anna.wait(15)
    assert anna.program.idea_runner.session is None
    assert anna.window.focusWidget() is focus
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.session is not None
    assert anna.session.fine == (5 * MINUTE,)
    assert anna.sees("The time for “Look at clouds” is over.")


def test_an_idea_that_rings_under_a_call_asks_when_the_call_is_answered(anna: Person) -> None:
    anna.program.preferences.change("idea_rings", True)
    anna.start_heat()
    anna.wait(10)
    do(anna, "clouds", 4 * MINUTE + 50)
    anna.wait(15)
    anna.press("It looks fine")
    assert anna.sees("Did it help?")
    assert not anna.sees("The time for")
    anna.let_go()
    anna.type_keys(Qt.Key.Key_Space)
    anna.press("Save")
    assert anna.keeper.records()[0].helped is Helped.YES


def test_nobody_is_offered_to_stand_with_a_pack_on(anna: Person) -> None:
    anna.start_heat()
    open_picker(anna)
    anna.press("I am sitting")
    assert anna.sees_button("Lying")
    assert not anna.sees_button("Standing")


def test_whoever_walks_when_the_pack_goes_on_is_told_to_leave_it(anna: Person) -> None:
    anna.program.preferences.change("spine", "well")
    do(anna, "flat_walk", 60)
    anna.start_heat()
    anna.press("Distract")
    assert anna.sees("A pack is on. Leave this for later.")


def test_with_everything_hidden_the_pack_is_not_blamed(anna: Person) -> None:
    for idea in anna.program.ideas.bundled():
        anna.program.ideas.hide(idea.key, wanted=True)
    anna.start_heat()
    open_picker(anna)
    assert anna.sees("No idea is left to show. Under “More” you find the hidden ones.")


def test_what_does_not_go_with_a_pack_is_left_out(anna: Person) -> None:
    anna.program.preferences.change("idea_minutes", 30)
    anna.start_heat()
    open_picker(anna)
    seen = []
    for _ in range(20):
        seen += ideas(anna)
        anna.press("Show me three others")
    assert len({idea.key for idea in seen}) > 20
    assert all(idea.beside_pack for idea in seen)
    anna.press("More, and my own", "Of which kind? Feel and smell")
    assert not anna.find("Hand cream").isEnabled()
    assert anna.sees("Not while a pack is on")
