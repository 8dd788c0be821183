"""What is remembered on good days, from the towel to the history and back."""

from dataclasses import replace

import pytest

from easeful.core.record import Skin, record_of
from easeful.core.safety import Answers
from easeful.core.settings import Settings
from tests.store.home import Home, take_off
from tests.store.shelf import (
    BACK,
    LEFT_KNEE,
    NOON,
    a_record,
    a_session,
    full_disk,
    rows,
    run_sql,
)


def test_from_the_towel_to_the_history_over_three_starts(home: Home) -> None:
    keeper = home.start()
    keeper.answer(LEFT_KNEE, {"heart"})
    keeper.change_setting("volume", 40)
    session = a_session(home.clock)
    keeper.save_running(session)

    keeper = home.start()
    assert keeper.running() == [session]
    session = take_off(session, home.clock)
    record = record_of(session, 0.0, "0.1.0")
    keeper.close(record)
    keeper.amend(record.id, pain_after=3, skin=Skin.PINK)

    keeper = home.start()
    assert keeper.running() == []
    assert keeper.records() == [replace(record, pain_after=3, skin=Skin.PINK)]
    assert keeper.settings == Settings(volume=40)
    assert keeper.answers == Answers(frozenset({"heart"}), ((LEFT_KNEE.key, frozenset()),))
    assert (keeper.answered_at(LEFT_KNEE), keeper.answered_at(BACK)) == (NOON, None)
    assert (keeper.status, keeper.notices, keeper.pending, home.told) == ("", (), (), [])


def test_rows_that_cannot_be_read_are_told_in_plain_words(home: Home) -> None:
    keeper = home.start()
    for number in range(3):
        keeper.close(a_record(str(number)))
    keeper.change_setting("volume", 40)
    run_sql(
        home.path,
        "UPDATE record SET pain_after = 11 WHERE id = '1'",
        "UPDATE record SET reason = 'boredom' WHERE id = '2'",
        "UPDATE setting SET value = 'NaN'",
        "INSERT INTO running VALUES ('torn', '{')",
    )
    keeper = home.start()
    assert [record.id for record in keeper.records()] == ["0"]
    assert keeper.running() == []
    assert set(keeper.notices) == {
        "2 sessions in your history could not be read. They are left in the file.",
        "One setting could not be read and has its first value again.",
        "A session that was going on could not be read. If a pack is still on, take it off now.",
    }


def test_a_removed_session_comes_back_by_undo_and_is_gone_after_a_start(home: Home) -> None:
    keeper = home.start()
    keeper.close(a_record())
    for _ in range(2):
        keeper.remove("one")
        assert keeper.records() == []
        keeper.put_back("one")
        assert keeper.records() == [a_record()]
    with full_disk(home.path):
        keeper.remove("one")
        assert keeper.records() == []
        keeper.put_back("one")
        assert keeper.records() == [a_record()]
        keeper.remove("one")
    assert home.begin_again().records() == []
    assert rows(home.path, "SELECT count(*) FROM record") == [(0,)]
    assert not home.keepers[-1].put_back("one")


@pytest.mark.parametrize("wrong", [{"pain_after": 11}, {"note": "x" * 2001}, {"actual": 1.0}])
def test_what_a_session_cannot_hold_is_refused_at_once(home: Home, wrong: dict[str, object]) -> None:
    keeper = home.start()
    keeper.close(a_record())
    with pytest.raises(ValueError, match="cannot be amended"):
        keeper.amend("one", **wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="volume"):
        keeper.change_setting("volume", 5)
    assert (keeper.records(), keeper.settings, keeper.pending) == ([a_record()], Settings(), ())
