"""The history: every word comes back, the day stays the day lived, and one bad row costs only itself."""

import sqlite3
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easeful.core.record import Record, Skin
from easeful.store.records import (
    Unread,
    amend_record,
    load_records,
    purge_removed,
    put_record_back,
    remove_record,
    save_record,
    utc_offset_minutes,
)
from tests.store.any_record import RECORDS
from tests.store.shelf import NOON, a_record


@given(record=RECORDS, offset=st.integers(-720, 840))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_session_comes_back_as_it_was(history: sqlite3.Connection, record: Record, offset: int) -> None:
    history.execute("DELETE FROM record")
    save_record(history, record, offset)
    assert load_records(history) == ([record], ())


def test_the_newest_session_comes_first(history: sqlite3.Connection) -> None:
    for hours in (2, 0, 5, 1):
        save_record(history, a_record(str(hours), NOON + timedelta(hours=hours)), 0)
    assert [record.id for record in load_records(history)[0]] == ["5", "2", "1", "0"]


def test_a_late_evening_stays_that_evening_wherever_it_is_read(history: sqlite3.Connection) -> None:
    late = datetime(2026, 7, 1, 23, 50, tzinfo=ZoneInfo("America/Los_Angeles"))
    save_record(history, a_record(started_at=late), utc_offset_minutes(late, ZoneInfo("America/Los_Angeles")))
    (record,), _ = load_records(history)
    assert (record.started_at.day, record.started_at.hour) == (1, 23)
    assert record.started_at == late
    assert history.execute("SELECT started_at FROM record").fetchone()[0] == "2026-07-02T06:50:00.000000+00:00"


def test_the_hour_that_comes_twice_keeps_its_own_offset() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before, after = datetime(2026, 10, 25, 0, 50, tzinfo=UTC), datetime(2026, 10, 25, 1, 10, tzinfo=UTC)
    assert (utc_offset_minutes(before, berlin), utc_offset_minutes(after, berlin)) == (120, 60)


@pytest.mark.parametrize(
    "change",
    [
        "pain_before = 11",
        "pain_after = -1",
        "place = 'knee:middle'",
        "place = 'eyes:'",
        "started_at = 'yesterday'",
        "started_at = '2026-05-12T12:00:00'",
        "ended_at = '9999-12-31T23:59:59+00:00'",
        "started_at = '0001-01-01T00:00:00+00:00'",
        "planned = -1",
        "slept = 9e999",
        "paused = -1",
        "paused = 9e999",
        "cycles = -1",
        "title = 'two' || char(10) || 'lines'",
        f"title = '{'x' * 201}'",
        "variant = char(7)",
        "reason = 'boredom'",
        "skin = 'green'",
        "went_on = '{'",
        "went_on = '[1]'",
        "went_on = 'NaN'",
        "utc_offset_min = 99999",
        f"went_on = '{'[' * 50_000}'",
        f"note = '{'x' * 2001}'",
    ],
    ids=lambda change: change[:30],
)
def test_a_row_out_of_range_is_left_out_told_and_kept(history: sqlite3.Connection, change: str) -> None:
    for name in ("good", "bad"):
        save_record(history, a_record(name), 0)
    history.execute("PRAGMA ignore_check_constraints = ON")
    history.execute(f"UPDATE record SET {change} WHERE id = 'bad'")  # noqa: S608 - our own words
    records, unread = load_records(history)
    assert [record.id for record in records] == ["good"]
    assert [(row.table, row.key) for row in unread] == [("record", "bad")]
    assert history.execute("SELECT count(*) FROM record").fetchone()[0] == 2


def test_bytes_that_are_no_text_do_not_end_the_reading(history: sqlite3.Connection) -> None:
    for name in ("good", "strange"):
        save_record(history, a_record(name), 0)
    history.execute("UPDATE record SET note = CAST(x'ff68' AS TEXT) WHERE id = 'strange'")
    records, unread = load_records(history)
    assert {record.id: record.note for record in records} == {"good": "", "strange": "\ufffdh"}
    assert unread == ()


def test_the_same_session_saved_twice_is_there_once_as_at_first(history: sqlite3.Connection) -> None:
    save_record(history, a_record(note="first"), 0)
    save_record(history, a_record(note="second"), 0)
    assert [record.note for record in load_records(history)[0]] == ["first"]


def test_note_pain_and_skin_can_be_completed_and_nothing_else(history: sqlite3.Connection) -> None:
    save_record(history, a_record(), 0)
    amend_record(history, "one", {"note": "warm", "pain_after": 0, "skin": None, "skin_later": Skin.HURT})
    (record,), _ = load_records(history)
    assert (record.note, record.pain_after, record.skin, record.skin_later) == ("warm", 0, None, Skin.HURT)
    for wrong in ({"actual": 1.0}, {"pain_after": 11}, {"note": "x" * 2001}, {"id = 'x' --": "y"}):
        with pytest.raises(ValueError, match="cannot be amended"):
            amend_record(history, "one", wrong)  # type: ignore[arg-type]
    with pytest.raises(LookupError):
        amend_record(history, "two", {"note": "warm"})


def test_a_removed_session_can_come_back_until_it_is_purged(history: sqlite3.Connection) -> None:
    save_record(history, a_record(), 0)
    remove_record(history, "one", NOON)
    assert load_records(history) == ([], ())
    put_record_back(history, "one")
    assert load_records(history) == ([a_record()], ())
    remove_record(history, "one", NOON)
    purge_removed(history)
    with pytest.raises(LookupError):
        put_record_back(history, "one")


def test_what_was_left_out_says_why(history: sqlite3.Connection) -> None:
    save_record(history, a_record(), 0)
    history.execute("UPDATE record SET pain_after = 11")
    assert load_records(history)[1] == (
        Unread("record", "one", "Pain and bother are whole numbers from 0 to 10, not 11."),
    )
