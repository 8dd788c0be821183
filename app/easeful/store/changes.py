"""What is to be remembered, as values: each can be written, and can be shown before it is written."""

import sqlite3
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from easeful.core.place import Place
from easeful.core.record import Record
from easeful.core.session import ContactSession
from easeful.store.answers import save_answers
from easeful.store.records import (
    Amendment,
    amend_record,
    on_the_persons_clock,
    put_record_back,
    remove_record,
)
from easeful.store.running import close_running, save_running
from easeful.store.settings_table import save_setting


class SaveRunning(NamedTuple):
    """A session as it stands now."""

    session: ContactSession


class CloseRecord(NamedTuple):
    """A session that ended, with the person's offset from UTC in minutes at its start."""

    record: Record
    offset_minutes: int


class AmendRecord(NamedTuple):
    """What the person added to a session."""

    record_id: str
    amendment: Amendment


class RemoveRecord(NamedTuple):
    """A session that was taken out of the history."""

    record_id: str
    at: datetime


class PutRecordBack(NamedTuple):
    """A removed session that is wanted again."""

    record: Record


class SaveSetting(NamedTuple):
    """One setting."""

    name: str
    value: object


class SaveAnswers(NamedTuple):
    """What fits for a place, and when that was said."""

    place: Place
    fitting: frozenset[str]
    at: datetime


Change = SaveRunning | CloseRecord | AmendRecord | RemoveRecord | PutRecordBack | SaveSetting | SaveAnswers


def write_change(connection: sqlite3.Connection, change: Change) -> None:
    """Write one change; call it inside a transaction of its own."""
    match change:
        case SaveRunning(session):
            save_running(connection, session)
        case CloseRecord(record, offset_minutes):
            close_running(connection, record, offset_minutes)
        case AmendRecord(record_id, amendment):
            amend_record(connection, record_id, amendment)
        case RemoveRecord(record_id, at):
            remove_record(connection, record_id, at)
        case PutRecordBack(record):
            put_record_back(connection, record.id)
        case SaveSetting(name, value):
            save_setting(connection, name, value)
        case SaveAnswers(place, fitting, at):
            save_answers(connection, place, fitting, at)


def replaces(newer: Change, older: Change) -> bool:
    """Whether the newer change makes writing the older one useless."""
    match older, newer:
        case SaveRunning(was), SaveRunning(session):
            return was.id == session.id
        case SaveSetting(name), SaveSetting(other):
            return name == other
    return False


def show_in_records(records: dict[str, Record], change: Change) -> None:
    """Apply a change that waits to what was read of the history."""
    match change:
        case CloseRecord(record, offset_minutes):
            records.setdefault(record.id, on_the_persons_clock(record, offset_minutes))
        case AmendRecord(record_id, amendment) if record_id in records:
            records[record_id] = replace(records[record_id], **amendment)
        case RemoveRecord(record_id):
            records.pop(record_id, None)
        case PutRecordBack(record):
            records[record.id] = record


def show_in_running(sessions: dict[str, ContactSession], change: Change) -> None:
    """Apply a change that waits to what was read of the running sessions."""
    match change:
        case SaveRunning(session):
            sessions[session.id] = session
        case CloseRecord(record):
            sessions.pop(record.id, None)
