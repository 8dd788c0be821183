"""The journeys of a heat or ice session, told as stories through the real window on simulated time."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.core.session import Reason, State
from tests.person import Person

MINUTE = 60


def test_a_whole_heat_session_from_the_towel_to_the_history(anna: Person) -> None:
    anna.press("Heat")
    assert not anna.sees_button("Towel is in place – start")
    anna.press("None of these")
    anna.press("Pain now not noted", "6, moderate", "Keep")
    anna.press(*["One minute more"] * 5)
    assert not anna.find("One minute more").isEnabled()
    anna.press("Towel is in place – start")
    assert anna.sees("Heat on your lower back")
    assert anna.desk.is_held
    for _ in range(3):
        anna.wait(5 * MINUTE)
        assert anna.sees("Look at your skin")
        anna.press("It looks fine")
    anna.wait(5 * MINUTE)
    assert anna.sees("Take the pack\noff now")
    assert anna.bell.rings
    anna.wait(24)
    assert anna.sees("0:24")
    anna.press("It is off")
    assert not anna.bell.rings
    assert not anna.desk.is_held
    anna.press("4, moderate", "A little pink or warm")
    anna.write("warm and calm")
    anna.press("Save")
    assert anna.sees("Rest your lower back until")
    anna.press("History")
    row = anna.reads()
    assert "Heat, lower back" in row
    assert "20 minutes" in row
    assert "Pain 6 before, 4 after" in row
    assert "Skin a little pink or warm" in row
    assert "warm and calm" in row
    (record,) = anna.keeper.records()
    assert (record.reason, record.overrun, record.checks_answered, record.checks_total) == (Reason.DONE, 24, 3, 3)


def test_stop_ends_the_session_early_and_counts_its_minutes(anna: Person) -> None:
    anna.start_heat()
    anna.wait(4 * MINUTE)
    anna.press("Stop heat")
    assert anna.sees("How are you now?")
    assert anna.sees("4 minutes")
    anna.press("Skip")
    (record,) = anna.keeper.records()
    assert record.reason is Reason.STOPPED
    assert record.actual == 4 * MINUTE
    assert record.pain_after is None


def test_not_sure_shows_what_to_look_for_and_stop_is_offered_first(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.press("I am not sure")
    assert anna.sees("What to look for")
    assert anna.sees("Cool a heat burn under cool running water for 20 minutes")
    assert not anna.sees_button("I am not sure")
    anna.press("Stop now")
    (record,) = anna.keeper.records()
    assert record.reason is Reason.SKIN


def test_a_skin_check_without_an_answer_becomes_the_end_and_counts_until_it_is_off(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE + 59)
    assert not anna.bell.rings
    anna.wait(1)
    assert anna.bell.rings
    assert anna.sees("No answer to the skin check")
    anna.wait(30)
    anna.press("It is off")
    (record,) = anna.keeper.records()
    assert (record.reason, record.actual, record.overrun) == (Reason.NO_ANSWER, 6 * MINUTE + 30, 30)


def test_a_key_pressed_a_moment_before_does_not_answer_the_skin_check(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.type_keys(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert anna.session is not None
    assert anna.session.state is State.SKIN_CHECK


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


def test_a_killed_program_finds_its_session_again(anna: Person) -> None:
    anna.start_heat()
    anna.wait(2 * MINUTE)
    anna.quit()
    anna.clock.advance(2 * MINUTE)
    anna.start()
    assert anna.sees("Heat on your lower back")
    assert anna.session is not None
    assert anna.session.remaining(anna.clock) == 11 * MINUTE
    assert anna.bell.end is not None
    assert anna.desk.is_held
    anna.press("Stop heat")
    assert len(anna.keeper.records()) == 1


def test_a_restarted_computer_says_when_the_pack_should_have_come_off(anna: Person) -> None:
    anna.start_heat()
    anna.wait(2 * MINUTE)
    anna.quit()
    anna.clock.reboot(20 * MINUTE)
    anna.start()
    assert anna.bell.rings
    assert anna.sees("It was due to come off about 7 minutes ago")
    anna.press("It is off")
    assert len(anna.keeper.records()) == 1
    anna.quit()
    anna.start()
    assert anna.session is None


@pytest.mark.parametrize("jump", [-3600, 3600, -820_000_000])
def test_a_moved_wall_clock_changes_nothing(anna: Person, jump: int) -> None:
    anna.start_heat()
    anna.wait(MINUTE)
    anna.clock.jump_wall(jump)
    anna.wait(1)
    assert anna.session is not None
    assert anna.session.remaining(anna.clock) == 15 * MINUTE - 61
    anna.press("Stop heat")
    assert anna.keeper.records()[0].actual == 61


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


def test_a_stop_answer_switches_start_off_and_says_why(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    anna.press("I cannot feel warm, cold or touch as usual there", "These fit")
    assert not anna.find("Towel is in place – start").isEnabled()
    assert anna.sees("Skin that cannot feel cannot warn you in time.")
    anna.quit()
    anna.start()
    anna.press("Heat")
    assert not anna.find("Towel is in place – start").isEnabled()


def test_an_ask_answer_must_be_confirmed_and_is_recorded(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    anna.press(
        "A weak heart (heart failure), heart pain (angina), or blood pressure that is not under control", "These fit"
    )
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("I asked, and it is fine for me", "Towel is in place – start", "Stop heat")
    assert anna.keeper.records()[0].went_on == ("asked",)


def test_the_long_list_is_not_answered_by_ticking_nothing(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    assert not anna.find("These fit").isEnabled()
    anna.press("I am not sure about one of these", "These fit")
    assert not anna.find("Towel is in place – start").isEnabled()


def test_a_new_injury_stops_heat_and_leaves_ice(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    anna.press("I fell or got hurt in the last 2 days, or the place is hot and swollen", "These fit")
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("Ice")
    assert anna.find("Cloth is in place – start").isEnabled()


def test_one_check_holds_for_heat_and_ice(anna: Person) -> None:
    anna.press("Ice", "One fits, or not sure", "A medicine patch is on or near that place", "These fit")
    assert anna.find("Cloth is in place – start").isEnabled()
    anna.press("Heat")
    assert not anna.find("Towel is in place – start").isEnabled()
    assert anna.sees("Heat can push too much medicine out of the patch.")


def test_an_answer_for_one_place_does_not_count_for_another(anna: Person) -> None:
    anna.press("Heat", "None of these", "Upper back")
    assert anna.sees_button("None of these")
    assert not anna.sees_button("Towel is in place – start")


def test_a_knee_asks_for_its_side_before_anything_else(anna: Person) -> None:
    anna.press("Ice", "Knee")
    assert anna.sees("Choose left, right or both first.")
    anna.press("Left", "None of these", "Cloth is in place – start")
    assert anna.sees("Ice on your left knee")
    anna.press("Stop ice", "Skip", "Ice", "Right", "None of these")
    assert anna.find("Cloth is in place – start").isEnabled()


def test_without_sound_the_start_asks_first(anna: Person) -> None:
    anna.sounds.has_output = False
    anna.press("Heat", "None of these")
    assert anna.sees("No sound here")
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("Go on without sound", "Towel is in place – start", "Stop heat")
    assert anna.keeper.records()[0].went_on == ("no_sound",)


def test_a_damaged_history_is_set_aside_and_told(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.quit()
    database = anna.folder / "easeful.db"
    database.write_bytes(b"noise" * 4000)
    anna.start()
    anna.press("I have read this", "Continue")
    assert anna.sees("Your history could not be read.")
    assert [path.read_bytes()[:5] for path in anna.folder.glob("easeful.damaged-*.db")] == [b"noise"]
    anna.start_heat()
    assert anna.session is not None


def test_a_newer_history_is_left_alone_and_the_session_goes_on_unsaved(anna: Person) -> None:
    anna.quit()
    database = anna.folder / "easeful.db"
    with closing(sqlite3.connect(database)) as disk:
        disk.execute("PRAGMA user_version = 999")
    before = database.read_bytes()
    anna.start()
    anna.press("I have read this", "Continue")
    assert anna.sees("was written by a newer Easeful. It is left as it is.")
    anna.start_heat()
    anna.wait(1)
    assert anna.sees("This session is not saved yet.")
    anna.press("Stop heat", "Skip", "History")
    assert anna.sees("Heat, lower back")
    anna.quit()
    assert database.read_bytes() == before
    anna.start()


def test_a_key_that_opens_the_running_page_leaves_stop_alone(anna: Person) -> None:
    anna.start_heat()
    anna.press("History", "Heat & ice")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.session is not None


def test_the_dock_shows_time_and_stop_on_every_other_page(anna: Person) -> None:
    anna.start_heat()
    anna.wait(10)
    for page in ("Home", "History", "Settings", "Help"):
        anna.press(page)
        assert anna.sees("14:50")
        assert anna.sees("Next skin check in 4:50")
        assert anna.sees_button("Stop heat")
    anna.wait(290)
    assert anna.sees("Look at your skin")


def test_closing_the_window_asks_and_keep_running_leaves_dock_and_bell(anna: Person) -> None:
    anna.start_heat()
    anna.window.close()
    assert anna.sees("A pack is still on")
    anna.press("Keep running")
    assert not anna.window.isVisible()
    dock = anna.program.leaving.dock_window
    assert dock is not None
    assert dock.isVisible()
    assert anna.bell.end is not None
    anna.wait(5 * MINUTE)
    anna.settle()
    assert anna.window.isVisible()
    assert anna.sees("Look at your skin")
    assert anna.program.leaving.dock_window is None


def test_closing_without_a_pack_closes(anna: Person) -> None:
    closed: list[bool] = []
    anna.program.window.closed.connect(lambda: closed.append(True))
    anna.window.close()
    assert closed == [True]


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


def test_a_note_is_changed_and_a_session_deleted_and_brought_back(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "History")
    anna.open_session("Heat, lower back")
    anna.write("was pleasant")
    anna.press("Save note")
    assert anna.keeper.records()[0].note == "was pleasant"
    assert anna.sees("was pleasant")
    anna.open_session("Heat, lower back")
    anna.press("Delete this session")
    assert anna.keeper.records() == []
    assert anna.sees("No sessions yet.")
    anna.press("Undo")
    assert anna.keeper.records()[0].note == "was pleasant"


def test_erase_everything_asks_once_more_and_then_leaves_nothing(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "Settings", "Erase everything")
    anna.press("Keep my notes")
    assert len(anna.keeper.records()) == 1
    anna.press("Erase everything", "Erase everything")
    assert anna.keeper.records() == []
    anna.quit()
    anna.start()
    assert anna.keeper.records() == []


def test_everything_can_be_done_with_the_keyboard_alone(anna: Person) -> None:
    tab_to(anna, "Heat")
    anna.type_keys(Qt.Key.Key_Space)
    tab_to(anna, "None of these")
    anna.type_keys(Qt.Key.Key_Space)
    tab_to(anna, "Towel is in place – start")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.session is not None
    anna.wait(5 * MINUTE)
    tab_to(anna, "It looks fine")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.session.state is State.RUNNING
    tab_to(anna, "Stop heat")
    anna.type_keys(Qt.Key.Key_Space)
    tab_to(anna, "0, none")
    anna.type_keys(Qt.Key.Key_4)
    tab_to(anna, "Save")
    anna.type_keys(Qt.Key.Key_Space)
    assert anna.keeper.records()[0].pain_after == 4


def tab_to(person: Person, words: str) -> None:
    """Press Tab until the button with these words has the keyboard."""
    target = person.find(words)
    for _ in range(60):
        if person.window.focusWidget() is target:
            return
        person.type_keys(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {words!r}")


@pytest.fixture
def open_first_time(make_person: Callable[..., Person]) -> Person:
    return make_person(has_read=False)


def test_the_statement_is_asked_once(open_first_time: Person) -> None:
    bert = open_first_time
    assert bert.sees("It is not medical care.")
    assert not bert.find("Continue").isEnabled()
    bert.press("I have read this", "Continue")
    assert bert.sees("What would feel good right now?")
    bert.quit()
    bert.start()
    assert not bert.sees("It is not medical care.")


def double_click(person: Person, words: str) -> None:
    """Two clicks in the middle of a button, as the window gets them."""
    place = person.find(words).mapTo(person.window, person.find(words).rect().center())
    handle = person.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
    person.settle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
    person.settle()


def test_a_double_click_on_none_of_these_does_not_start_the_pack(anna: Person) -> None:
    anna.press("Heat")
    double_click(anna, "None of these")
    assert anna.session is None
    assert anna.find("Towel is in place – start").isEnabled()


def test_a_double_click_on_not_sure_does_not_say_fine(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    anna.let_go()
    double_click(anna, "I am not sure")
    assert anna.session is not None
    assert (anna.session.state, anna.session.unsure) == (State.SKIN_CHECK, True)


def test_a_double_click_on_stop_does_not_throw_the_questions_away(anna: Person) -> None:
    anna.start_heat()
    anna.let_go()
    double_click(anna, "Stop heat")
    assert anna.session is None
    assert anna.sees("How are you now?")


def test_what_is_ticked_in_the_open_check_survives_a_change_to_ice(anna: Person) -> None:
    anna.press("Heat", "None of these")
    anna.press("Check before you start", "One fits, or not sure")
    anna.press("I cannot feel warm, cold or touch as usual there", "Ice")
    assert not anna.sees_button("Cloth is in place – start")
    anna.press("These fit")
    assert not anna.find("Cloth is in place – start").isEnabled()


def test_a_stop_for_the_left_knee_holds_for_both_knees(anna: Person) -> None:
    anna.press("Heat", "Knee", "Left", "One fits, or not sure")
    anna.press("I cannot feel warm, cold or touch as usual there", "These fit", "Both", "None fits after all")
    assert not anna.find("Towel is in place – start").isEnabled()


def test_a_question_about_closing_goes_when_the_session_moves_on(anna: Person) -> None:
    anna.start_heat()
    anna.wait(4 * MINUTE + 40)
    anna.window.close()
    assert anna.sees("A pack is still on")
    anna.wait(20)
    assert anna.sees("Look at your skin")
    anna.press("Stop now")
    assert anna.sees("How are you now?")
    assert not anna.sees("A pack is still on")


def test_the_keyboard_comes_back_after_a_skin_check(anna: Person) -> None:
    anna.start_heat()
    anna.press("History")
    anna.find("Stop heat").setFocus()
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    assert anna.window.focusWidget() is anna.find("Stop heat")


def test_a_note_that_waits_for_the_disk_is_told_and_tried_again(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat")
    with closing(sqlite3.connect(anna.folder / "easeful.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        anna.press("4, moderate", "Save")
        assert anna.sees("Not saved yet. Easeful keeps it and tries again.")
        other.execute("ROLLBACK")
    anna.program.effects._save_again()
    assert not anna.keeper.pending
