"""What could not be read or written of unfinished sessions is told, kept and tried again."""

import json
import sqlite3
from collections.abc import Callable

import pytest

from easeful.store.plain import to_plain
from easeful.store.records import load_records
from easeful.store.unfinished import Carried, Unfinished, carry_over, drop_unfinished, save_unfinished
from tests.store.home import NOT_SAVED, Home
from tests.store.shelf import a_breathing_record, another_program, run_sql

HALF, WHOLE = a_breathing_record(actual=120.0), a_breathing_record(actual=300.0)
LEFT_IN_THE_FILE = "A session that was broken off could not be read. It is left in the file."


def put(history: sqlite3.Connection, change: Callable[[dict[str, object]], object]) -> None:
    """A row for the session `bad` with something changed in it."""
    body = to_plain(Unfinished(a_breathing_record("bad"), 0))
    change(body)
    history.execute("INSERT INTO unfinished VALUES ('bad', ?)", (json.dumps(body),))


WRONG = {
    "id": "other",
    "tool": "",
    "place": "eyes:",
    "started_at": "yesterday",
    "ended_at": "9999-12-31T23:59:59+00:00",
    "planned": "long",
    "actual": 2e10,
    "slept": -1.0,
    "paused": -1.0,
    "paused ": 10**400,
    "reason": "boredom",
    "cycles": -1,
    "cycles ": 10**30,
    "cycles  ": 2.5,
    "pain_before": 11,
    "title": "two\nlines",
    "variant": "x" * 201,
    "note": "\ud83d",
    "went_on": "rest",
}
OUT_OF_RANGE: dict[str, Callable[[dict[str, object]], object]] = {
    "another time of day": lambda body: body.update(offset_minutes=1440),
    "no time of day": lambda body: body.update(offset_minutes=None),
    "an endless offset": lambda body: body.update(offset_minutes=10**30),
    "no record": lambda body: body.pop("record"),
    **{
        name: lambda body, name=name, value=value: body["record"].update({name.strip(): value})
        for name, value in WRONG.items()
    },
}


@pytest.mark.parametrize("change", OUT_OF_RANGE.values(), ids=OUT_OF_RANGE.keys())
def test_a_row_that_cannot_be_is_told_and_kept_and_holds_up_no_other(
    history: sqlite3.Connection, change: Callable[[dict[str, object]], object]
) -> None:
    put(history, change)
    for name in ("a", "z"):
        save_unfinished(history, a_breathing_record(name), 0)
    carried = carry_over(history)
    assert (carried.sessions, [(row.table, row.key) for row in carried.unread]) == (2, [("unfinished", "bad")])
    assert {record.id for record in load_records(history)[0]} == {"a", "z"}
    assert [row["id"] for row in history.execute("SELECT id FROM unfinished")] == ["bad"]


@pytest.mark.parametrize("body", ["{", "null", "[]", "[" * 60_000, '{"record": NaN}', " " * 70_000])
def test_text_that_is_no_session_is_told_at_each_start(home: Home, body: str) -> None:
    home.start().leave()
    insert = "INSERT INTO unfinished VALUES ('{}', '{}')"
    run_sql(home.path, insert.format("torn", body))
    for _ in range(2):
        keeper = home.begin_again()
        assert (keeper.notices, keeper.carried_over) == ((LEFT_IN_THE_FILE,), 0)
    run_sql(home.path, insert.format("torn too", body))
    assert home.begin_again().notices == (
        "2 sessions that were broken off could not be read. They are left in the file.",
    )


def test_while_the_disk_refuses_only_the_last_state_waits(home: Home) -> None:
    keeper = home.start()
    keeper.save_unfinished(a_breathing_record(actual=30.0))
    with another_program(home.path):
        for seconds in (60.0, 90.0, 120.0):
            assert not keeper.save_unfinished(a_breathing_record(actual=seconds))
        assert (len(keeper.pending), keeper.status, keeper.records()) == (1, NOT_SAVED, [])
    assert keeper.retry()
    assert home.start().records() == [HALF]


def test_a_session_that_ends_while_the_disk_refuses_is_whole_even_after_a_late_save(home: Home) -> None:
    keeper = home.start()
    with another_program(home.path):
        keeper.save_unfinished(HALF)
        assert not keeper.close(WHOLE)
        keeper.save_unfinished(HALF)
        assert keeper.records() == [WHOLE]
    assert keeper.retry()
    keeper = home.begin_again()
    assert (keeper.records(), keeper.carried_over) == ([WHOLE], 0)


def test_what_is_dropped_while_the_disk_refuses_is_not_written_at_all(home: Home) -> None:
    keeper = home.start()
    keeper.save_unfinished(a_breathing_record("written"))
    with another_program(home.path):
        for name in ("written", "waiting"):
            keeper.save_unfinished(a_breathing_record(name, actual=0.5))
            assert not keeper.drop_unfinished(name)
        assert len(keeper.pending) == 2
    assert keeper.retry()
    assert home.begin_again().records() == []


def test_when_the_start_cannot_write_the_sessions_wait_for_the_next_one(home: Home) -> None:
    keeper = home.start()
    for name in ("one", "two", "three"):
        keeper.save_unfinished(a_breathing_record(name))
    keeper.leave()
    with another_program(home.path):
        keeper = home.start()
        assert (keeper.records(), keeper.carried_over, keeper.status) == ([], 0, "")
    keeper.save_unfinished(a_breathing_record("four"))
    assert home.unfinished() == ["four", "one", "three", "two"]
    keeper = home.begin_again()
    assert (len(keeper.records()), keeper.carried_over) == (4, 4)


def test_when_the_disk_fails_in_the_middle_nothing_is_moved(
    history: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_at_the_second(connection: sqlite3.Connection, record_id: str) -> None:
        if record_id == "two":
            raise sqlite3.OperationalError("disk I/O error")
        drop_unfinished(connection, record_id)

    for name in ("one", "two"):
        save_unfinished(history, a_breathing_record(name), 0)
    monkeypatch.setattr("easeful.store.unfinished.drop_unfinished", fail_at_the_second)
    with pytest.raises(sqlite3.OperationalError):
        carry_over(history)
    monkeypatch.undo()
    assert load_records(history) == ([], ())
    assert carry_over(history) == Carried(2)


def test_a_history_that_breaks_in_the_middle_of_a_session_does_not_lose_it(home: Home) -> None:
    keeper = home.start()
    keeper.save_unfinished(HALF)
    keeper.save_unfinished(a_breathing_record("stopped"))
    keeper.drop_unfinished("stopped")
    keeper.save_unfinished(a_breathing_record("ended"))
    keeper.close(a_breathing_record("ended"))
    keeper.leave()
    home.path.write_bytes(b"scrambled")
    keeper.change_setting("volume", 30)
    assert keeper.notices[0].startswith("Your history could not be read.")
    assert home.unfinished() == ["breath"]
    assert home.start().records() == [HALF]
