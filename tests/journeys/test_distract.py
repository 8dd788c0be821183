"""From Home to one small thing, and what is written down of it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from easeful.core.idea import Company, Energy, Position
from easeful.core.idea_session import LONGEST_SECONDS
from easeful.core.plan import Chime
from easeful.core.record import Helped
from easeful.core.session import Reason
from tests.journeys.picking import DO, cards, choose, do, ideas, note_pain, open_picker
from tests.person import MINUTE, Person
from tests.screen_reader import Heard, ScreenReader
from tests.store.shelf import another_program


def test_three_are_there_without_touching_anything_and_suit_somebody_who_sits(anna: Person) -> None:
    open_picker(anna)
    assert len(set(cards(anna))) == 3
    for idea in ideas(anna):
        assert (idea.energy, idea.spine_safe) == (Energy.LOW, True)
        assert idea.minutes <= 10
        assert Position.SITTING in idea.positions
        assert Company.ALONE in idea.company


def test_one_is_done_and_ends_up_in_the_history_with_its_minutes_and_whether_it_helped(anna: Person) -> None:
    open_picker(anna)
    title = cards(anna)[0]
    anna.press(f"{DO}{title}")
    assert anna.sees(title)
    anna.wait(6 * MINUTE)
    anna.press("Stop")
    assert anna.sees("Did it help?")
    anna.press("A bit", "Save")
    (record,) = anna.keeper.records()
    assert (record.title, record.actual, record.helped) == (title, 360, Helped.A_BIT)
    assert (record.reason, record.planned) == (Reason.DONE, 0)
    anna.press("History")
    assert anna.sees(title)
    assert anna.sees("6 minutes")
    anna.open_session(title)
    assert anna.sees("It helped a bit.")


@pytest.mark.parametrize("answer", ["Yes", "A bit", "No", None])
def test_the_question_may_be_skipped(anna: Person, answer: str | None) -> None:
    do(anna, "clouds", 60)
    anna.press("Stop", *([answer, "Save"] if answer else ["Skip"]))
    kept = {"Yes": Helped.YES, "A bit": Helped.A_BIT, "No": Helped.NO, None: None}
    assert anna.keeper.records()[0].helped is kept[answer]


def test_pain_before_and_after_is_offered_and_kept(anna: Person) -> None:
    open_picker(anna)
    note_pain(anna, "6, moderate")
    anna.press(f"{DO}{cards(anna)[0]}")
    anna.wait(60)
    anna.press("Stop", "4, moderate", "Save")
    (record,) = anna.keeper.records()
    assert (record.pain_before, record.pain_after) == (6, 4)


def test_one_that_is_only_opened_leaves_nothing_and_asks_nothing(anna: Person) -> None:
    do(anna, "clouds", 5)
    anna.press("Stop")
    assert cards(anna)
    assert anna.keeper.records() == []


def test_show_me_three_others_never_repeats_and_keeps_the_keyboard(anna: Person) -> None:
    open_picker(anna)
    seen = cards(anna)
    button = anna.find("Show me three others")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(5):
        anna.type_keys(Qt.Key.Key_Return)
        assert not set(seen) & set(cards(anna))
        assert anna.window.focusWidget() is button
        seen += cards(anna)


def test_undo_brings_the_last_three_back(anna: Person) -> None:
    open_picker(anna)
    assert not anna.find("The last three").isEnabled()
    first = cards(anna)
    anna.press("Show me three others")
    second = cards(anna)
    anna.press("Show me three others", "The last three")
    assert cards(anna) == second
    anna.press("The last three")
    assert cards(anna) == first
    assert not anna.find("The last three").isEnabled()


def test_what_is_chosen_is_remembered(anna: Person) -> None:
    open_picker(anna)
    choose(anna, "Energy", "Medium")
    choose(anna, "Up to", "5 minutes")
    choose(anna, "I am", "Lying")
    choose(anna, "On my", "With a pet")
    assert all(Position.LYING in idea.positions and Company.PET in idea.company for idea in ideas(anna))
    anna.quit()
    anna.start("distract")
    for words in ("Energy medium", "Up to 5 min", "I am lying", "With a pet"):
        assert anna.sees_button(words)


def test_the_cards_stay_when_one_looks_elsewhere_and_change_with_the_chips(anna: Person) -> None:
    open_picker(anna)
    before = cards(anna)
    anna.press("Home", "Distract")
    assert cards(anna) == before
    choose(anna, "Up to", "2 minutes")
    assert all(idea.minutes == 2 for idea in ideas(anna))


def test_each_card_can_say_why_it_is_there(anna: Person) -> None:
    do(anna, "clouds", 60)
    anna.press("Stop", "Yes", "Save")
    anna.clock.advance(timedelta(days=2).total_seconds())
    open_picker(anna)
    assert cards(anna)[0] == "Look at clouds"
    assert not anna.sees("It helped last time.\n")
    anna.press("Why these?")
    assert anna.sees("It helped last time. You have not done it for two days. It suits what you chose.")
    assert anna.sees("New to you. It suits what you chose.")
    anna.press("Show the ideas again")
    assert anna.sees("Watch one cloud drift.")


def test_what_did_not_help_does_not_come_first_again(anna: Person) -> None:
    do(anna, "clouds", 60)
    anna.press("Stop", "No", "Save")
    open_picker(anna)
    for _ in range(4):
        assert "Look at clouds" not in cards(anna)
        anna.press("Show me three others")


def test_strong_pain_hides_what_does_not_suit_and_says_so(anna: Person) -> None:
    open_picker(anna)
    choose(anna, "Energy", "High")
    note_pain(anna, "8, severe")
    for _ in range(6):
        assert all(idea.flare_ok for idea in ideas(anna))
        anna.press("Show me three others")
    assert anna.sees("Your pain is 8, so only easy ones are shown.")


def test_pain_that_was_noted_after_a_pack_counts_for_an_hour(anna: Person) -> None:
    anna.start_heat()
    anna.wait(60)
    anna.press("Stop heat", "9, severe", "Save")
    open_picker(anna)
    assert anna.sees_button("Pain now 9")
    anna.clock.advance(3601)
    anna.press("Home", "Distract")
    assert anna.sees_button("Pain now not noted")


def test_a_spine_that_nobody_was_asked_about_is_asked_about_where_it_matters(anna: Person) -> None:
    open_picker(anna)
    assert not anna.sees("Is your spine sore or fragile?")
    choose(anna, "I am", "Standing")
    assert anna.sees("Is your spine sore or fragile?")
    assert all(idea.spine_safe for idea in ideas(anna))
    anna.press("No")
    assert not anna.sees("Is your spine sore or fragile?")
    assert any(not idea.spine_safe for idea in ideas(anna))


def test_a_sore_spine_is_kept_and_can_be_changed_later(anna: Person) -> None:
    open_picker(anna)
    choose(anna, "I am", "Standing")
    choose(anna, "Energy", "High")
    anna.press("Yes, or not sure")
    for _ in range(4):
        assert all(idea.spine_safe for idea in ideas(anna))
        anna.press("Show me three others")
    anna.press("More, and my own", "My spine is sore or fragile, or I am not sure", "Go back")
    assert any(not idea.spine_safe for idea in ideas(anna))


def test_where_little_suits_the_nearest_come_and_what_was_loosened_is_named(anna: Person) -> None:
    open_picker(anna)
    choose(anna, "I am", "Up and about")
    assert len(cards(anna)) == 3
    assert anna.sees("Nothing fits all of that. These differ in: position.")
    anna.press("Why these?")
    assert anna.sees("It is for another position.")


def test_a_timer_can_be_asked_for_and_rings_softly(anna: Person) -> None:
    do(anna, "clouds", 10)
    assert anna.sees("so far")
    anna.press("Ring after 5 minutes")
    assert anna.sees("left")
    assert anna.desk.is_held
    before = anna.sounds.chimes.count(Chime.IDEA)
    anna.wait(290)
    assert anna.sees("Did it help?")
    assert anna.sounds.chimes.count(Chime.IDEA) == before + 1
    assert anna.keeper.records()[0].planned == anna.keeper.records()[0].actual == 300
    assert not anna.desk.is_held
    anna.press("Skip")
    do(anna, "house_sounds")
    assert anna.sees("left")


def test_after_twenty_minutes_another_position_is_suggested(anna: Person, screen_reader: ScreenReader) -> None:
    do(anna, "radio_play", 20 * MINUTE - 1)
    assert not anna.sees("Sit or lie another way")
    anna.wait(1)
    anna.settle()
    assert anna.sees("20 minutes. Sit or lie another way, if you like.")
    assert Heard("20 minutes. Sit or lie another way, if you like.") in screen_reader.heard


def test_it_goes_on_while_one_looks_elsewhere_and_home_leads_back(anna: Person) -> None:
    do(anna, "clouds", 30)
    anna.press("Home")
    assert anna.sees("Look at clouds")
    anna.wait(30)
    anna.press("Go back to it")
    assert anna.sees("1:00")


def test_a_computer_that_sleeps_pauses_it(anna: Person) -> None:
    do(anna, "clouds", 60)
    anna.sleep(3600)
    assert anna.sees("Your computer slept, so this pauses.")
    anna.press("Home")
    assert anna.sees("Go on when you like.")
    anna.press("Go back to it", "Go on")
    anna.wait(60)
    anna.press("Stop", "Skip")
    assert anna.keeper.records()[0].actual == 120


def test_a_crash_costs_at_most_a_minute(anna: Person) -> None:
    do(anna, "clouds", 150)
    anna.crash()
    anna.start()
    (record,) = anna.keeper.records()
    assert (record.title, record.actual >= 90) == ("Look at clouds", True)


def test_one_that_was_forgotten_ends_by_itself(anna: Person) -> None:
    do(anna, "clouds", LONGEST_SECONDS + 2)
    assert anna.sees("Did it help?")
    assert anna.keeper.records()[0].actual == LONGEST_SECONDS


def test_erasing_everything_forgets_what_is_done_liked_and_asked(anna: Person) -> None:
    do(anna, "clouds", 60)
    anna.press("Make it a favourite", "Settings", "Erase everything", "Erase everything")
    assert anna.program.idea_runner.session is None
    assert dict(anna.program.ideas.marks()) == {}
    assert anna.keeper.records() == []


def test_all_of_it_with_the_keyboard(anna: Person) -> None:
    anna.program.window.open("distract")
    anna.settle()
    chip = anna.find("Up to 10 min")
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    anna.type_keys(Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert anna.window.focusWidget() is chip
    assert anna.sees_button("Up to 2 min")
    anna.type_keys(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert anna.window.focusWidget() is chip
    assert anna.sees_button("Up to 2 min")
    anna.find(f"{DO}{cards(anna)[0]}").setFocus(Qt.FocusReason.TabFocusReason)
    anna.type_keys(Qt.Key.Key_Return)
    anna.let_go()
    anna.wait(30)
    anna.type_keys(Qt.Key.Key_Escape)
    assert anna.sees("Did it help?")


def test_home_offers_to_pick_another_after_one_was_done(anna: Person) -> None:
    do(anna, "clouds", 60)
    anna.press("Stop", "Skip")
    assert anna.sees("Look at clouds")
    anna.press("Pick another")
    assert len(cards(anna)) == 3


def test_pain_counts_for_an_hour_whatever_is_pressed(anna: Person) -> None:
    open_picker(anna)
    choose(anna, "Energy", "High")
    note_pain(anna, "8, severe")
    anna.clock.advance(31 * MINUTE)
    anna.press("Pain now 8")
    anna.type_keys(Qt.Key.Key_Escape)
    assert anna.sees_button("Pain now 8")
    anna.press(f"{DO}{cards(anna)[0]}")
    anna.wait(60)
    anna.press("Stop", "Skip")
    assert anna.keeper.records()[0].pain_before == 8
    anna.press("Distract")
    assert all(idea.flare_ok for idea in ideas(anna))


def test_pain_that_was_noted_elsewhere_counts_before_anything_was_begun(anna: Person) -> None:
    anna.press("Imagine", "Pain now not noted", "9, severe", "Keep")
    open_picker(anna)
    assert anna.sees_button("Pain now 9")


def test_what_ends_by_itself_takes_nobody_away_from_another_page(anna: Person) -> None:
    anna.program.preferences.change("idea_rings", True)
    do(anna, "clouds", 60)
    anna.start_breathing()
    anna.wait(5 * MINUTE)
    assert anna.program.window.current == "breathe"
    assert anna.program.idea_runner.session is None
    assert anna.sees("The time for “Look at clouds” is over.")
    anna.press("Say how it was", "Yes", "Save")
    assert anna.keeper.records()[-1].helped is Helped.YES
    assert not anna.sees("The time for")


def test_the_notice_goes_when_one_comes_by_oneself(anna: Person) -> None:
    anna.program.preferences.change("idea_rings", True)
    do(anna, "clouds", 60)
    anna.press("Home")
    anna.wait(5 * MINUTE)
    anna.press("Distract")
    assert anna.sees("Did it help?")
    assert not anna.sees("The time for")


def test_the_minutes_of_the_suggestion_are_true_and_it_goes_after_a_while(anna: Person) -> None:
    do(anna, "radio_play", 40 * MINUTE)
    assert anna.sees("40 minutes. Sit or lie another way, if you like.")
    anna.wait(5 * MINUTE)
    anna.settle()
    assert not anna.sees("Sit or lie another way")


def test_whoever_walks_is_not_told_to_sit_another_way(anna: Person) -> None:
    anna.program.preferences.change("spine", "well")
    do(anna, "season_signs", 20 * MINUTE)
    assert anna.sees("20 minutes. Rest a little, if you like.")


def test_what_was_seen_comes_later_also_after_one_was_done(anna: Person) -> None:
    open_picker(anna)
    seen = cards(anna)
    anna.press(f"{DO}{seen[0]}")
    anna.wait(60)
    anna.press("Stop", "No", "Save", "Distract")
    assert not set(seen) & set(cards(anna))
    anna.press("The last three")
    assert cards(anna) == seen


def test_only_what_the_person_said_is_said_of_an_idea(anna: Person) -> None:
    open_picker(anna)
    note_pain(anna, "6, moderate")
    do(anna, "clouds", 60)
    anna.press("Stop", "4, moderate", "Save")
    anna.clock.advance(3 * 24 * 60 * MINUTE)
    open_picker(anna)
    assert cards(anna)[0] == "Look at clouds"
    anna.press("Why these?")
    assert anna.sees("Your pain was lower after it last time.")
    assert not anna.sees("It helped")


def test_a_sore_spine_is_named_where_it_leaves_things_out(anna: Person) -> None:
    anna.program.preferences.change("spine", "sore")
    open_picker(anna)
    choose(anna, "I am", "Standing")
    assert anna.sees("For a sore spine, only ideas lying or sitting are shown.")


def test_a_disk_that_refuses_stops_nothing_and_all_is_written_later(anna: Person) -> None:
    with another_program(anna.folder / "easeful.db"):
        do(anna, "clouds", 90)
        anna.press("Make it a favourite", "Stop", "Yes", "Save")
        (record,) = anna.keeper.records()
        assert (record.actual, record.helped) == (90, Helped.YES)
        assert anna.keeper.pending
    anna.wait(10)
    assert not anna.keeper.pending
    anna.crash()
    anna.start()
    assert [(record.title, record.helped) for record in anna.keeper.records()] == [("Look at clouds", Helped.YES)]
    assert anna.program.ideas.mark_of("clouds").is_favourite
