"""Applies changes that wait to what was read from the disk, so that they are seen before they are written."""

from dataclasses import replace

from easeful.core.record import Record
from easeful.core.session import ContactSession
from easeful.store.changes import (
    AmendRecord,
    Change,
    CloseRecord,
    DropUnfinished,
    PutRecordBack,
    RemoveRecord,
    SaveRunning,
    SaveUnfinished,
)
from easeful.store.records import on_the_persons_clock


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


def show_in_unfinished(unfinished: dict[str, SaveUnfinished], change: Change) -> None:
    """Apply a change to the sessions that are unfinished."""
    match change:
        case SaveUnfinished(record):
            unfinished[record.id] = change
        case DropUnfinished(record_id):
            unfinished.pop(record_id, None)
        case CloseRecord(record):
            unfinished.pop(record.id, None)
