"""The session that is going on is found again as it was, and steps into the history once."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.record import record_of
from easeful.core.session import ContactSession, State
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.connection import transaction
from easeful.store.plain import to_plain, to_text
from easeful.store.records import load_records
from easeful.store.running import close_running, load_running, read_session, save_running
from tests.store.shelf import a_session


def a_whole_evening(clock: SimulatedClock) -> Iterator[ContactSession]:
    """Every kind of moment: started, asked, unsure, fine, slept through a check, time up, off."""
    session = a_session(clock)
    yield session
    clock.advance(300)
    session, _ = session.tick(clock)
    yield session
    session = session.not_sure(clock)
    yield session
    session = session.looks_fine(clock)
    yield session
    clock.sleep(320.5)
    session, _ = session.tick(clock)
    yield session
    clock.sleep(50_000)
    session, _ = session.tick(clock)
    yield session
    clock.advance(7.25)
    yield session.take_off(clock)


def test_every_moment_of_a_session_survives_the_disk(history: sqlite3.Connection, clock: SimulatedClock) -> None:
    states = set()
    for session in a_whole_evening(clock):
        save_running(history, session)
        assert load_running(history) == ([session], ())
        states.add(session.state)
    assert states == set(State)


def test_a_session_that_ends_is_in_the_history_and_no_longer_running(
    history: sqlite3.Connection, clock: SimulatedClock
) -> None:
    *_, session = a_whole_evening(clock)
    record = record_of(session, session.slept(clock), "0.1.0")
    save_running(history, session)
    for _ in range(2):
        with transaction(history):
            close_running(history, record, 120)
        assert load_running(history) == ([], ())
        assert load_records(history) == ([record], ())


def test_a_late_save_does_not_wake_a_session_that_is_over(history: sqlite3.Connection, clock: SimulatedClock) -> None:
    *_, session = a_whole_evening(clock)
    close_running(history, record_of(session, 0.0, "0.1.0"), 0)
    save_running(history, session)
    assert load_running(history) == ([], ())


def test_when_the_record_cannot_be_written_the_session_still_runs(
    history: sqlite3.Connection, clock: SimulatedClock
) -> None:
    *_, session = a_whole_evening(clock)
    save_running(history, session)
    with pytest.raises(sqlite3.IntegrityError), transaction(history):
        close_running(history, record_of(session, -1.0, "0.1.0"), 0)
    assert load_running(history) == ([session], ())


def test_words_of_a_newer_easeful_are_passed_over(clock: SimulatedClock) -> None:
    session = a_session(clock)
    body = {**to_plain(session), "music": {"loud": [1, 2]}}
    assert read_session(session.id, json.dumps(body)) == session


HOSTILE = {
    "not json": "{",
    "nothing": "null",
    "a list": "[]",
    "deep": "[" * 60_000,
    "long": " " * 70_000 + "{}",
    "NaN": '{"late": NaN}',
    "endless digits": '{"told": ' + "1" * 5000 + "}",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_text_that_is_no_session_is_told_and_kept(history: sqlite3.Connection, body: str) -> None:
    history.execute("INSERT INTO running VALUES ('torn', ?)", (body,))
    sessions, unread = load_running(history)
    assert (sessions, [row.key for row in unread]) == ([], ["torn"])
    assert history.execute("SELECT count(*) FROM running").fetchone()[0] == 1


WRONG: dict[str, Any] = {
    "id": "other",
    "state": "boiling",
    "told": 99,
    "told ": -1,
    "late": -1.0,
    "late ": 10**400,
    "end": 5.0,
    "off": 5.0,
    "check": 300.0,
    "asked": 300.0,
    "fine": [-1.0],
    "fine ": 300.0,
    "missed": ["300"],
    "pain_before": 11,
    "pain_before ": True,
    "unsure": 1,
    "went_on": "rest",
    "plan.length": 1260.0,
    "plan.length ": 0,
    "plan.answer": 1e6,
    "plan.method": "acid",
    "plan.place": "eyes:",
    "plan.cues": [],
    "plan.cues ": [{"at": 0.0, "kind": "start"}],
    "plan.cues  ": [{"at": 900.0, "kind": "end"}, {"at": 0.0, "kind": "end"}],
    "plan.cues   ": [{"at": -5.0, "kind": "end"}],
    "seen.elapsed": -1,
    "seen.at": "2026-05-12T12:00:00",
    "start.boot": "1000",
    "start.boot ": None,
    "start.at": 7,
    "start.boot_id": None,
}


@pytest.mark.parametrize(("key", "value"), WRONG.items())
def test_each_impossible_value_is_refused(clock: SimulatedClock, key: str, value: object) -> None:
    session = a_session(clock)
    body = to_plain(session)
    *parents, name = key.strip().split(".")
    target = body
    for parent in parents:
        target = target[parent]
    target[name] = value
    with pytest.raises(ValueError, match=r"."):
        read_session(session.id, json.dumps(body))


@pytest.mark.parametrize("missing", ["id", "plan", "start", "seen"])
def test_what_must_be_there_is_missed(clock: SimulatedClock, missing: str) -> None:
    session = a_session(clock)
    body = {key: value for key, value in to_plain(session).items() if key != missing}
    with pytest.raises(ValueError, match=missing):
        read_session(session.id, json.dumps(body))


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(data=st.data())
def test_whatever_stands_in_the_row_it_is_a_session_or_a_value_error(data: st.DataObject) -> None:
    clock = SimulatedClock()
    session = data.draw(st.sampled_from(list(a_whole_evening(clock))))
    body = to_plain(session)
    part = data.draw(st.sampled_from([body, body["plan"], body["start"], body["seen"], body["plan"]["cues"][0]]))
    part[data.draw(st.sampled_from(sorted(part)))] = data.draw(JUNK)
    try:
        read = read_session(session.id, json.dumps(body))
    except ValueError:
        return
    later, _ = read.tick(clock)
    assert to_text(later)
