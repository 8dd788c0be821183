"""What becomes of a session that an earlier run of the program has left on."""

from dataclasses import replace

from easeful.core.clock import Clock
from easeful.core.moments import WALL_SLACK_SECONDS, Start
from easeful.core.session import ContactSession, Reason, State

BY_BELL = "by_bell"  # among what a record went on in spite of: the history did not know that the session was on


def known_by_bell(session: ContactSession) -> ContactSession:
    """The session marked as one of which only a bell's note knew."""
    return session if BY_BELL in session.went_on else replace(session, went_on=(*session.went_on, BY_BELL))


def found_again(session: ContactSession, clock: Clock) -> ContactSession:
    """The session on this run of the computer.

    After a restart only the wall clock knows how long it was off. Where that is impossible (it
    went back), the time is up: a pack is never left on by a guess. A boot clock that went back
    is a restart too, whatever its name says.
    """
    started, seen = session.start, session.seen
    if clock.boot_id() == started.boot_id and session.elapsed(clock) >= seen.elapsed:
        return session
    gap = (clock.now() - seen.at).total_seconds()
    elapsed = seen.elapsed + max(gap, clock.boot())
    if gap < -WALL_SLACK_SECONDS:
        elapsed = max(elapsed, session.plan.length)
    start = Start(clock.boot() - elapsed, clock.awake() - seen.elapsed, clock.boot_id(), started.at)
    return replace(session, start=start)


def given_up(session: ContactSession) -> ContactSession:
    """The session closed when it was seen last: a later one was begun, and nobody knows how long this one went on."""
    off = session.seen.elapsed
    return replace(
        session,
        state=State.CLOSED,
        check=None,
        asked=None,
        off=off,
        end=off if session.end is None else min(session.end, off),
        reason=session.reason or Reason.LATE,
    )
