"""Which packs may still be on at a start: any one of the witnesses is enough, the history's rows or a bell's note."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from easeful.core.session import ContactSession
from easeful.ringer.hush import ArmedNote

SAME_END_SECONDS = 2.0  # a note without a session is of the session whose bell rings at that moment


class Found(NamedTuple):
    """`by_bell` names the sessions of which only a bell's note knew; `unknown` are notes that no session explains."""

    sessions: tuple[ContactSession, ...] = ()
    by_bell: frozenset[str] = frozenset()
    unknown: tuple[ArmedNote, ...] = ()


def find_packs(
    rows: Iterable[ContactSession],
    notes: Iterable[ArmedNote],
    read: Callable[[str], ContactSession | None],
    is_over: Callable[[str], bool],
) -> Found:
    """What the history and the bells of earlier runs say together.

    `read` gives the session in a note's witness, `is_over` tells whether the history has its record already. Where both
    know a session, the one that saw more of it counts.
    """
    sessions = {session.id: session for session in rows}
    known, unknown = set(sessions), list[ArmedNote]()
    for note in notes:
        session = read(note.witness) if note.witness else None
        if session is None:
            unknown.append(note)
        elif not is_over(session.id):
            row = sessions.get(session.id)
            if row is None or session.seen.elapsed > row.seen.elapsed:
                sessions[session.id] = session
    ends = [session.end_boot for session in sessions.values()]
    bare = tuple(note for note in unknown if not _is_explained(note, ends))
    return Found(tuple(sessions.values()), frozenset(sessions) - known, bare)


def _is_explained(note: ArmedNote, ends: Iterable[float]) -> bool:
    return note.end is not None and any(abs(note.end - end) < SAME_END_SECONDS for end in ends)
