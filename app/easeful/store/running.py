"""The session that is going on, so that a killed program finds it again, and its one step into the history."""

import sqlite3
from itertools import pairwise

from easeful.core.pack import LONGEST_MINUTES
from easeful.core.plan import ContactPlan, CueKind
from easeful.core.record import PAIN, Record
from easeful.core.session import ContactSession, State
from easeful.store.plain import from_plain, parse, to_text
from easeful.store.records import Unread, save_record

LONGEST_ANSWER = 600.0  # seconds a skin check may wait; a plan says 60
LONGEST_AGO = 1e10  # seconds; see the table of records


def save_running(connection: sqlite3.Connection, session: ContactSession) -> None:
    """Write the session as it stands; one that is in the history already does not run again."""
    connection.execute(
        "INSERT INTO running (id, body) SELECT :id, :body"
        " WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = :id)"
        " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        {"id": session.id, "body": to_text(session)},
    )


def load_running(connection: sqlite3.Connection) -> tuple[list[ContactSession], tuple[Unread, ...]]:
    """The sessions that were going on, and the rows that could not be read; those stay in the file."""
    sessions, unread = [], []
    for row in connection.execute("SELECT id, body FROM running ORDER BY id"):
        try:
            sessions.append(read_session(row["id"], row["body"]))
        except ValueError as error:
            unread.append(Unread("running", str(row["id"]), str(error)))
    return sessions, tuple(unread)


def close_running(connection: sqlite3.Connection, record: Record, offset_minutes: int) -> None:
    """Put the record into the history and end the running session; call it inside one transaction.

    Closing the same session twice leaves one record, the first.
    """
    save_record(connection, record, offset_minutes)
    connection.execute("DELETE FROM running WHERE id = ?", (record.id,))


def read_session(session_id: str, body: str) -> ContactSession:
    """The session in `body`; ValueError when anything in it is impossible."""
    session = from_plain(ContactSession, parse(body))
    plan, length = session.plan, session.plan.length
    moments = (session.check, session.asked, session.end, session.off, *session.fine, *session.missed)
    possible = {
        "id": session.id == session_id != "",
        "length": 0 < length <= LONGEST_MINUTES * 60 and 0 < plan.answer <= LONGEST_ANSWER,
        "cues": _cues_are_possible(plan),
        "told": 0 <= session.told <= len(plan.cues),
        "moments": all(at is None or 0 <= at <= LONGEST_AGO for at in moments),
        "seen": 0 <= session.seen.elapsed <= LONGEST_AGO and 0 <= session.late <= LONGEST_AGO,
        "state": _state_is_possible(session),
        "pain": session.pain_before is None or session.pain_before in PAIN,
    }
    if wrong := [name for name, holds in possible.items() if not holds]:
        message = f"impossible: {', '.join(wrong)}"
        raise ValueError(message)
    return session


def _cues_are_possible(plan: ContactPlan) -> bool:
    in_order = all(cue.at <= later.at for cue, later in pairwise(plan.cues))
    in_length = all(0 <= cue.at <= plan.length for cue in plan.cues)
    return in_order and in_length and bool(plan.cues) and plan.cues[-1].kind is CueKind.END


def _state_is_possible(session: ContactSession) -> bool:
    asking = session.check is not None and session.asked is not None
    quiet = session.check is None and session.asked is None
    ended = session.end is not None and session.reason is not None
    on = session.off is None
    match session.state:
        case State.RUNNING:
            return quiet and on and session.end is None
        case State.SKIN_CHECK:
            return asking and on and session.end is None
        case State.TIME_IS_UP:
            return quiet and on and ended
        case State.CLOSED:
            return quiet and not on and ended
