"""Nothing is asked about what is over: a deleted session, an erased history, pain noted long ago."""

import pytest

from easeful.core.record import Skin
from tests.person import Person

MINUTE = 60


def test_an_erased_session_is_not_asked_about(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat")
    anna.let_go()
    assert anna.sees("How are you now?")
    anna.program.erase_everything()
    anna.press("Home", "Heat & ice")
    assert not anna.sees("How are you now?")
    assert anna.keeper.pending == ()


def test_a_deleted_session_is_not_looked_at_again(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat")
    anna.let_go()
    anna.press("Skip")
    anna.clock.advance(15 * MINUTE)
    anna.program.second_look.look()
    assert anna.sees("Look at your lower back once more.")
    anna.press("History")
    anna.open_session("lower back")
    anna.press("Delete this session")
    assert not anna.sees("Look at your lower back once more.")


def test_pain_noted_an_hour_ago_is_not_the_pain_before(anna: Person) -> None:
    anna.press("Heat", "None of these")
    anna.press("Pain now not noted", "6, moderate", "Keep")
    anna.clock.advance(60 * MINUTE)
    anna.press("Towel is in place – start")
    assert anna.session is not None
    assert anna.session.pain_before is None


def test_of_two_packs_left_on_the_newest_goes_on(anna: Person) -> None:
    anna.start_heat()
    older = anna.session
    assert older is not None
    anna.wait(4 * MINUTE)
    anna.press("Stop heat")
    anna.let_go()
    anna.press("Skip")
    anna.press("Ice", "Upper back", "None of these", "Cloth is in place – start")
    newer = anna.session
    assert newer is not None
    anna.keeper.remove(older.id)
    anna.keeper.save_running(older)
    anna.quit()
    anna.start()
    assert anna.session is not None
    assert anna.session.id == newer.id
    assert [session.id for session in anna.keeper.running()] == [newer.id]


def test_the_pack_begun_last_goes_on_also_when_the_wall_clock_was_set_back_between(anna: Person) -> None:
    anna.start_heat()
    older = anna.session
    assert older is not None
    anna.press("Stop heat", "Skip")
    anna.clock.jump_wall(-2 * 3600)
    anna.press("Ice", "Upper back", "None of these", "Cloth is in place – start")
    newer = anna.session
    assert newer is not None
    anna.keeper.save_running(older)
    anna.quit()
    anna.start()
    assert anna.session is not None
    assert anna.session.id == newer.id


def test_questions_about_a_pack_of_days_ago_are_not_asked(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Home")
    anna.clock.advance(86_400)
    anna.press("Heat & ice")
    assert not anna.sees("How are you now?")


def test_a_start_asked_for_by_its_name_comes_before_questions_about_the_last(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "4, moderate", "Home", "Heat")
    assert anna.sees("Where does the pack go?")
    assert anna.keeper.records()[0].pain_after == 4


def test_a_session_put_back_is_looked_at_again(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.clock.advance(15 * MINUTE)
    anna.program.second_look.look()
    anna.press("History")
    anna.open_session("lower back")
    anna.press("Delete this session", "Undo")
    assert anna.sees("Look at your lower back once more.")


def test_a_history_that_cannot_be_read_does_not_take_the_questions_away(
    anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anna.keeper._journal, "read", lambda _load: None)
    anna.start_heat()
    anna.keeper._history._read = None
    anna.press("Stop heat")
    assert anna.sees("How are you now?")


def test_a_note_changed_in_the_history_stays_when_the_questions_are_left_again(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "History")
    anna.open_session("lower back")
    anna.write("a bruise")
    anna.press("Save note", "Heat & ice", "Home")
    assert anna.keeper.records()[0].note == "a bruise"


def test_what_was_taken_back_is_taken_back(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "5, moderate", "Blisters, patchy or numb", "Home", "Heat & ice")
    assert anna.keeper.records()[0].skin is Skin.HURT
    anna.press("As before", "Skip")
    (record,) = anna.keeper.records()
    assert (record.skin, record.pain_after) == (None, None)


def test_nothing_of_the_set_up_runs_on_home_after_the_questions(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    assert not anna.program.readiness._timer.isActive()
    assert anna.program.window.calls.guard._moment.isActive(), "a second press answers nothing"
