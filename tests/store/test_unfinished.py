"""A session that can pause is in the history as far as it had come, however the program ended."""

import sqlite3
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.changes import CloseRecord
from easeful.store.connection import transaction
from easeful.store.keeper import Keeper
from easeful.store.records import load_records
from easeful.store.unfinished import Carried, carry_over, drop_unfinished, save_unfinished
from tests.store.any_record import RECORDS
from tests.store.home import Home
from tests.store.shelf import NOON, a_breathing_record, a_session

HALF, WHOLE = a_breathing_record(actual=120.0), a_breathing_record(actual=300.0)


def test_a_session_that_was_broken_off_is_in_the_history_at_the_next_start_and_once(home: Home) -> None:
    keeper = home.start()
    for seconds in (30.0, 60.0, 120.0):
        assert keeper.save_unfinished(a_breathing_record(actual=seconds))
    assert (keeper.records(), keeper.carried_over) == ([], 0)
    keeper = home.start()
    assert (keeper.records(), keeper.carried_over, keeper.notices) == ([HALF], 1, ())
    assert home.unfinished() == []
    keeper = home.begin_again()
    assert (keeper.records(), keeper.carried_over) == ([HALF], 0)


def test_the_evening_stays_that_evening(home: Home, clock: SimulatedClock) -> None:
    late = datetime(2026, 7, 1, 23, 50, tzinfo=ZoneInfo("America/Los_Angeles"))
    keeper = Keeper(home.folder, clock, lambda: None, ZoneInfo("America/Los_Angeles"))
    keeper.save_unfinished(a_breathing_record(started_at=late))
    keeper.leave()
    (record,) = home.start().records()
    assert (record.started_at.day, record.started_at.hour, record.ended_at.day) == (1, 23, 1)


def test_a_session_that_ends_is_there_once_and_whole(home: Home) -> None:
    keeper = home.start()
    keeper.save_unfinished(HALF)
    for _ in range(2):
        assert keeper.close(WHOLE)
        assert home.unfinished() == []
    assert keeper.save_unfinished(HALF), "a late save changes nothing"
    assert home.unfinished() == []
    keeper = home.begin_again()
    assert (keeper.records(), keeper.carried_over) == ([WHOLE], 0)


def test_a_session_that_was_taken_out_of_the_history_does_not_come_back_unfinished(home: Home) -> None:
    keeper = home.start()
    keeper.close(WHOLE)
    keeper.remove("breath")
    keeper.save_unfinished(HALF)
    assert home.begin_again().records() == []


def test_without_a_breath_there_is_nothing_to_remember(home: Home) -> None:
    keeper = home.start()
    keeper.save_unfinished(a_breathing_record("never", actual=0.0))
    keeper.save_unfinished(a_breathing_record("stopped"))
    assert keeper.drop_unfinished("stopped")
    keeper.drop_unfinished("nobody")
    assert home.unfinished() == ["never"]
    keeper = home.start()
    assert (keeper.records(), keeper.carried_over, keeper.notices) == ([], 0, ())
    assert home.unfinished() == []


def test_when_the_record_cannot_be_written_the_session_is_still_unfinished(history: sqlite3.Connection) -> None:
    save_unfinished(history, HALF, 0)
    with pytest.raises(sqlite3.IntegrityError), transaction(history):
        CloseRecord(replace(WHOLE, paused=-1.0), 0).write(history)
    assert carry_over(history) == Carried(1)
    assert load_records(history) == ([HALF], ())


def test_a_pack_that_is_on_is_not_broken_off(home: Home) -> None:
    session = a_session(home.clock)
    home.start().save_running(session)
    home.keepers[0].save_unfinished(HALF)
    keeper = home.start()
    assert (keeper.running(), keeper.records()) == ([session], [HALF])


@given(record=RECORDS, offset=st.integers(-720, 840))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_done_comes_into_the_history_as_it_was(
    history: sqlite3.Connection, record: Record, offset: int
) -> None:
    history.execute("DELETE FROM record")
    save_unfinished(history, record, offset)
    is_done = record.actual > 0
    assert carry_over(history) == Carried(int(is_done))
    assert load_records(history) == ([record] if is_done else [], ())


def test_a_dropped_session_is_gone_and_another_stays(history: sqlite3.Connection) -> None:
    for name in ("one", "two"):
        save_unfinished(history, a_breathing_record(name, started_at=NOON), 0)
    drop_unfinished(history, "one")
    assert carry_over(history) == Carried(1)
    assert [record.id for record in load_records(history)[0]] == ["two"]
