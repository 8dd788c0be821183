"""Nothing is asked about what is over: a deleted session, an erased history, pain noted long ago."""

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
